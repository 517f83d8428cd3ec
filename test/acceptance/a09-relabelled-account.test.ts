import { describe, expect, it } from 'vitest';
import { rollForwardLines } from '../../core/align/roll-forward.ts';
import { type AccountOrgs, accountOrgsOf } from '../../core/map/account-orgs.ts';
import { assignOrgs } from '../../core/map/org-of-line.ts';
import { Findings } from '../../core/model/finding.ts';
import { formatMoney, parseMoney } from '../../core/model/money.ts';
import type { PriorClose, PriorLine } from '../../core/model/prior-close.ts';
import { finished } from '../../core/model/sliced-work.ts';
import { TextPool } from '../../core/model/text-pool.ts';
import { billingLines } from '../support/line-tables.ts';
import { accountExtract, placesOf, twoOrgSetup } from '../support/org-tables.ts';
import { openItem, priorClose } from '../support/period-tables.ts';

function line(document: string, amount: string, more: Partial<PriorLine> = {}): PriorLine {
  return {
    side: 'billing',
    type: 'invoice-item',
    id: '',
    document,
    account: 'A1',
    date: 0,
    org: 'US',
    revenueOrg: 'AMER',
    currency: 'USD',
    amount: parseMoney(amount) ?? 0n,
    state: 'in-scope',
    cause: 'timing',
    ...more,
  };
}

function accountsOf(prior: PriorClose | undefined, isSeptemberGiven: boolean) {
  const pool = new TextPool();
  const findings = new Findings(pool);
  const october = accountExtract(
    pool,
    { asOf: '2026-10-31' },
    { account: 'A1', org: 'UK' },
    { account: 'A2', org: 'US' },
  );
  const september = accountExtract(
    pool,
    { file: 1, asOf: '2026-09-30' },
    { account: 'A1', org: 'US' },
    { account: 'A2', org: 'US' },
  );
  const extracts = isSeptemberGiven ? [october, september] : [october];
  const accounts = accountOrgsOf({ extracts, setup: twoOrgSetup(), prior, pool, findings });
  return { accounts, pool, findings };
}

function orgText(accounts: AccountOrgs, pool: TextPool, which: 'orgOf' | 'priorOrgOf'): string {
  return pool.text(accounts[which](pool.code('A1')));
}

describe('A9 re-labelled account', () => {
  it('A9 the org is that of the extract of the month being closed', () => {
    const { accounts, pool, findings } = accountsOf(undefined, true);
    expect(orgText(accounts, pool, 'orgOf')).toBe('UK');
    expect(orgText(accounts, pool, 'priorOrgOf')).toBe('US');
    const lines = billingLines(pool, { document: 'INV-1', account: 'A1' });
    const orgs = finished(assignOrgs({ lines, accounts, setup: twoOrgSetup(), pool, findings }));
    expect(pool.text(orgs.revenueOrg.get(0))).toBe('EMEA');
    expect(accounts.relabelled).toEqual([{ account: 'A1', from: 'US', to: 'UK' }]);
    expect(placesOf(findings, pool, 'account-relabelled')).toEqual(['row 2: account A1: US before, UK now']);
  });

  it('A9 the signed prior close says what the org was when no earlier extract does', () => {
    const prior = priorClose({
      accountOrgs: new Map([
        ['A1', 'US'],
        ['A2', 'US'],
      ]),
    });
    const { accounts, pool } = accountsOf(prior, false);
    expect(orgText(accounts, pool, 'priorOrgOf')).toBe('US');
    expect(accounts.relabelled).toEqual([{ account: 'A1', from: 'US', to: 'UK' }]);
  });

  it('A9 the roll-forward has transfers that sum to zero over orgs; the signed month is unchanged', () => {
    const prior = priorClose({
      openItems: [
        line('INV-1', '100'),
        line('INV-2', '50.25'),
        line('INV-3', '9', { currency: 'EUR' }),
        line('INV-4', '4', { account: 'A2' }),
        line('IA-2', '-1', { type: 'invoice-adjustment', cause: 'by-design' }),
        line('R-1', '70', { side: 'revenue' }),
      ].map((one) => openItem(one)),
      adjustments: new Map([
        ['invoice-adjustment IA-1', line('IA-1', '-30', { type: 'invoice-adjustment', cause: 'none' })],
        ['invoice-adjustment IA-2', line('IA-2', '-1', { type: 'invoice-adjustment', cause: 'by-design' })],
      ]),
    });
    const before = structuredClone(prior);
    const { accounts, pool, findings } = accountsOf(prior, true);
    const lines = billingLines(pool);
    const entries = rollForwardLines({ lines, relabelled: accounts.relabelled, prior, pool, findings });
    expect(
      entries.map(
        (entry) =>
          `${entry.kind} ${entry.subject} ${entry.reference} ${entry.org} ${formatMoney(entry.amount)} ${entry.currency}`,
      ),
    ).toEqual([
      'org-transfer adjustment A1 UK -30 USD',
      'org-transfer adjustment A1 US 30 USD',
      'org-transfer open-item A1 UK 9 EUR',
      'org-transfer open-item A1 US -9 EUR',
      'org-transfer open-item A1 UK 149.25 USD',
      'org-transfer open-item A1 US -149.25 USD',
    ]);
    expect(entries.reduce((sum, entry) => sum + entry.amount, 0n)).toBe(0n);
    expect(prior).toEqual(before);
  });

  it('A9 an adjustment that is reversed is not transferred as well', () => {
    const signed = line('IA-1', '-30', { type: 'invoice-adjustment', cause: 'none' });
    const prior = priorClose({ adjustments: new Map([['invoice-adjustment IA-1', signed]]) });
    const { accounts, pool, findings } = accountsOf(prior, true);
    const lines = billingLines(pool, {
      type: 'invoice-adjustment',
      document: 'IA-1',
      account: 'A1',
      state: 'cancelled',
    });
    const entries = rollForwardLines({ lines, relabelled: accounts.relabelled, prior, pool, findings });
    expect(entries.map((entry) => `${entry.kind} ${entry.org} ${formatMoney(entry.amount)}`)).toEqual([
      'reversal US 30',
    ]);
  });
});
