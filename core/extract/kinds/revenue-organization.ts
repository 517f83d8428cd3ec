import { defineKind, field, mandatory } from '../kind.ts';

/** Organizations of Revenue with the number that every row carries. */
export const revenueOrganization = defineKind({
  name: 'revenue-organization',
  title: 'Revenue organization',
  system: 'revenue',
  objects: ['RPRO_BI3_ORG_V', 'Revenue Organization'],
  fields: {
    number: mandatory('text', ['Org ID', 'Organization #']),
    name: mandatory('text', ['Org Name', 'Operating Unit']),
    id: field('text', ['ID']),
    code: field('text', ['Org Code']),
    entity: field('text', ['Entity ID', 'Entity Name']),
  },
});
