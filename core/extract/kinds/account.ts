import { defineKind, field, mandatory } from '../kind.ts';
import { deletedColumn, organizationColumns } from './joined-columns.ts';

/** Customer accounts: where the org and the currency of everything on an account come from. */
export const account = defineKind({
  name: 'account',
  title: 'Account',
  system: 'billing',
  objects: ['Account'],
  fields: {
    id: field('id', ['ID']),
    number: mandatory('text', ['Account Number']),
    name: mandatory('text', ['Name', 'Account Name']),
    status: field('text', ['Status', 'Account Status']),
    currency: mandatory('currency', ['Currency']),
    creditBalance: field('amount', ['Credit Balance']),
    ...organizationColumns,
    ...deletedColumn,
  },
});
