import { describe, expect, it } from 'vitest';
import { accountOrgsOf } from '../../core/map/account-orgs.ts';
import { assignOrgs } from '../../core/map/org-of-line.ts';
import { Findings } from '../../core/model/finding.ts';
import { finished } from '../../core/model/sliced-work.ts';
import { TextPool } from '../../core/model/text-pool.ts';
import { billingLines } from '../support/line-tables.ts';
import { accountExtract, amountsOf, codesOf, placesOf, twoOrgSetup } from '../support/org-tables.ts';

type Lines = Parameters<typeof billingLines> extends [TextPool, ...infer Rest] ? Rest : never;
const accounts = [{ account: 'U-2', org: 'US' }, { account: 'K-1', org: 'UK' }, { account: 'N-1' }];

function assign(...lines: Lines): { shown: string[]; findings: Findings; pool: TextPool } {
  const pool = new TextPool();
  const findings = new Findings(pool);
  const setup = twoOrgSetup();
  const table = billingLines(pool, ...lines);
  const extracts = [accountExtract(pool, {}, ...accounts)];
  const orgs = finished(
    assignOrgs({
      lines: table,
      accounts: accountOrgsOf({ extracts, setup, pool, findings }),
      setup,
      pool,
      findings,
    }),
  );
  const shown = lines.map(
    (_, line) => `${pool.text(orgs.org.get(line)) || '-'} ${orgs.basis.get(line)} ${orgs.route.get(line)}`,
  );
  return { shown, findings, pool };
}

describe('A5 org basis', () => {
  it.each(['invoice-item', 'taxation-item', 'credit-memo-item', 'debit-memo-item', 'payment', 'refund'])(
    'A5 %s: its own label, else its account',
    (type) => {
      const { shown } = assign(
        { type, document: 'D-1', ownOrg: 'US', account: 'U-2' },
        { type, document: 'D-2', account: 'K-1' },
      );
      expect(shown).toEqual(['US own-label mapped', 'UK account mapped']);
    },
  );

  it.each(['invoice-item-adjustment', 'invoice-adjustment'])(
    'A5 %s: its invoice, else its account',
    (type) => {
      const { shown } = assign(
        { document: 'INV-1', ownOrg: 'US', account: 'U-2' },
        { type, document: 'X-1', parentDocument: 'INV-1', account: 'U-2' },
        { type, document: 'X-2', parentDocument: 'INV-0', account: 'K-1' },
      );
      expect(shown.slice(1)).toEqual(['US parent-document unlabeled', 'UK account unlabeled']);
    },
  );

  it.each([
    ['Invoice', 'invoice-item'],
    ['Payment', 'payment'],
    ['Refund', 'refund'],
  ])('A5 CBA: its source %s, else its account', (sourceType, type) => {
    const adjustment = { type: 'credit-balance-adjustment', sourceType };
    const { shown } = assign(
      { type, document: 'S-1', ownOrg: 'US', account: 'U-2' },
      { ...adjustment, document: 'CBA-1', parentDocument: 'S-1', account: 'U-2' },
      { ...adjustment, document: 'CBA-2', parentDocument: '', account: 'K-1' },
    );
    expect(shown.slice(1)).toEqual(['US source-transaction unlabeled', 'UK account unlabeled']);
  });

  it('A5 bases that disagree are a finding; the strongest is proposed', () => {
    const { shown, findings, pool } = assign(
      { document: 'INV-1', ownOrg: 'US', account: 'U-2' },
      { document: 'INV-2', ownOrg: 'US', account: 'K-1' },
      {
        type: 'invoice-adjustment',
        document: 'IA-1',
        parentDocument: 'INV-1',
        account: 'K-1',
        currency: 'USD',
        amount: '-30',
      },
    );
    expect(shown).toEqual(['US own-label mapped', 'US own-label mapped', 'US parent-document unlabeled']);
    expect(placesOf(findings, pool, 'org-bases-disagree')).toEqual([
      'row 3: own label: US; account: UK',
      'row 4: adjusted invoice: US; account: UK',
    ]);
    expect(amountsOf(findings, 'org-bases-disagree')).toEqual(['-30 USD']);
  });

  it('A5 no basis, an account without org and an account that is missing are three findings', () => {
    const money = { currency: 'USD', amount: '-7' };
    const { shown, findings, pool } = assign(
      { type: 'invoice-adjustment', document: 'IA-1', ...money },
      { type: 'invoice-adjustment', document: 'IA-2', account: 'N-1', ...money },
      { type: 'invoice-adjustment', document: 'IA-3', account: 'Z-9', ...money },
      { document: 'INV-4', account: 'Z-9', ...money },
    );
    expect(shown).toEqual(Array(4).fill('- none unlabeled'));
    expect(placesOf(findings, pool, 'org-not-derivable')).toEqual(['row 2: account (blank)']);
    expect(placesOf(findings, pool, 'account-without-org')).toEqual(['row 3: account N-1']);
    expect(placesOf(findings, pool, 'account-missing')).toEqual(['row 4: account Z-9', 'row 5: account Z-9']);
    expect(amountsOf(findings, 'account-missing')).toEqual(['-14 USD']);
    expect(findings.all().every((finding) => finding.severity === 'blocking')).toBe(true);
    expect(codesOf(findings)).toHaveLength(3);
  });
});
