import { defineKind, field, identifier, mandatory } from '../kind.ts';
import { homeCurrencyColumns } from './home-currency-columns.ts';
import { accountColumns, deletedColumn, organizationColumns, periodColumns } from './joined-columns.ts';
import { settlementStatuses } from './words.ts';

/** Payments, shown beside the totals; source documents of credit balance adjustments. */
export const payment = defineKind({
  name: 'payment',
  title: 'Payment',
  system: 'billing',
  objects: ['Payment'],
  fields: {
    ...accountColumns,
    id: field('id', ['ID']),
    number: identifier(mandatory('text', ['Payment Number'])),
    date: mandatory('date', ['Effective Date']),
    amount: mandatory('amount', ['Amount']),
    currency: field('currency', ['Currency']),
    status: field('text', ['Status'], settlementStatuses),
    comment: field('text', ['Comment', 'Comments']),
    accountingCode: field('text', ['Accounting Code']),
    createdDate: field('date', ['Created Date']),
    ...homeCurrencyColumns('Payment'),
    ...periodColumns,
    ...organizationColumns,
    ...deletedColumn,
  },
  control: { amount: 'amount', currency: 'currency' },
});
