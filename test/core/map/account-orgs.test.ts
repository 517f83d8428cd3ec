import { expect, it } from 'vitest';
import { ACCOUNT_IN_TWO_ORGS, ACCOUNT_MISSING, accountOrgsOf } from '../../../core/map/account-orgs.ts';
import { Findings } from '../../../core/model/finding.ts';
import { TextPool } from '../../../core/model/text-pool.ts';
import { accountExtract, codesOf, placesOf, twoOrgSetup } from '../../support/org-tables.ts';

it('an account of an earlier extract only has no org now', () => {
  const pool = new TextPool();
  const findings = new Findings(pool);
  const extracts = [
    accountExtract(pool, { asOf: '2026-10-31' }, { account: 'A1', org: 'US' }),
    accountExtract(pool, { file: 1, asOf: '2026-09-30' }, { account: 'A2', org: 'UK' }),
  ];
  const accounts = accountOrgsOf({ extracts, setup: twoOrgSetup(), pool, findings });
  expect(accounts.orgOf(pool.code('A2'))).toBe(ACCOUNT_MISSING);
  expect(pool.text(accounts.priorOrgOf(pool.code('A2')))).toBe('UK');
  expect(placesOf(findings, pool, 'account-only-in-earlier-extract')).toHaveLength(1);
});

it('an extract without as-of time is the oldest, and says so beside others', () => {
  const pool = new TextPool();
  const findings = new Findings(pool);
  const extracts = [
    accountExtract(pool, { asOf: '' }, { account: 'A1', org: 'US' }),
    accountExtract(pool, { file: 1, asOf: '2026-09-30' }, { account: 'A1', org: 'UK' }),
  ];
  const accounts = accountOrgsOf({ extracts, setup: twoOrgSetup(), pool, findings });
  expect(pool.text(accounts.orgOf(pool.code('A1')))).toBe('UK');
  expect(codesOf(findings)).toEqual(['account-extract-undated', 'account-relabelled']);
});

it('a close without account extracts says so, and knows no account', () => {
  const pool = new TextPool();
  const accounts = accountOrgsOf({ extracts: [], setup: twoOrgSetup(), pool, findings: new Findings(pool) });
  expect(accounts.hasExtract).toBe(false);
  expect(accounts.orgOf(pool.code('A1'))).toBe(ACCOUNT_MISSING);
});

it.each([[false], [true]])(
  'number and id of an account say the same in any order of files: %s',
  (isReversed) => {
    const pool = new TextPool();
    const findings = new Findings(pool);
    const extracts = [
      accountExtract(pool, {}, { account: 'A1', id: '1d', org: 'US' }),
      accountExtract(pool, { file: 1 }, { account: 'A1', org: 'UK' }),
      accountExtract(pool, { file: 2 }, { account: 'A2', id: '2d' }),
      accountExtract(pool, { file: 3 }, { account: '', id: '2d', org: 'UK' }),
    ];
    const given = isReversed ? [...extracts].reverse() : extracts;
    const accounts = accountOrgsOf({ extracts: given, setup: twoOrgSetup(), pool, findings });
    const orgOf = (account: string): number => accounts.orgOf(pool.code(account));
    expect([orgOf('A1'), orgOf('1d')]).toEqual([ACCOUNT_IN_TWO_ORGS, ACCOUNT_IN_TWO_ORGS]);
    expect([orgOf('A2'), orgOf('2d')].map((org) => pool.text(org))).toEqual(['UK', 'UK']);
  },
);
