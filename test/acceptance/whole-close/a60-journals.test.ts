/** A60 through the whole engine: proposed entries from unlabeled to orgs. */

import { beforeAll, describe, expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { idOf } from '../../closes/record-id.ts';
import { hasOffice } from '../../support/office.ts';
import { type Closed, checkOf, closed, codesOf, placesOf, sum } from './closed.ts';
import { recalculatedSheets, type TableRow, tablesOf } from './workbook-rows.ts';

const isThere = hasOffice();
const isNeeded = process.env['CI'] === 'true';
const ofInvoice = { parentDocument: 'INV-1', parentItem: idOf('item INV-1') };

/** The three adjustments of the U-2 example, one of each kind of trouble beside them. */
const build = (): CloseBuilder =>
  CloseBuilder.small()
    .pair('INV-1', '100.00', { item: { date: '2026-09-10' }, bill: { date: '2026-09-10', period: '202609' } })
    .iia('IIA-1', 'Credit', '20.00', { ...ofInvoice, accountingCode: 'Subscription Revenue' })
    .bill('IIA-1', '-20.00', { type: 'CM-C', lineId: idOf('item INV-1'), date: '2026-10-20' })
    .ia('IA-1', 'Credit', '30.00', { parentDocument: 'INV-1', accountingCode: '' })
    .cba('CBA-1', 'Decrease', '40.00', { accountingCode: 'Customer Cash On Account' })
    .cba('CBA-2', 'Increase', '15.00', { account: 'A-DE' })
    .cba('CBA-3', 'Increase', '5.00', { account: 'A-NEW' })
    .cba('CBA-4', 'Increase', '7.00', { date: '2026-09-20' })
    .cba('CBA-5', 'Increase', '9.00', { status: 'Canceled' });

let close: Closed;
beforeAll(async () => {
  close = await closed(build());
});

test('A60 result.json says what is proposed by org and currency, and what is withheld and why', () => {
  const { entries, withheld } = close.result.alignment.proposedEntries;
  expect(entries).toEqual([
    { org: 'DE', currency: 'USD', entries: 1, amount: '15.00' },
    { org: 'US', currency: 'USD', entries: 3, amount: '-90.00' },
    { org: 'unlabeled', currency: 'USD', entries: 4, amount: '75.00' },
  ]);
  expect(sum(entries.map(({ amount }) => amount))).toBe('0');
  expect(withheld).toEqual([
    { reason: 'org-undecided', currency: 'USD', adjustments: 1, amount: '5.00' },
    { reason: 'unlabeled-closed', currency: 'USD', adjustments: 1, amount: '7.00' },
  ]);
  expect(checkOf(close, 'proposed-entries-net')).toBe('pass');
});

test('A60 a blank accounting code is a finding', () => {
  expect(placesOf(close, 'adjustment-without-accounting-code')).toEqual(['invoice-adjustment.csv:2']);
  expect(codesOf(close)).toContain('adjustment-without-accounting-code');
});

describe.runIf(isThere || isNeeded)('A60 the sheets, worked out by a spreadsheet program', () => {
  let rows: readonly TableRow[] = [];
  let totals: readonly (readonly TableRow[])[] = [];

  beforeAll(async () => {
    const sheets = await recalculatedSheets(build());
    rows = tablesOf(sheets, 'Adjustments', 'Line')[0] ?? [];
    totals = [
      ...tablesOf(sheets, 'Adjustment totals', 'Entry org'),
      ...tablesOf(sheets, 'Adjustment totals', 'Tenant'),
      ...tablesOf(sheets, 'Adjustment totals', 'Why no entry'),
    ];
  }, 300_000);

  const shown = (document: string): readonly (readonly (string | undefined)[])[] =>
    rows
      .filter((row) => row['Document'] === document)
      .map((row) => [
        ...[row['Entry'], row['Entry org'], row['Accounting code'], row['Accounting period']],
        ...[row['Entry amount'], row['Entry functional'], row['Proposal']],
      ]);

  test('A60 two entries move each adjustment out of its unlabeled period into the period of its org', () => {
    expect(shown('IIA-1')).toEqual([
      ['Reversal', 'unlabeled', 'Subscription Revenue', 'tenant 2026-10-01', '20', '20', 'proposed'],
      ['Booking', 'US', 'Subscription Revenue', 'US 2026-10-01', '-20', '-20', 'proposed'],
    ]);
    expect(shown('IA-1').map((row) => row.at(-1))).toEqual(['code missing', 'code missing']);
    expect(shown('CBA-2')[1]).toContain('DE 2026-10-01');
  });

  test('A60 every processed adjustment is flagged, and one without an entry says why', () => {
    expect(new Set(rows.map((row) => row['Flag']))).toEqual(new Set([`not in an org's journal run`]));
    expect([...new Set(rows.map((row) => row['Document']))].sort()).toEqual([
      ...['CBA-1', 'CBA-2', 'CBA-3', 'CBA-4', 'IA-1', 'IIA-1'],
    ]);
    const withheld = rows.filter((row) => row['Proposal'] === 'no entry');
    expect(withheld.map((row) => [row['Document'], row['Why no entry'], row['Entry amount']])).toEqual([
      ['CBA-3', 'The org is undecided', ''],
      ['CBA-4', 'The unlabeled period is closed: nothing can be reversed there', ''],
    ]);
    expect(withheld.every((row) => row['Before it can be booked'] !== '')).toBe(true);
  });

  test('A60 the tenant sum of the entries is 0 by formula, and every check says OK', () => {
    expect(totals).toHaveLength(3);
    expect(totals[1]?.map((row) => [row['Currency'], row['Rows'], row['Sum of the entries']])).toEqual([
      ['USD', '8', '0'],
    ]);
    const checks = totals.flat().map((row) => [row['Difference'], row['Check']]);
    expect(new Set(checks.map((check) => check.join(' ')))).toEqual(new Set(['0 OK']));
  });
});
