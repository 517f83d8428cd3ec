import { defineKind, field, mandatory } from '../kind.ts';

/** Org units of the tenant with their parents. */
export const organizationList = defineKind({
  name: 'organization-list',
  title: 'Organization list',
  system: 'billing',
  objects: ['Organization'],
  fields: {
    id: field('text', ['Organization ID', 'ID']),
    name: mandatory('text', ['Organization Name', 'Name']),
    parent: mandatory('text', ['Parent Organization', 'Parent Organization Name']),
    status: field('text', ['Status']),
    homeCurrency: field('currency', ['Home Currency', 'Functional Currency']),
    entity: field('text', ['Entity', 'Entity Name']),
  },
});
