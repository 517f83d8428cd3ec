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

/** Lines of debit memos. Positive amounts increase receivables. */
export const debitMemoItem = defineKind({
  name: 'debit-memo-item',
  title: 'Debit memo item',
  system: 'billing',
  objects: ['Debit Memo Item'],
  fields: {
    ...accountColumns,
    ...chargeColumns,
    id: missed(field('id', ['ID']), {
      means: 'lines are matched by charge or document only, and staging errors are not found for them',
    }),
    amount: mandatory('amount', ['Amount Without Tax']),
    memoNumber: identifier(
      mandatory('text', [
        'Debit Memo: Debit Memo Number',
        'Debit Memo: Memo Number',
        'Debit Memo: Number',
        'Debit Memo Number',
        'Memo Number',
      ]),
    ),
    memoDate: field('date', [
      'Debit Memo: Debit Memo Date',
      'Debit Memo: Memo Date',
      'Debit Memo Date',
      'Memo Date',
    ]),
    status: missed(field('text', ['Debit Memo: Status', 'Debit Memo Status', 'Status'], documentStatuses), {
      means: 'drafts and cancelled memos cannot be told from posted ones',
    }),
    postedDate: field('date', [
      'Debit Memo: Posted On',
      'Debit Memo: Posted Date',
      'Posted On',
      'Posted Date',
    ]),
    memoCurrency: field('currency', ['Debit Memo: Currency', 'Debit Memo Currency', 'Currency']),
    memoOrganization: field('text', [
      'Debit Memo: Organization Label',
      'Debit Memo: Organization Name',
      'Debit Memo Organization Label',
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
    taxAmount: field('amount', ['Tax Amount']),
    chargeName: field('text', ['Charge Name']),
    processingType: field('text', ['Processing Type'], processingTypes),
    sourceType: field('text', ['Debit Memo: Source Type', 'Source Type']),
    reason: field('text', ['Debit Memo: Reason Code', 'Reason Code']),
    description: field('text', ['Description']),
    comment: field('text', ['Debit Memo: Comments', 'Comments']),
    accountingCode: field('text', ['Accounting Code']),
    ...homeCurrencyColumns('Debit Memo Item', 'Amount Without Tax'),
    ...periodColumns,
    ...organizationColumns,
    ...missedExclusionColumn,
    ...deletedColumn,
  },
  control: { amount: 'amount', currency: 'memoCurrency' },
});
