import { defineKind, field, identifier, mandatory } from '../kind.ts';

/** Lines that Revenue staged and could not process, with the error text. */
export const stagingError = defineKind({
  name: 'staging-error',
  title: 'Staging error',
  system: 'revenue',
  objects: ['Staging Error', 'Stage Error'],
  fields: {
    error: mandatory('text', ['Err Msg', 'Error Message', 'Error']),
    lineId: mandatory('id', ['Inv Line Id', 'Invoice Line ID']),
    id: field('text', ['ID']),
    type: field('text', ['Type']),
    document: identifier(field('text', ['Inv Num', 'Invoice Num'])),
    lineNumber: field('text', ['Inv Line Num', 'Invoice Line Num']),
    salesOrder: identifier(field('text', ['SO Num'])),
    orderLine: field('text', ['SO Line Id']),
    organizationNumber: field('text', ['Sec Atr Val']),
    isProcessed: field('flag', ['Processed Flag']),
    createdDate: field('date', ['Crtd Dt', 'Created Date']),
  },
});
