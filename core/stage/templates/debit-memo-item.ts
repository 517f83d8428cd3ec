import { memoColumns, memoReads } from './column-groups.ts';
import { defineTemplate } from './template.ts';

/** Debit memo items: positive amounts increase receivables. */
export const debitMemoItemTemplate = defineTemplate('debitMemoItem', {
  type: 'debit-memo-item',
  columns: memoColumns,
  reads: memoReads,
  sign: 'as-is',
  state: 'in-scope',
  invoice: 'parent',
  hasUniqueNumber: false,
  // In Order to Revenue the debit memo that reverses a credit memo is CM-C.
  expectedRevenueTypes: (_lines, _row, generation) =>
    generation === 'order-to-revenue' ? ['INV', 'CM-C'] : ['INV'],
});
