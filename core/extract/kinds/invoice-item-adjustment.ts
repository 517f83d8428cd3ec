import { defineKind, field, identifier, mandatory, missed } from '../kind.ts';
import { homeCurrencyColumns } from './home-currency-columns.ts';
import {
  accountColumns,
  chargeColumns,
  deletedColumn,
  exclusionColumn,
  invoiceColumns,
  organizationColumns,
  periodColumns,
} from './joined-columns.ts';
import { adjustmentStatuses, creditOrCharge } from './words.ts';

/** Adjustments of single invoice items or their tax. Amounts are positive; the type says the direction. */
export const invoiceItemAdjustment = defineKind({
  name: 'invoice-item-adjustment',
  title: 'Invoice item adjustment',
  system: 'billing',
  objects: ['Invoice Item Adjustment'],
  fields: {
    ...invoiceColumns,
    ...accountColumns,
    ...chargeColumns,
    id: field('id', ['ID']),
    number: identifier(mandatory('text', ['Adjustment Number'])),
    date: mandatory('date', ['Adjustment Date']),
    type: mandatory('text', ['Type'], creditOrCharge),
    amount: mandatory('amount', ['Amount']),
    sourceType: mandatory('text', ['Source Type'], { invoicedetail: 'InvoiceDetail', tax: 'Tax' }),
    sourceId: field('id', ['Source ID']),
    invoiceItemId: field('id', ['Invoice Item: ID', 'Invoice Item ID']),
    status: missed(field('text', ['Status'], adjustmentStatuses), {
      means: 'cancelled adjustments cannot be told from processed ones',
    }),
    cancelledOn: field('date', ['Cancelled Date', 'Cancelled On']),
    reason: field('text', ['Reason Code']),
    comment: field('text', ['Comment', 'Comments']),
    accountingCode: field('text', ['Accounting Code']),
    deferredCode: field('text', [
      'Deferred Revenue Accounting Code: Name',
      'Deferred Accounting Code: Name',
      'Deferred Revenue Account',
    ]),
    recognizedCode: field('text', [
      'Recognized Revenue Accounting Code: Name',
      'Recognized Accounting Code: Name',
      'Recognized Revenue Account',
    ]),
    transferred: field('text', ['Transferred To Accounting']),
    journalEntry: field('text', ['Journal Entry: Number', 'Journal Entry Number']),
    createdDate: field('date', ['Created Date']),
    ...homeCurrencyColumns('Invoice Item Adjustment'),
    ...periodColumns,
    ...organizationColumns,
    ...exclusionColumn,
    ...deletedColumn,
  },
  control: { amount: 'amount', currency: 'invoiceCurrency' },
});
