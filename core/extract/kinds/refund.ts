import { defineKind, field, identifier, mandatory } from '../kind.ts';
import { homeCurrencyColumns } from './home-currency-columns.ts';
import { accountColumns, deletedColumn, organizationColumns, periodColumns } from './joined-columns.ts';
import { settlementStatuses } from './words.ts';

/** Refunds, shown beside the totals; source documents of credit balance adjustments. */
export const refund = defineKind({
  name: 'refund',
  title: 'Refund',
  system: 'billing',
  objects: ['Refund'],
  fields: {
    ...accountColumns,
    id: field('id', ['ID']),
    number: identifier(mandatory('text', ['Refund Number'])),
    date: mandatory('date', ['Refund Date']),
    amount: mandatory('amount', ['Amount']),
    currency: field('currency', ['Currency']),
    status: field('text', ['Status'], settlementStatuses),
    sourceType: field('text', ['Source Type'], { payment: 'Payment', creditbalance: 'CreditBalance' }),
    paymentNumber: identifier(field('text', ['Payment: Payment Number', 'Payment Number'])),
    reason: field('text', ['Reason Code']),
    comment: field('text', ['Comment', 'Comments']),
    accountingCode: field('text', ['Accounting Code']),
    createdDate: field('date', ['Created Date']),
    ...homeCurrencyColumns('Refund'),
    ...periodColumns,
    ...organizationColumns,
    ...deletedColumn,
  },
  control: { amount: 'amount', currency: 'currency' },
});
