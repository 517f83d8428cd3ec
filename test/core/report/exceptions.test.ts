import { describe, expect, it } from 'vitest';
import { NO_DAY } from '../../../core/model/iso-date.ts';
import type { Close } from '../../../core/report/close.ts';
import { closeFixture, money } from '../../support/close-fixture.ts';
import { type Shown, sheetRecords } from '../../support/sheet-records.ts';

const exceptionsOf = (close?: Close): Promise<readonly Shown[]> => sheetRecords('Exceptions', close);

function rowWith(rows: readonly Shown[], id: string): Shown | undefined {
  return rows.find((row) => row['Record'] === id);
}

describe('Exceptions', () => {
  it('list each line once: blocking first, then what differs, then what is as designed, the largest first', async () => {
    const rows = await exceptionsOf();
    expect(rows.map((row) => [row['To do'], row['Cause'], row['Record'], row['Difference']])).toEqual([
      ['Blocking', 'Org differs', 'a2', ''],
      ['Correct', 'Amount differs', 'a5', '10'],
      ['Nothing to do', 'By design', 'a4', '-40'],
      ['Nothing to do', 'By design', 'a3', '-30'],
    ]);
    for (const row of rows) expect(row['What to do']).not.toBe('');
  });

  it('say what is particular about a line and leave the meaning of its cause to Causes', async () => {
    const rows = await exceptionsOf();
    expect(rowWith(rows, 'a2')?.['Details']).toBe(
      'Differs in org (Billing unlabeled, Revenue US Rev). A cell holds a word that is not known: Credti.',
    );
    expect(rowWith(rows, 'a3')?.['Details']).toBe('Staging error: period not open');
    expect(rowWith(rows, 'a4')?.['Details']).toMatch(
      /^These fit equally well: Revenue lines INV-1 0001\d+, =1\+1 r2 or Revenue lines INV-5 a5\.$/,
    );
    expect(rowWith(rows, 'a5')).toMatchObject({
      ...{ 'Cause code': 'amount', Side: 'Billing', 'Functional difference': '11.1975' },
      Evidence: 'billing.csv row 6; revenue.csv row 4',
    });
  });

  it('show no difference for equal matches and for lines in neither total', async () => {
    const close = closeFixture();
    const findings = close.findings.map((finding) => ({ ...finding, severity: 'note' as const }));
    // Row 2 is matched with an equal line, row 7 cancelled.
    for (const row of [2, 7]) {
      findings[0]?.file.push(0);
      findings[0]?.row.push(row);
      findings[0]?.column.push(0);
      findings[0]?.found.push(0);
    }
    const rows = await exceptionsOf({ ...close, findings });
    const told = rows
      .slice(-2)
      .map((row) => [row['Cause'], row['Billing'], row['Revenue'], row['Difference']]);
    expect(told).toEqual([
      ['Equal on both sides', '-100', '-100', ''],
      ['Not counted: cancelled', '-7', '', ''],
    ]);
  });

  it('name the size of a larger match', async () => {
    const close = closeFixture();
    close.matching.revenueGroup.set(1, 2);
    close.revenue.currency.set(1, close.pool.code('EUR'));
    const rows = await exceptionsOf(close);
    const several = rows.filter((row) =>
      row['Details']?.includes('The match has 1 Billing and 2 Revenue lines'),
    );
    expect(several.map((row) => row['Record'])).toEqual(['a5']);
  });

  it('count lines without a template, which Billing’s total holds', async () => {
    const close = closeFixture();
    close.billing.state.set(2, 'no-template');
    close.matching.billingCause.set(2, 'no-template');
    expect(rowWith(await exceptionsOf(close), 'a3')).toMatchObject({
      'Cause code': 'no-template',
      Difference: '-30',
    });
    const excluded = await sheetRecords('Excluded', close);
    expect(excluded.map((row) => row['Document'])).not.toContain('@SUM(A1)');
  });

  it('tell a match across currencies line by line, each in its own', async () => {
    const close = closeFixture();
    close.revenue.currency.set(2, close.pool.code('USD'));
    const rows = (await exceptionsOf(close)).filter((row) => row['Record'] === 'a5');
    expect(rows.map((row) => [row['Cause code'], row['Side'], row['Currency'], row['Difference']])).toEqual([
      ['currency', 'Billing', 'EUR', '110'],
      ['currency', 'Revenue', 'USD', '-100'],
    ]);
  });

  it('tell a match with a line without an amount line by line', async () => {
    const close = closeFixture();
    close.revenue.amount.set(2, undefined);
    const rows = (await exceptionsOf(close)).filter((row) => row['Record'] === 'a5');
    const shown = ['Cause code', 'Side', 'Billing', 'Revenue', 'Difference'] as const;
    expect(rows.map((row) => shown.map((name) => row[name]))).toEqual([
      ['unreadable', 'Billing', '110', '', '110'],
      ['unreadable', 'Revenue', '', '', ''],
    ]);
  });

  it('say of a line without a date that it is in no period, not that it is early or late', async () => {
    const close = closeFixture();
    const row = Array.from({ length: close.billing.count }, (_, at) => at).find(
      (at) => close.pool.text(close.billing.id.get(at)) === 'a5',
    );
    close.billing.date.set(row ?? -1, NO_DAY);
    close.revenue.amount.set(2, close.billing.amount.amount(row ?? -1));
    const [told] = (await exceptionsOf(close)).filter((one) => one['Record'] === 'a5');
    expect(told).toMatchObject({ 'Cause code': 'unreadable', Cause: 'Cell not readable' });
    expect(told?.['Details']).toMatch(/period \(Billing no period, Revenue \d{4}-\d\d\)/);
  });

  it('split a turned sign from what remains within tolerance, as the bridge does', async () => {
    const close = closeFixture();
    close.revenue.amount.set(2, money('-109'));
    const setup = { ...close.setup, tolerance: { absolute: '1', percent: '0' } };
    const rows = (await exceptionsOf({ ...close, setup })).filter((row) => row['Record'] === 'a5');
    expect(rows.map((row) => [row['Cause code'], row['Billing'], row['Difference']])).toEqual([
      ['sign', '110', '220'],
      ['tolerance', '', '-1'],
    ]);
  });
});

describe('a match within tolerance', () => {
  const at = async (percent: string, cap: string): Promise<string | undefined> => {
    const close = closeFixture();
    const setup = { ...close.setup, tolerance: { absolute: '0', percent, cap } };
    return rowWith(await exceptionsOf({ ...close, setup }), 'a5')?.['Cause code'];
  };

  it('says so when percent and cap allow the difference of 10 on 110, and not otherwise', async () => {
    expect(await at('10', '10')).toBe('tolerance');
    expect(await at('10', '9.99')).toBe('amount');
    expect(await at('9', '10')).toBe('amount');
  });
});

describe('Causes', () => {
  it('say each cause once, with the totals of the bridge tied to Exceptions', async () => {
    const rows = await sheetRecords('Causes');
    const told = rows.map((row) => [
      row['Code'],
      row['Basis'],
      row['Counts in'],
      row['Bridge'],
      row['Exceptions'],
    ]);
    expect(told).toContainEqual(['amount', 'Transaction', 'EUR', '10', '10']);
    expect(told).toContainEqual(['by-design', 'Transaction', 'USD', '-70', '-70']);
    expect(told).toContainEqual(['amount', 'Functional', 'USD', '11.2', '']);
    expect(rows.filter((row) => row['Code'] === 'amount').map((row) => row['What it means'])).toEqual([
      'Both systems have the line with different amounts.',
      '',
    ]);
  });
});
