import { defineKind, field, identifier, mandatory } from '../kind.ts';
import { accountColumns, deletedColumn, organizationColumns } from './joined-columns.ts';

/** Orders: one order belongs to one org. */
export const order = defineKind({
  name: 'order',
  title: 'Order',
  system: 'billing',
  objects: ['Order', 'Orders'],
  fields: {
    ...accountColumns,
    id: field('id', ['ID']),
    number: identifier(mandatory('text', ['Order Number'])),
    date: mandatory('date', ['Order Date']),
    status: field('text', ['Status']),
    subscription: identifier(
      field('text', ['Subscription: Name', 'Subscription Number', 'Subscription Name']),
    ),
    ...organizationColumns,
    ...deletedColumn,
  },
});
