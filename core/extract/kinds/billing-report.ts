import { defineKind, field, identifier, mandatory, missed } from '../kind.ts';

/** The Billing Report of Revenue by its display labels: one row per collected bill line. */
export const billingReport = defineKind({
  name: 'billing-report',
  title: 'Billing Report',
  system: 'revenue',
  objects: ['Billing Report'],
  fields: {
    type: mandatory('text', ['Rc Bill Type']),
    document: identifier(mandatory('text', ['Invoice Num', 'Invoice Number'])),
    amount: mandatory('amount', ['Invoice Amount (T)', 'T Invoice Amount']),
    currency: mandatory('currency', ['Transaction Currency', 'Curr']),
    lineId: missed(field('id', ['Invoice Line ID', 'Billing Item Id']), {
      means: 'lines are matched by charge or document only, and staging errors are not found for them',
    }),
    lineNumber: field('text', ['Invoice Line Number', 'Invoice Line Num']),
    date: field('date', ['Invoice Date']),
    chargeName: field('text', ['Line Item Num']),
    charge: identifier(field('text', ['RPC Num'])),
    segment: field('text', ['RPC Segment']),
    serviceStart: field('date', ['Revenue Start Date', 'Start Date']),
    serviceEnd: field('date', ['Revenue End Date', 'End Date']),
    functionalCurrency: field('currency', ['Functional Currency']),
    functionalRate: field('rate', ['Functional Ex Rate', 'Func Ex Rate']),
    functionalRateDate: field('date', ['Functional Ex Rate Date', 'Ex Rate Date']),
    functionalAmount: field('amount', ['Invoice Amount (F)', 'F Invoice Amount']),
    globalRate: field('rate', ['Global Ex Rate']),
    reportingAmount: field('amount', ['Invoice Amount (R)', 'R Invoice Amount']),
    orderLine: field('text', ['Billing Reference', 'Sales Order Line ID']),
    salesOrder: identifier(field('text', ['Sales Order Num'])),
    subscription: identifier(field('text', ['Subscription Name'])),
    account: identifier(field('text', ['Customer Number', 'Cust Num'])),
    contract: field('text', ['RC ID', 'Revenue Contract ID', 'Revenue Contract']),
    organization: field('text', ['Org Name', 'Organization Name', 'Organization']),
    organizationNumber: field('text', ['Sec Atr Val', 'Org Number', 'Org ID', 'Organization Number']),
    businessUnit: field('text', ['Business Unit']),
    book: field('text', ['Book Name', 'Book']),
    bookId: missed(field('text', ['Book ID']), {
      means:
        'lines of other books cannot be told from those of the primary book; they are counted as well and look like duplicates',
      unless: ['book'],
    }),
    period: field('text', ['Created Period ID', 'Created Period', 'Crtd Prd ID', 'Period', 'Period Name']),
    systemCredit: missed(field('flag', ['Rc Bill Sys Generated CMC', 'Sys Gnrtd Cmc Flag']), {
      means: 'credits that Revenue made itself cannot be told from those of Billing',
    }),
    isVoided: missed(field('flag', ['Void Flag']), { means: 'voided lines cannot be told from others' }),
    isCancelled: field('flag', ['Rc Bill Cancel Flag', 'Cancel Flag']),
    source: field('text', ['Rc Bill Source']),
  },
  control: { amount: 'amount', currency: 'currency' },
});
