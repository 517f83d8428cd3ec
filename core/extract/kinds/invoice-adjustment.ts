import { defineKind, field, identifier, mandatory, missed } from '../kind.ts';
import { homeCurrencyColumns } from './home-currency-columns.ts';
import {
  accountColumns,
  deletedColumn,
  invoiceColumns,
  organizationColumns,
  periodColumns,
} from './joined-columns.ts';
import { adjustmentStatuses, creditOrCharge } from './words.ts';

/** Adjustments of whole invoices. Amounts are positive; the type says the direction. */
export const invoiceAdjustment = defineKind({
  name: 'invoice-adjustment',
  title: 'Invoice adjustment',
  system: 'billing',
  objects: ['Invoice Adjustment'],
  fields: {
    ...invoiceColumns,
    ...accountColumns,
    id: field('id', ['ID']),
    number: identifier(mandatory('text', ['Adjustment Number'])),
    date: mandatory('date', ['Adjustment Date']),
    type: mandatory('text', ['Type'], creditOrCharge),
    amount: mandatory('amount', ['Amount']),
    impactAmount: field('amount', ['Impact Amount']),
    status: missed(field('text', ['Status'], adjustmentStatuses), {
      means: 'cancelled adjustments cannot be told from processed ones',
    }),
    cancelledOn: field('date', ['Cancelled On', 'Cancelled Date']),
    reason: field('text', ['Reason Code']),
    comment: field('text', ['Comments', 'Comment']),
    accountingCode: field('text', ['Accounting Code']),
    transferred: field('text', ['Transferred To Accounting']),
    journalEntry: field('text', ['Journal Entry: Number', 'Journal Entry Number']),
    createdDate: field('date', ['Created Date']),
    ...homeCurrencyColumns('Invoice Adjustment'),
    ...periodColumns,
    ...organizationColumns,
    ...deletedColumn,
  },
  control: { amount: 'amount', currency: 'invoiceCurrency' },
});
