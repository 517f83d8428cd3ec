import { defineKind, field, mandatory } from '../kind.ts';
import { organizationColumns } from './joined-columns.ts';
import { periodStatuses } from './words.ts';

/** Accounting periods of Billing, per org and unlabeled. The fiscal year tells them from periods joined to other rows. */
export const accountingPeriod = defineKind({
  name: 'accounting-period',
  title: 'Accounting period',
  system: 'billing',
  objects: ['Accounting Period'],
  fields: {
    id: field('id', ['ID']),
    name: mandatory('text', ['Name']),
    start: mandatory('date', ['Start Date']),
    /** Blank for the open-ended period. */
    end: mandatory('date', ['End Date']),
    fiscalYear: mandatory('whole-number', ['Fiscal Year']),
    fiscalQuarter: field('whole-number', ['Fiscal Quarter']),
    status: mandatory('text', ['Status'], periodStatuses),
    ...organizationColumns,
  },
});
