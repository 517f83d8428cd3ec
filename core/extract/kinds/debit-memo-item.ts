import { defineKind } from '../kind.ts';
import { memoItemColumns } from './memo-item-columns.ts';

/** Lines of debit memos. Positive amounts increase receivables. */
export const debitMemoItem = defineKind({
  name: 'debit-memo-item',
  title: 'Debit memo item',
  system: 'billing',
  objects: ['Debit Memo Item'],
  fields: memoItemColumns('Debit Memo'),
  control: { amount: 'amount', currency: 'memoCurrency' },
});
