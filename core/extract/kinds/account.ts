import { defineKind, field, identifier, mandatory, missed } from '../kind.ts';
import { deletedColumn, organizationColumns } from './joined-columns.ts';

/** Customer accounts: where the org and the currency of everything on an account come from. */
export const account = defineKind({
  name: 'account',
  title: 'Account',
  system: 'billing',
  objects: ['Account'],
  fields: {
    id: field('id', ['ID']),
    number: identifier(mandatory('text', ['Account Number'])),
    name: mandatory('text', ['Name', 'Account Name']),
    status: field('text', ['Status', 'Account Status']),
    currency: mandatory('currency', ['Currency']),
    creditBalance: field('amount', ['Credit Balance']),
    ...organizationColumns,
    organization: missed(organizationColumns.organization, {
      means: 'it is open to which org the documents of an account belong',
      unless: ['organizationId'],
      isAboutOrgs: true,
    }),
    ...deletedColumn,
  },
});
