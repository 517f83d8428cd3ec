import { defineKind, field, mandatory, missed } from '../kind.ts';
import { homeCurrencyColumns } from './home-currency-columns.ts';
import {
  accountColumns,
  chargeColumns,
  deletedColumn,
  invoiceColumns,
  invoiceStatusColumn,
  missedExclusionColumn,
  organizationColumns,
  periodColumns,
} from './joined-columns.ts';
import { processingTypes } from './words.ts';

/** Lines of invoices: charges and discounts, tax-exclusive. */
export const invoiceItem = defineKind({
  name: 'invoice-item',
  title: 'Invoice item',
  system: 'billing',
  objects: ['Invoice Item'],
  fields: {
    ...invoiceColumns,
    ...invoiceStatusColumn,
    ...accountColumns,
    ...chargeColumns,
    id: missed(field('id', ['ID']), {
      means: 'lines are matched by charge or document only, and staging errors are not found for them',
    }),
    amount: mandatory('amount', ['Charge Amount', 'Extended Price']),
    serviceStart: mandatory('date', ['Service Start Date']),
    taxAmount: field('amount', ['Tax Amount']),
    chargeName: field('text', ['Charge Name']),
    processingType: field('text', ['Processing Type'], processingTypes),
    sourceItemType: field('text', ['Source Item Type']),
    accountingCode: field('text', ['Accounting Code']),
    createdDate: field('date', ['Invoice: Created Date']),
    ...homeCurrencyColumns('Invoice Item', 'Charge Amount'),
    ...periodColumns,
    ...organizationColumns,
    ...missedExclusionColumn,
    ...deletedColumn,
  },
  control: { amount: 'amount', currency: 'invoiceCurrency' },
});
