import { defineKind, field, identifier, mandatory, missed } from '../kind.ts';
import { homeCurrencyColumns } from './home-currency-columns.ts';
import {
  accountColumns,
  chargeColumns,
  deletedColumn,
  missedExclusionColumn,
  organizationColumns,
  periodColumns,
} from './joined-columns.ts';
import { documentStatuses, processingTypes } from './words.ts';

/** Lines of credit memos. Amounts are positive and reduce receivables; a discount line is negative. */
export const creditMemoItem = defineKind({
  name: 'credit-memo-item',
  title: 'Credit memo item',
  system: 'billing',
  objects: ['Credit Memo Item'],
  fields: {
    ...accountColumns,
    ...chargeColumns,
    id: missed(field('id', ['ID']), {
      means: 'lines are matched by charge or document only, and staging errors are not found for them',
    }),
    amount: mandatory('amount', ['Amount Without Tax']),
    memoNumber: identifier(
      mandatory('text', [
        'Credit Memo: Credit Memo Number',
        'Credit Memo: Memo Number',
        'Credit Memo: Number',
        'Credit Memo Number',
        'Memo Number',
      ]),
    ),
    memoDate: field('date', [
      'Credit Memo: Credit Memo Date',
      'Credit Memo: Memo Date',
      'Credit Memo Date',
      'Memo Date',
    ]),
    status: missed(field('text', ['Credit Memo: Status', 'Credit Memo Status', 'Status'], documentStatuses), {
      means: 'drafts and cancelled memos cannot be told from posted ones',
    }),
    postedDate: field('date', [
      'Credit Memo: Posted On',
      'Credit Memo: Posted Date',
      'Posted On',
      'Posted Date',
    ]),
    memoCurrency: field('currency', ['Credit Memo: Currency', 'Credit Memo Currency', 'Currency']),
    memoOrganization: field('text', [
      'Credit Memo: Organization Label',
      'Credit Memo: Organization Name',
      'Credit Memo Organization Label',
    ]),
    /** The invoice that the memo was made from. */
    invoiceNumber: identifier(
      field('text', [
        'Invoice: Invoice Number',
        'Referred Invoice: Invoice Number',
        'Referred Invoice Number',
        'Invoice Number',
      ]),
    ),
    creditFromItemId: field('id', ['Credit From Item ID']),
    appliedToItemId: field('id', ['Applied To Item ID']),
    taxAmount: field('amount', ['Tax Amount']),
    chargeName: field('text', ['Charge Name']),
    processingType: field('text', ['Processing Type'], processingTypes),
    sourceType: field('text', ['Credit Memo: Source Type', 'Source Type']),
    reason: field('text', ['Credit Memo: Reason Code', 'Reason Code']),
    description: field('text', ['Description']),
    comment: field('text', ['Credit Memo: Comments', 'Comments']),
    accountingCode: field('text', ['Accounting Code']),
    ...homeCurrencyColumns('Credit Memo Item', 'Amount Without Tax'),
    ...periodColumns,
    ...organizationColumns,
    ...missedExclusionColumn,
    ...deletedColumn,
  },
  control: { amount: 'amount', currency: 'memoCurrency' },
});
