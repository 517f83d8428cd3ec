import { defineKind, field, identifier, mandatory } from '../kind.ts';
import { accountColumns, deletedColumn, organizationColumns } from './joined-columns.ts';

/** Charges with their segments, and whether their items are kept out of Revenue. */
export const ratePlanCharge = defineKind({
  name: 'rate-plan-charge',
  title: 'Rate plan charge',
  system: 'billing',
  objects: ['Rate Plan Charge'],
  fields: {
    ...accountColumns,
    id: field('id', ['ID']),
    number: identifier(mandatory('text', ['Charge Number'])),
    segment: mandatory('text', ['Segment']),
    start: mandatory('date', ['Effective Start Date']),
    end: field('date', ['Effective End Date']),
    name: field('text', ['Name', 'Charge Name']),
    chargeType: field('text', ['Charge Type'], {
      onetime: 'OneTime',
      recurring: 'Recurring',
      usage: 'Usage',
    }),
    chargeModel: field('text', ['Charge Model']),
    originalId: field('id', ['Original ID']),
    version: field('whole-number', ['Version']),
    subscription: identifier(
      field('text', ['Subscription: Name', 'Subscription Name', 'Subscription Number']),
    ),
    accountingCode: field('text', ['Accounting Code']),
    isBillingExcluded: field('flag', ['Exclude Item Billing From Revenue Accounting']),
    isBookingExcluded: field('flag', ['Exclude Item Booking From Revenue Accounting']),
    ...organizationColumns,
    ...deletedColumn,
  },
});
