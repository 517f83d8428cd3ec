import { memoColumns, memoReads } from './column-groups.ts';
import { defineTemplate } from './template.ts';

/** Credit memo items: an amount of a memo is positive and reduces receivables, a discount line is negative. */
export const creditMemoItemTemplate = defineTemplate('creditMemoItem', {
  type: 'credit-memo-item',
  columns: memoColumns,
  reads: memoReads,
  sign: 'negated',
  state: 'in-scope',
  invoice: 'parent',
  hasUniqueNumber: false,
  // A credit beyond what was invoiced is turned into CM-RO by Revenue itself.
  // A discount item of a memo is positive and may arrive as an invoice line in either generation.
  expectedRevenueTypes: (lines, row, generation) =>
    generation === 'order-to-revenue' || lines.amount.sign(row) > 0
      ? ['INV', 'CM-C', 'CM-RO']
      : ['CM', 'CM-C', 'CM-R', 'CM-RO'],
});
