import { defineKind, field, identifier, mandatory } from '../kind.ts';
import { accountColumns, deletedColumn, organizationColumns, periodColumns } from './joined-columns.ts';
import { documentStatuses } from './words.ts';

/** Invoice headers: dates, status, currency, account and org of invoices that items and adjustments refer to. */
export const invoice = defineKind({
  name: 'invoice',
  title: 'Invoice',
  system: 'billing',
  objects: ['Invoice'],
  fields: {
    id: field('id', ['ID']),
    number: identifier(mandatory('text', ['Invoice Number'])),
    date: mandatory('date', ['Invoice Date']),
    status: field('text', ['Status', 'Invoice Status'], documentStatuses),
    amount: mandatory('amount', ['Amount']),
    balance: field('amount', ['Balance']),
    amountWithoutTax: field('amount', ['Amount Without Tax']),
    taxAmount: field('amount', ['Tax Amount']),
    currency: field('currency', ['Currency', 'Transaction Currency']),
    postedDate: field('date', ['Posted Date']),
    createdDate: field('date', ['Created Date']),
    homeCurrency: field('currency', ['Home Currency']),
    rate: field('rate', ['Exchange Rate']),
    rateDate: field('date', ['Exchange Rate Date']),
    ...accountColumns,
    ...periodColumns,
    ...organizationColumns,
    ...deletedColumn,
  },
  control: { amount: 'amount', currency: 'currency' },
});
