import { defineKind, field, identifier, mandatory } from '../kind.ts';

/** Booking lines of revenue contracts by the columns of RPRO_RC_LNS; base tables call the order a document. */
export const orderLines = defineKind({
  name: 'order-lines',
  title: 'Revenue contract lines (RPRO_RC_LNS)',
  system: 'revenue',
  objects: ['RPRO_RC_LNS', 'RPRO_RC_LINE_G', 'RPRO_BI3_RC_LNS_V'],
  fields: {
    type: mandatory('text', ['Type']),
    contract: mandatory('text', ['RC ID']),
    document: identifier(mandatory('text', ['SO Num', 'Doc Num'])),
    lineId: mandatory('id', ['SO Line ID', 'Doc Line ID']),
    amount: mandatory('amount', ['Ext Sll Prc']),
    currency: mandatory('currency', ['Curr']),
    lineNumber: field('text', ['SO Line Num', 'Doc Line Num']),
    date: field('date', ['SO Book Date', 'SO Date', 'Doc Date']),
    charge: identifier(field('text', ['RPC Num'])),
    segment: field('text', ['RPC Segment']),
    serviceStart: field('date', ['Start Date']),
    serviceEnd: field('date', ['End Date']),
    functionalCurrency: field('currency', ['F Cur']),
    functionalRate: field('rate', ['F Ex Rate']),
    globalRate: field('rate', ['G Ex Rate']),
    subscription: identifier(field('text', ['Subscrp Name', 'Subscription Name'])),
    account: identifier(field('text', ['Cust Num', 'Account Number'])),
    organizationNumber: field('text', ['Sec Atr Val']),
    bookId: field('text', ['Book ID']),
    period: field('text', ['Crtd Prd ID']),
  },
  control: { amount: 'amount', currency: 'currency' },
});
