import { defineKind, field, mandatory } from '../kind.ts';
import { homeCurrencyColumns } from './home-currency-columns.ts';
import {
  accountColumns,
  deletedColumn,
  invoiceColumns,
  invoiceStatusColumn,
  organizationColumns,
  periodColumns,
} from './joined-columns.ts';

/** Tax lines of invoices; Revenue never receives them. */
export const taxationItem = defineKind({
  name: 'taxation-item',
  title: 'Taxation item',
  system: 'billing',
  objects: ['Taxation Item'],
  fields: {
    ...invoiceColumns,
    ...invoiceStatusColumn,
    ...accountColumns,
    id: field('id', ['ID']),
    amount: mandatory('amount', ['Tax Amount']),
    taxDate: field('date', ['Tax Date']),
    name: mandatory('text', ['Name']),
    invoiceItemId: field('id', ['Invoice Item: ID', 'Invoice Item ID']),
    accountingCode: field('text', ['Accounting Code']),
    ...homeCurrencyColumns('Taxation Item', 'Tax Amount'),
    ...periodColumns,
    ...organizationColumns,
    ...deletedColumn,
  },
  control: { amount: 'amount', currency: 'invoiceCurrency' },
});
