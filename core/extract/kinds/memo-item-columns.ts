import { field, identifier, mandatory, missed } from '../kind.ts';
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

/** The columns that lines of credit memos and of debit memos have alike; `memo` is the name of their document. */
// The type follows from the fields, each of which keeps the type of its column.
export const memoItemColumns = (memo: 'Credit Memo' | 'Debit Memo') =>
  ({
    ...accountColumns,
    ...chargeColumns,
    id: missed(field('id', ['ID']), {
      means: 'lines are matched by charge or document only, and staging errors are not found for them',
    }),
    amount: mandatory('amount', ['Amount Without Tax']),
    memoNumber: identifier(
      mandatory('text', [
        `${memo}: ${memo} Number`,
        `${memo}: Memo Number`,
        `${memo}: Number`,
        `${memo} Number`,
        'Memo Number',
      ]),
    ),
    memoDate: field('date', [`${memo}: ${memo} Date`, `${memo}: Memo Date`, `${memo} Date`, 'Memo Date']),
    status: missed(field('text', [`${memo}: Status`, `${memo} Status`, 'Status'], documentStatuses), {
      means: 'drafts and cancelled memos cannot be told from posted ones',
    }),
    postedDate: field('date', [`${memo}: Posted On`, `${memo}: Posted Date`, 'Posted On', 'Posted Date']),
    memoCurrency: field('currency', [`${memo}: Currency`, `${memo} Currency`, 'Currency']),
    memoOrganization: field('text', [
      `${memo}: Organization Label`,
      `${memo}: Organization Name`,
      `${memo} Organization Label`,
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
    sourceType: field('text', [`${memo}: Source Type`, 'Source Type']),
    reason: field('text', [`${memo}: Reason Code`, 'Reason Code']),
    description: field('text', ['Description']),
    comment: field('text', [`${memo}: Comments`, 'Comments']),
    accountingCode: field('text', ['Accounting Code']),
    ...homeCurrencyColumns(`${memo} Item`, 'Amount Without Tax'),
    ...periodColumns,
    ...organizationColumns,
    ...missedExclusionColumn,
    ...deletedColumn,
  }) as const;
