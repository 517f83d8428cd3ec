import { defineKind, field, identifier, mandatory, missed } from '../kind.ts';

/** Bill lines of revenue contracts by the columns of RPRO_RC_BILL. */
export const contractBills = defineKind({
  name: 'contract-bills',
  title: 'Revenue contract bills (RPRO_RC_BILL)',
  system: 'revenue',
  objects: ['RPRO_RC_BILL', 'RPRO_RC_BILL_G', 'RPRO_BI3_RC_BILL_V'],
  fields: {
    type: mandatory('text', ['Type']),
    document: identifier(mandatory('text', ['Invoice Num'])),
    lineId: mandatory('id', ['Invoice Line ID']),
    amount: mandatory('amount', ['Ext Sll Prc']),
    currency: mandatory('currency', ['Curr']),
    /** Surrogate id, unique with book and org. */
    billId: field('text', ['ID']),
    contract: field('text', ['RC ID']),
    lineNumber: field('text', ['Invoice Line Num']),
    date: field('date', ['Invoice Date']),
    chargeName: field('text', ['Item Num']),
    charge: identifier(field('text', ['RPC Num'])),
    segment: field('text', ['RPC Segment']),
    serviceStart: field('date', ['Start Date']),
    serviceEnd: field('date', ['End Date']),
    functionalCurrency: field('currency', ['F Cur']),
    functionalRate: field('rate', ['F Ex Rate']),
    functionalRateDate: field('date', ['Ex Rate Date']),
    functionalAmount: field('amount', ['F Ext Sll Prc', 'Invoice Amount (F)']),
    globalRate: field('rate', ['G Ex Rate']),
    reportingAmount: field('amount', ['G Ext Sll Prc', 'Invoice Amount (R)']),
    orderLine: field('text', ['Ref Doc Line ID']),
    orderLineId: field('text', ['Line ID']),
    subscription: identifier(field('text', ['Subscrp Name'])),
    account: identifier(field('text', ['Cust Num'])),
    organizationNumber: field('text', ['Sec Atr Val']),
    businessUnit: field('text', ['Business Unit']),
    bookId: missed(field('text', ['Book ID']), {
      means:
        'lines of other books cannot be told from those of the primary book; they are counted as well and look like duplicates',
    }),
    period: field('text', ['Crtd Prd ID']),
    systemCredit: missed(field('flag', ['Sys Gnrtd Cmc Flag']), {
      means: 'credits that Revenue made itself cannot be told from those of Billing',
    }),
    isVoided: missed(field('flag', ['Void Flag']), { means: 'voided lines cannot be told from others' }),
    isCancelled: field('flag', ['Cancel Flag']),
  },
  control: { amount: 'amount', currency: 'currency' },
});
