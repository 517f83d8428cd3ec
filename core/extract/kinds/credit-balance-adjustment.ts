import { defineKind, field, identifier, mandatory, missed } from '../kind.ts';
import { homeCurrencyColumns } from './home-currency-columns.ts';
import { accountColumns, deletedColumn, organizationColumns, periodColumns } from './joined-columns.ts';
import { adjustmentStatuses, increaseOrDecrease } from './words.ts';

/** Adjustments of an account's credit balance through an invoice, payment or refund. */
export const creditBalanceAdjustment = defineKind({
  name: 'credit-balance-adjustment',
  title: 'Credit balance adjustment',
  system: 'billing',
  objects: ['Credit Balance Adjustment'],
  fields: {
    ...accountColumns,
    id: field('id', ['ID']),
    number: identifier(mandatory('text', ['Number'])),
    date: mandatory('date', ['Adjustment Date']),
    type: mandatory('text', ['Type'], increaseOrDecrease),
    amount: mandatory('amount', ['Amount']),
    sourceType: mandatory('text', ['Source Transaction Type'], {
      invoice: 'Invoice',
      payment: 'Payment',
      refund: 'Refund',
      adjustment: 'Adjustment',
    }),
    sourceNumber: identifier(field('text', ['Source Transaction Number'])),
    sourceId: field('id', ['Source Transaction ID']),
    status: missed(field('text', ['Status'], adjustmentStatuses), {
      means: 'cancelled adjustments cannot be told from processed ones',
    }),
    cancelledOn: field('date', ['Cancelled On', 'Cancelled Date']),
    reason: field('text', ['Reason Code']),
    comment: field('text', ['Comment', 'Comments']),
    accountingCode: field('text', ['Accounting Code']),
    transferred: field('text', ['Transferred To Accounting']),
    journalEntry: field('text', ['Journal Entry: Number', 'Journal Entry Number']),
    createdDate: field('date', ['Created Date']),
    ...homeCurrencyColumns('Credit Balance Adjustment'),
    ...periodColumns,
    ...organizationColumns,
    ...deletedColumn,
  },
  control: { amount: 'amount', currency: 'accountCurrency' },
});
