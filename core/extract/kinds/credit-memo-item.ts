import { defineKind, field } from '../kind.ts';
import { memoItemColumns } from './memo-item-columns.ts';

/** Lines of credit memos. Amounts are positive and reduce receivables; a discount line is negative. */
export const creditMemoItem = defineKind({
  name: 'credit-memo-item',
  title: 'Credit memo item',
  system: 'billing',
  objects: ['Credit Memo Item'],
  fields: {
    ...memoItemColumns('Credit Memo'),
    creditFromItemId: field('id', ['Credit From Item ID']),
    appliedToItemId: field('id', ['Applied To Item ID']),
  },
  control: { amount: 'amount', currency: 'memoCurrency' },
});
