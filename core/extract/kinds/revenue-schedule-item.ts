import { defineKind, field, identifier, mandatory } from '../kind.ts';
import { accountColumns, deletedColumn, organizationColumns } from './joined-columns.ts';

/** Revenue schedule rows of Billing: one amount per accounting period of an item or adjustment. */
export const revenueScheduleItem = defineKind({
  name: 'revenue-schedule-item',
  title: 'Revenue schedule item',
  system: 'billing',
  objects: [
    'Revenue Schedule Item',
    'Revenue Schedule Item Invoice Item',
    'Revenue Schedule Item Invoice Item Adjustment',
    'Revenue Schedule Item Credit Memo Item',
    'Revenue Schedule Item Debit Memo Item',
  ],
  fields: {
    ...accountColumns,
    id: field('id', ['ID']),
    amount: mandatory('amount', ['Amount']),
    currency: field('currency', ['Currency']),
    scheduleNumber: identifier(
      mandatory('text', ['Revenue Schedule: Revenue Schedule Number', 'Revenue Schedule Number']),
    ),
    linkedNumber: identifier(
      field('text', ['Revenue Schedule: Linked Transaction Number', 'Linked Transaction Number']),
    ),
    adjustmentNumber: identifier(
      field('text', ['Invoice Item Adjustment: Adjustment Number', 'Adjustment Number']),
    ),
    linkedType: field('text', ['Revenue Schedule: Linked Transaction Type', 'Linked Transaction Type'], {
      invoiceitem: 'InvoiceItem',
      invoiceitemadjustment: 'InvoiceItemAdjustment',
      creditmemoitem: 'CreditMemoItem',
      debitmemoitem: 'DebitMemoItem',
    }),
    periodName: mandatory('text', ['Accounting Period: Name', 'Accounting Period Name']),
    periodStart: field('date', ['Accounting Period: Start Date', 'Accounting Period Start Date']),
    /** Blank for the open-ended period. */
    periodEnd: field('date', ['Accounting Period: End Date', 'Accounting Period End Date']),
    /** Org of the accounting period, where the export carries it. */
    periodOrganization: field('text', [
      'Accounting Period: Organization Label',
      'Accounting Period: Organization Labels Organization Name',
      'Accounting Period Organization Label',
    ]),
    ...organizationColumns,
    ...deletedColumn,
  },
  control: { amount: 'amount', currency: 'currency' },
});
