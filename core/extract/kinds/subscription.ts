import { defineKind, field, identifier, mandatory } from '../kind.ts';
import { accountColumns, deletedColumn, organizationColumns } from './joined-columns.ts';

/** Subscriptions with their versions. */
export const subscription = defineKind({
  name: 'subscription',
  title: 'Subscription',
  system: 'billing',
  objects: ['Subscription'],
  fields: {
    ...accountColumns,
    id: field('id', ['ID']),
    number: identifier(mandatory('text', ['Name', 'Subscription Number', 'Subscription Name'])),
    termType: mandatory('text', ['Term Type']),
    version: field('whole-number', ['Version']),
    status: field('text', ['Status']),
    start: field('date', ['Subscription Start Date']),
    end: field('date', ['Subscription End Date']),
    currency: field('currency', ['Currency']),
    ...organizationColumns,
    ...deletedColumn,
  },
});
