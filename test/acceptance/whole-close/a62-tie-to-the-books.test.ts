/** A62 through the whole engine: control figures of the books beside the figures of the Lead. */

import { beforeAll, describe, expect, test } from 'vitest';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { hasOffice } from '../../support/office.ts';
import { checkOf, closed, refused } from './closed.ts';
import { euroBill, euroItem } from './euro.ts';
import { recalculatedSheets, type TableRow, tablesOf } from './workbook-rows.ts';

const isThere = hasOffice();
const isNeeded = process.env['CI'] === 'true';

type Figure = NonNullable<Parameters<Parameters<CloseBuilder['change']>[0]>[0]['controlFigures']>[number];

/** Americas 100.00 USD and 10.00 EUR on both sides, Europe 40.00 in Billing only, 7.00 of September in Billing. */
const build = (...controlFigures: readonly Figure[]): CloseBuilder =>
  CloseBuilder.small()
    .change((setup) => ({ ...setup, controlFigures: [...controlFigures] }))
    .pair('INV-1', '100.00')
    .pair('INV-2', '10.00', { item: euroItem('1.2', '12.00'), bill: euroBill('1.2', '12.00') })
    .item('INV-3', '40.00', { account: 'A-DE' })
    .item('INV-4', '7.00', { date: '2026-09-15', posted: '2026-09-15' });

const stated = { basis: 'transaction', currency: 'USD', enteredBy: 'Ana Ruiz' } as const;
const billingOfAmericas: Figure = {
  ...stated,
  what: 'billing',
  org: 'Americas',
  period: '2026-10',
  amount: '100.00',
  reference: "Billing's period balance 2026-10",
};
const figures: readonly Figure[] = [
  billingOfAmericas,
  { ...stated, what: 'revenue', amount: '99.99', org: 'Americas', reference: "Revenue's billing report" },
  { ...stated, what: 'billing', basis: 'functional', amount: '152', reference: 'General ledger 1200' },
  { ...stated, what: 'difference', amount: '40', org: 'Europe', reference: 'General ledger 1290' },
];

test('A62 without figures there is nothing to tie, and one that differs fails without blocking', async () => {
  expect(checkOf(await closed(build()), 'ties-to-books')).toBe('not-applicable');
  expect(checkOf(await closed(build(billingOfAmericas)), 'ties-to-books')).toBe('pass');
  const { result } = await closed(build(...figures));
  expect(result.checks.find(({ name }) => name === 'ties-to-books')).toMatchObject({
    outcome: 'fail',
    isBlocking: false,
    evidence: '1 of 4 figures, first Revenue, Transaction, Americas: 0.01 USD',
  });
});

test('A62 a figure of an org that the bridge cannot have is refused', async () => {
  const failures = await refused(build({ ...billingOfAmericas, org: 'Atlantis' }));
  expect(failures).toEqual(['close.json: controlFigures, entry 1.org | no Revenue organization "Atlantis"']);
});

describe.runIf(isThere || isNeeded)('A62 the Lead, worked out by a spreadsheet program', () => {
  let tables: readonly (readonly TableRow[])[] = [];

  beforeAll(async () => {
    tables = tablesOf(
      await recalculatedSheets(build(...figures)),
      'Lead',
      'No',
      'Basis',
      'Revenue org (* = all)',
    );
  }, 300_000);

  const shown = (at: number): readonly (readonly (string | undefined)[])[] =>
    (tables[at] ?? []).map((row) => [
      ...[row['Basis'], row['Revenue org (* = all)'], row['Counts in'], row['This workbook'], row['Books']],
      ...[row['Workbook − books'], row['Agrees']],
    ]);

  test('A62 each org and currency being closed has a line with its live figure on each side', () => {
    expect(shown(0)).toEqual([
      ['Transaction', 'Americas', 'EUR', '10', '', '0', 'not entered'],
      ['Transaction', 'Americas', 'USD', '100', '100', '0', 'OK'],
      ['Transaction', 'Europe', 'USD', '40', '', '0', 'not entered'],
      ['Functional', '*', 'USD', '152', '152', '0', 'OK'],
    ]);
    expect(shown(1)[1]).toEqual(['Transaction', 'Americas', 'USD', '100', '99.99', '0.01', 'FAIL']);
    expect(shown(2)).toEqual([['Transaction', 'Europe', 'USD', '40', '40', '0', 'OK']]);
  });

  test('A62 an entered figure says where it stands and who entered it', () => {
    const [, row] = tables[0] ?? [];
    expect([row?.['Reference'], row?.['Entered by'], row?.['Period (* = all)']]).toEqual([
      ...["Billing's period balance 2026-10", 'Ana Ruiz', '2026-10'],
    ]);
  });
});
