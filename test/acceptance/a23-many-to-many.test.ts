import { describe, expect, it } from 'vitest';
import { ACCOUNT_IN_TWO_ORGS, type AccountOrgs, accountOrgsOf } from '../../core/map/account-orgs.ts';
import { Findings } from '../../core/model/finding.ts';
import { TextPool } from '../../core/model/text-pool.ts';
import { accountExtract, codesOf, placesOf, twoOrgSetup } from '../support/org-tables.ts';

type Labels = readonly (readonly [account: string, org: string])[];

function read(...extracts: readonly (readonly [asOf: string, Labels])[]): {
  accounts: AccountOrgs;
  orgOf: (account: string) => string;
  findings: Findings;
  pool: TextPool;
} {
  const pool = new TextPool();
  const findings = new Findings(pool);
  const tables = extracts.map(([asOf, labels], file) =>
    accountExtract(pool, { file, asOf }, ...labels.map(([account, org]) => ({ account, org }))),
  );
  const accounts = accountOrgsOf({ extracts: tables, setup: twoOrgSetup(), pool, findings });
  const orgOf = (account: string): string => pool.text(accounts.orgOf(pool.code(account)));
  return { accounts, orgOf, findings, pool };
}

describe('A23 many-to-many', () => {
  it('A23 two different labels in one extract month are blocking and name every row', () => {
    const { accounts, findings, pool } = read(
      [
        '2026-10-30',
        [
          ['A1', 'US'],
          ['A2', 'UK'],
        ],
      ],
      [
        '2026-10-31',
        [
          ['A1', 'UK'],
          ['A1', 'UK'],
          ['A1', ''],
        ],
      ],
    );
    expect(accounts.orgOf(pool.code('A1'))).toBe(ACCOUNT_IN_TWO_ORGS);
    expect(placesOf(findings, pool, 'account-in-two-orgs')).toEqual([
      'row 2: account A1 is labelled UK here, otherwise elsewhere',
      'row 2: account A1 is labelled US here, otherwise elsewhere',
      'row 3: account A1 is labelled UK here, otherwise elsewhere',
    ]);
    expect(findings.all()[0]?.severity).toBe('blocking');
  });

  it("A23 an unlabeled account seen in every org's extract is no finding", () => {
    const { accounts, findings, pool } = read(
      [
        '2026-10-31',
        [
          ['A1', ''],
          ['A2', 'US'],
        ],
      ],
      [
        '2026-10-31',
        [
          ['A1', ''],
          ['A3', 'UK'],
        ],
      ],
    );
    expect(accounts.orgOf(pool.code('A1'))).toBe(0);
    expect(codesOf(findings)).toEqual([]);
  });

  it('A23 one label by name and by id is one org', () => {
    const { orgOf, findings } = read(
      ['2026-10-31', [['A1', 'US']]],
      ['2026-10-31', [['A1', '1f2e3d4c-0000-4000-8000-00000000a001']]],
    );
    expect(orgOf('A1')).toBe('US');
    expect(codesOf(findings)).toEqual([]);
  });

  it('A23 different labels in two months are a re-labelling', () => {
    const { orgOf, findings } = read(['2026-10-31', [['A1', 'UK']]], ['2026-09-30', [['A1', 'US']]]);
    expect(orgOf('A1')).toBe('UK');
    expect(codesOf(findings)).toEqual(['account-relabelled']);
  });
});
