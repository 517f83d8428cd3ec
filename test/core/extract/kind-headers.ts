/** Headers as exports have them, for every kind: `Object: Label` for Billing, labels or column names for Revenue. */

const charge = (object: string) => [
  `${object}: ID`,
  `${object}: Charge Number`,
  `${object}: Subscription Number`,
  `${object}: Service Start Date`,
  `${object}: Service End Date`,
  `${object}: Processing Type`,
  `${object}: Tax Amount`,
  'Rate Plan Charge: Segment',
];
const memo = (side: string) => [
  'Account: Account Number',
  'Account: Currency',
  `${side} Memo: ${side} Memo Number`,
  `${side} Memo: ${side} Memo Date`,
  `${side} Memo: Status`,
  'Invoice: Invoice Number',
  ...charge(`${side} Memo Item`),
  `${side} Memo Item: Amount Without Tax`,
];
const period = ['Name', 'Start Date', 'End Date', 'Status'].map((label) => `Accounting Period: ${label}`);
const adjustment = (object: string, ...labels: readonly string[]) => [
  'Account: Account Number',
  'Account: Name',
  'Account: Currency',
  ...['ID', 'Adjustment Date', 'Type', 'Amount', 'Status', 'Reason Code', ...labels].map(
    (label) => `${object}: ${label}`,
  ),
  ...period,
];
const invoiceOfItem = ['Invoice Number', 'Invoice Date', 'Status', 'Posted Date', 'Currency'].map(
  (label) => `Invoice: ${label}`,
);
const of = (object: string, labels: string) => labels.split(', ').map((label) => `${object}: ${label}`);

/** Billing: a Data Source Export's header of each kind. */
export const billingHeaders: Readonly<Record<string, readonly string[]>> = {
  account: of('Account', 'ID, Account Number, Name, Status, Currency, Organization Label'),
  'organization-list': of('Organization', 'ID, Name, Parent Organization'),
  'accounting-period': of('Accounting Period', 'ID, Start Date, End Date, Fiscal Year, Name, Status'),
  invoice: [
    ...of('Invoice', 'ID, Invoice Number, Invoice Date, Posted Date, Status, Amount, Tax Amount, Currency'),
    'Account: Account Number',
    'Account: Currency',
  ],
  'invoice-item': [
    'Account: Account Number',
    'Account: Currency',
    ...invoiceOfItem,
    ...charge('Invoice Item'),
    'Invoice Item: Charge Amount',
    ...period,
  ],
  'taxation-item': [
    'Account: Account Number',
    ...invoiceOfItem,
    ...of('Taxation Item', 'ID, Name, Tax Amount, Jurisdiction, Tax Date'),
  ],
  'credit-memo-item': memo('Credit'),
  'debit-memo-item': memo('Debit'),
  'invoice-item-adjustment': adjustment(
    'Invoice Item Adjustment',
    'Adjustment Number',
    'Source Type',
    'Source ID',
    'Invoice Number',
  ),
  'invoice-adjustment': adjustment(
    'Invoice Adjustment',
    'Adjustment Number',
    'Impact Amount',
    'Invoice Number',
  ),
  'credit-balance-adjustment': adjustment(
    'Credit Balance Adjustment',
    'Number',
    'Source Transaction Type',
    'Source Transaction Number',
  ),
  'revenue-schedule-item': [
    ...of('Revenue Schedule Item', 'Amount, Currency'),
    ...of('Revenue Schedule', 'Revenue Schedule Number, Linked Transaction Number, Linked Transaction Type'),
    ...period,
  ],
  payment: [
    'Account: Account Number',
    ...of('Payment', 'ID, Payment Number, Effective Date, Amount, Currency, Status'),
  ],
  refund: ['Account: Account Number', ...of('Refund', 'ID, Refund Number, Refund Date, Amount, Status')],
  subscription: [
    'Account: Account Number',
    ...of('Subscription', 'ID, Name, Status, Version, Term Type, Currency'),
  ],
  'rate-plan-charge': of(
    'Rate Plan Charge',
    'ID, Charge Number, Name, Charge Type, Segment, Effective Start Date',
  ),
  order: [...of('Order', 'ID, Order Number, Order Date, Status'), 'Account: Account Number'],
  'custom-exchange-rate': of(
    'Custom Exchange Rate',
    'Currency From, Currency To, Exchange Rate, Provider Exchange Rate Date, Custome Rate Set',
  ),
  'billing-transaction': of(
    'Billing Transaction',
    'Document Type, Document Number, Document Line ID, Document Date, Sell Price, Currency Code, Organization Name',
  ),
};

/** Revenue: labels of reports, column names of tables. */
export const revenueHeaders: Readonly<Record<string, string>> = {
  'billing-report':
    'Rc Bill Type,Invoice Num,Invoice Line Number,Invoice Line ID,Invoice Date,Line Item Num,RPC Num,RPC Segment,Revenue Start Date,Revenue End Date,Transaction Currency,Invoice Amount (T),Functional Currency,Functional Ex Rate,Invoice Amount (F),Sales Order Num,Billing Reference,Subscription Name,Void Flag',
  'contract-bills':
    'ID,RC_ID,LINE_ID,TYPE,INVOICE_NUM,INVOICE_LINE_ID,INVOICE_LINE_NUM,INVOICE_DATE,EXT_SLL_PRC,CURR,F_CUR,F_EX_RATE,G_EX_RATE,START_DATE,END_DATE,CRTD_PRD_ID,BOOK_ID,SEC_ATR_VAL,SYS_GNRTD_CMC_FLAG',
  'order-lines':
    'ID,RC_ID,TYPE,SO_NUM,SO_BOOK_DATE,SO_LINE_NUM,SO_LINE_ID,EXT_SLL_PRC,CURR,F_CUR,CRTD_PRD_ID,BOOK_ID,SEC_ATR_VAL,ERR_MSG',
  'booking-report':
    'POB Name,Sales Order Num,Sales Order Line ID,Sales Order Date,Ordered Qty,Ext Sell Price,RPC Num,Transaction Currency,Subscription Name',
  'upload-lines':
    'Type,Doc Num,Doc Line Id,Doc Date,Inv Num,Inv Line Num,Inv Line Id,Inv Date,Ext Sll Prc,Curr,F Cur,Start Date,End Date,Item Num',
  'revenue-calendar': 'ID,PERIOD_NAME,PERIOD_NUM,START_DATE,END_DATE,QTR_NUM,PERIOD_YEAR',
  'revenue-period-status': 'ID,BOOK_ID,SEC_ATR_VAL,STATUS,CLIENT_ID',
  'revenue-exchange-rate': 'From Currency,To Currency,Start Date,End Date,Exchange Rate,Exchange Rate Type',
  'revenue-organization': 'ID,ORG_ID,ORG_NAME,ORG_CODE,ENTITY_ID',
  'staging-error': 'id,err_msg,inv_line_id,inv_line_num,processed_flag,sec_atr_val,so_line_id,type,crtd_dt',
};
