import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kinds } from '../../../core/extract/all-kinds.ts';
import { finished } from '../../../core/model/sliced-work.ts';
import { countStaged } from '../../../core/stage/staged-counts.ts';
import { fileOf, type TestFile } from '../../support/extract-tables.ts';
import { stagedBilling, stagedRevenue } from '../../support/staged.ts';

const cell = (...values: readonly string[]) => fc.constantFrom(...values);
const adjustment = fc.record({
  id: cell('', 'x', 'y'),
  number: cell('', '1', '2'),
  date: fc.constant('2026-10-20'),
  type: cell('Credit', 'Charge'),
  amount: cell('20', '25', '-3'),
  sourceType: cell('InvoiceDetail', 'Tax'),
  status: cell('Processed', 'Canceled'),
  invoiceCurrency: cell('USD', 'EUR'),
});
const bill = fc.record({
  type: cell('INV', 'CM-C'),
  document: cell('INV-1', 'INV-2'),
  lineId: cell('', 'x', 'y'),
  amount: cell('10', '11'),
  currency: fc.constant('USD'),
  date: fc.constant('2026-10-05'),
  period: cell('202610', '202611'),
  organizationNumber: fc.constant('101'),
});

function shuffled<Item>(items: readonly Item[], seed: readonly number[]): readonly Item[] {
  return items
    .map((item, at) => ({ item, rank: seed[at] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const reordered = (files: readonly TestFile[], seed: readonly number[]): readonly TestFile[] =>
  shuffled(files, seed).map((file) => ({ ...file, rows: shuffled(file.rows, seed) }));

const seeds = fc.array(fc.integer(), { minLength: 12, maxLength: 12 });

/** Counts and amounts by file name and state. */
function summary(
  staged: ReturnType<typeof stagedBilling> | ReturnType<typeof stagedRevenue>,
): readonly string[] {
  return finished(countStaged(staged.lines, staged.input.pool))
    .map(
      ({ file, state, currency, lines, amount }) =>
        `${staged.input.files[file]?.name} ${state} ${currency} ${lines} ${amount}`,
    )
    .sort();
}

test('states and amounts of Billing do not depend on the order of files and rows', () => {
  const rows = fc.array(adjustment, { maxLength: 5 });
  fc.assert(
    fc.property(rows, rows, seeds, (first, second, seed) => {
      const files = [
        fileOf(kinds.invoiceItemAdjustment, first, 'a.csv'),
        fileOf(kinds.invoiceItemAdjustment, second, 'b.csv'),
      ];
      expect(summary(stagedBilling(reordered(files, seed)))).toEqual(summary(stagedBilling(files)));
    }),
  );
});

test('states and amounts of Revenue do not depend on the order of files and rows', () => {
  const rows = fc.array(bill, { maxLength: 5 });
  fc.assert(
    fc.property(rows, rows, rows, seeds, (first, second, third, seed) => {
      const files = [
        fileOf(kinds.billingReport, first, 'a.csv'),
        fileOf(kinds.billingReport, second, 'b.csv'),
        fileOf(kinds.contractBills, third, 'c.csv'),
      ];
      const staged = stagedRevenue(files);
      expect(summary(stagedRevenue(reordered(files, seed)))).toEqual(summary(staged));
      expect(staged.lines.count).toBe(first.length + second.length + third.length);
    }),
  );
});
