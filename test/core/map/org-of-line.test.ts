import { describe, expect, it } from 'vitest';
import { accountOrgsOf } from '../../../core/map/account-orgs.ts';
import { assignOrgs, type OrgInputs } from '../../../core/map/org-of-line.ts';
import { Findings } from '../../../core/model/finding.ts';
import { finished } from '../../../core/model/sliced-work.ts';
import { TextPool } from '../../../core/model/text-pool.ts';
import { billingLines } from '../../support/line-tables.ts';
import { accountExtract, codesOf, documentHeaders, placesOf, twoOrgSetup } from '../../support/org-tables.ts';
import { setupWith } from '../../support/setup-fixture.ts';

type Lines = Parameters<typeof billingLines> extends [TextPool, ...infer Rest] ? Rest : never;
type Accounts = Parameters<typeof accountExtract> extends [TextPool, unknown, ...infer Rest] ? Rest : never;

function assign(
  lines: Lines,
  accounts: Accounts,
  parts: {
    readonly setup?: ReturnType<typeof setupWith>;
    readonly documents?: Parameters<typeof documentHeaders>[1][];
  } & Partial<Pick<OrgInputs, 'assigned'>> = {},
): { shown: string[]; findings: Findings; pool: TextPool } {
  const pool = new TextPool();
  const findings = new Findings(pool);
  const setup = parts.setup ?? twoOrgSetup();
  const table = billingLines(pool, ...lines);
  const extracts = accounts.length > 0 ? [accountExtract(pool, {}, ...accounts)] : [];
  const orgs = finished(
    assignOrgs({
      lines: table,
      accounts: accountOrgsOf({ extracts, setup, pool, findings }),
      documents: [documentHeaders(pool, ...(parts.documents ?? []))],
      setup,
      pool,
      findings,
      ...(parts.assigned ? { assigned: parts.assigned } : {}),
    }),
  );
  const shown = lines.map((_, line) =>
    [
      pool.text(orgs.org.get(line)) || '-',
      orgs.basis.get(line),
      orgs.route.get(line),
      pool.text(orgs.revenueOrg.get(line)),
    ].join(' | '),
  );
  return { shown, findings, pool };
}

describe('the org of a line', () => {
  it('reads a label by name and by id, with or without dashes', () => {
    const { shown, findings } = assign(
      [
        { document: 'INV-1', ownOrg: 'US', account: 'A1' },
        { document: 'INV-2', ownOrg: '1f2e3d4c-0000-4000-8000-00000000a002', account: 'A1' },
        { document: 'INV-3', ownOrg: '1F2E3D4C00004000800000000000A001', account: 'A1' },
      ],
      [],
    );
    expect(shown).toEqual([
      'US | own-label | mapped | AMER',
      'UK | own-label | mapped | EMEA',
      'US | own-label | mapped | AMER',
    ]);
    expect(codesOf(findings)).toEqual([]);
  });

  it('takes the org of an adjusted document from its header when its lines are in no extract', () => {
    const { shown } = assign(
      [{ type: 'invoice-item-adjustment', document: 'IIA-1', parentDocument: 'INV-9', account: 'A1' }],
      [],
      { documents: [{ document: 'INV-9', org: 'UK' }] },
    );
    expect(shown).toEqual(['UK | parent-document | unlabeled | unlabeled']);
  });

  it('takes the org of an adjusted document without a label from the account of the document', () => {
    const { shown } = assign(
      [
        { type: 'credit-balance-adjustment', document: 'CBA-1', parentDocument: 'P-1', account: '' },
        { type: 'payment', state: 'settlement', document: 'P-1', account: 'A1' },
      ],
      [{ account: 'A1', org: 'UK' }],
    );
    expect(shown[0]).toBe('UK | source-transaction | unlabeled | unlabeled');
  });

  it('lets no document that is labelled with two orgs speak for its adjustments', () => {
    const { shown, findings, pool } = assign(
      [
        { document: 'INV-1', ownOrg: 'US', account: 'A1' },
        { document: 'INV-1', ownOrg: 'UK', account: 'A1' },
        { type: 'invoice-adjustment', document: 'IA-1', parentDocument: 'INV-1', account: 'A1' },
      ],
      [{ account: 'A1', org: 'US' }],
    );
    expect(shown[2]).toBe('US | account | unlabeled | unlabeled');
    expect(placesOf(findings, pool, 'document-in-two-orgs')).toHaveLength(2);
    expect(placesOf(findings, pool, 'org-bases-disagree')).toContain(
      'row 4: INV-1 is labelled with two orgs',
    );
  });

  it('lets no account speak for a document that names two', () => {
    const { shown } = assign(
      [
        { document: 'INV-1', account: 'A1' },
        { document: 'INV-1', account: 'A2' },
        { type: 'invoice-adjustment', document: 'IA-1', parentDocument: 'INV-1', account: 'A1' },
      ],
      [
        { account: 'A1', org: 'US' },
        { account: 'A2', org: 'UK' },
      ],
    );
    expect(shown[2]).toBe('US | account | unlabeled | unlabeled');
  });

  it('believes a label on an adjustment last, and keeps the adjustment unlabeled', () => {
    const { shown, findings } = assign(
      [{ type: 'invoice-adjustment', document: 'IA-1', ownOrg: 'UK', account: 'A1' }],
      [{ account: 'A1', org: 'US' }],
    );
    expect(shown).toEqual(['US | account | unlabeled | unlabeled']);
    expect(codesOf(findings)).toEqual(['org-bases-disagree']);
  });

  it('finds accounts by record id as well', () => {
    const { shown } = assign(
      [{ document: 'INV-1', account: '8ad0' }],
      [{ account: 'A1', id: '8ad0', org: 'UK' }],
    );
    expect(shown).toEqual(['UK | account | mapped | EMEA']);
  });

  it('names a label that is no org of the setup, and maps it nowhere', () => {
    const { shown, findings, pool } = assign(
      [{ document: 'INV-1', ownOrg: 'FR', account: 'A1', currency: 'EUR', amount: '5' }],
      [],
    );
    expect(shown).toEqual(['FR | own-label | unmapped | unmapped']);
    expect(codesOf(findings)).toEqual(['org-unknown']);
    expect(placesOf(findings, pool, 'org-unknown')).toEqual(['row 2: FR']);
  });

  it("puts an analyst's decision above every basis", () => {
    const { shown, findings } = assign(
      [
        { document: 'INV-1', account: 'A1', ownOrg: 'US' },
        { type: 'invoice-adjustment', document: 'IA-1', parentDocument: 'INV-1', account: 'A1' },
        { type: 'invoice-item-adjustment', document: 'IA-1', parentDocument: 'INV-1', account: 'A1' },
      ],
      [{ account: 'A1', org: 'US' }],
      { assigned: new Map([[1, { after: 'UK' }]]) },
    );
    expect(shown).toEqual([
      'US | own-label | mapped | AMER',
      'UK | assigned | unlabeled | unlabeled',
      'US | parent-document | unlabeled | unlabeled',
    ]);
    expect(codesOf(findings)).toEqual([]);
  });

  it('says nothing about the org of lines that count nowhere', () => {
    const states = ['duplicate', 'draft', 'cancelled', 'deleted'] as const;
    const { findings } = assign(
      states.map((state) => ({ document: 'INV-1', account: 'A9', state })),
      [{ account: 'A1' }],
    );
    expect(codesOf(findings)).toEqual([]);
  });

  it("takes the tenant's one org where Multi-Org is off", () => {
    const setup = setupWith({ features: { multiOrg: false } });
    const { shown, findings } = assign([{ document: 'INV-1', account: 'A1' }], [], { setup });
    expect(shown).toEqual(['US | sole-org | mapped | AMER']);
    expect(codesOf(findings)).toEqual([]);
  });

  it('does not depend on the order of the lines', () => {
    const lines: Lines = [
      { document: 'INV-1', ownOrg: 'US', account: 'A1', row: 2 },
      { type: 'invoice-adjustment', document: 'IA-1', parentDocument: 'INV-1', account: 'A2', row: 3 },
      { type: 'invoice-adjustment', document: 'IA-2', parentDocument: 'INV-2', account: 'A2', row: 4 },
      { document: 'INV-2', account: 'A1', row: 5 },
    ];
    const accounts: Accounts = [
      { account: 'A1', org: 'US' },
      { account: 'A2', org: 'UK' },
    ];
    const forwards = assign(lines, accounts);
    const backwards = assign([...lines].reverse(), [...accounts].reverse());
    expect(backwards.shown).toEqual([...forwards.shown].reverse());
    expect(placesOf(backwards.findings, backwards.pool, 'org-bases-disagree')).toEqual(
      placesOf(forwards.findings, forwards.pool, 'org-bases-disagree'),
    );
  });
});
