import { defineKind, field, identifier, mandatory } from '../kind.ts';

/** Transaction lines in the layout of Revenue's upload template. */
export const uploadLines = defineKind({
  name: 'upload-lines',
  title: 'Upload template lines',
  system: 'revenue',
  objects: ['Upload'],
  fields: {
    type: mandatory('text', ['Type']),
    document: identifier(mandatory('text', ['Inv Num'])),
    lineId: mandatory('id', ['Inv Line Id']),
    amount: mandatory('amount', ['Ext Sll Prc']),
    currency: mandatory('currency', ['Curr']),
    lineNumber: field('text', ['Inv Line Num']),
    date: field('date', ['Inv Date']),
    chargeName: field('text', ['Item Num']),
    salesOrder: identifier(field('text', ['Doc Num'])),
    orderLine: field('text', ['Doc Line Id']),
    orderDate: field('date', ['Doc Date']),
    serviceStart: field('date', ['Start Date']),
    serviceEnd: field('date', ['End Date']),
    functionalCurrency: field('currency', ['F Cur']),
    functionalRate: field('rate', ['F Ex Rate']),
    globalRate: field('rate', ['G Ex Rate']),
    account: identifier(field('text', ['Cust Num'])),
    businessUnit: field('text', ['Business Unit']),
    organizationNumber: field('text', ['Sec Atr Val']),
    bookId: field('text', ['Book ID']),
  },
  control: { amount: 'amount', currency: 'currency' },
});
