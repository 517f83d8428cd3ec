/** The extracts that test closes consist of: the columns of each kind under the labels the systems write. */

/** Type of a column: how its cells are written in a date or number style. */
export type ColumnType = 'text' | 'id' | 'date' | 'amount' | 'rate' | 'currency' | 'flag';

/** One column: its type and its label, `Object: Label` for Billing. */
export type Column = { readonly type: ColumnType; readonly label: string };

/** Columns of a kind: name used in rows → column. */
export type Columns = Readonly<Record<string, Column>>;

function column(type: ColumnType): (label: string) => Column {
  return (label) => ({ type, label });
}
const text = column('text');
const id = column('id');
const date = column('date');
const amount = column('amount');
const rate = column('rate');
const currency = column('currency');
const flag = column('flag');

const converted = (object: string, name = 'Amount') => ({
  homeAmount: amount(`${object}: ${name} (Home Currency)`),
  homeRounding: amount(`${object}: ${name} (Currency Rounding)`),
  homeCurrency: currency(`${object}: Home Currency`),
  rate: rate(`${object}: Exchange Rate`),
  rateDate: date(`${object}: Exchange Rate Date`),
});

const memoItem = (memo: string) => ({
  account: text('Account: Account Number'),
  document: text(`${memo}: ${memo} Number`),
  date: date(`${memo}: ${memo} Date`),
  posted: date(`${memo}: Posted On`),
  status: text(`${memo}: Status`),
  currency: currency(`${memo}: Currency`),
  parentDocument: text('Invoice: Invoice Number'),
  org: text('Organization: Name'),
  id: id(`${memo} Item: ID`),
  charge: text(`${memo} Item: Charge Number`),
  subscription: text(`${memo} Item: Subscription Number`),
  amount: amount(`${memo} Item: Amount Without Tax`),
  tax: amount(`${memo} Item: Tax Amount`),
  processingType: text(`${memo} Item: Processing Type`),
  serviceStart: date(`${memo} Item: Service Start Date`),
  serviceEnd: date(`${memo} Item: Service End Date`),
  excluded: flag(`${memo} Item: Exclude Item Billing From Revenue Accounting`),
  ...converted(`${memo} Item`, 'Amount Without Tax'),
});

const settlement = (object: string, dateLabel: string) => ({
  account: text('Account: Account Number'),
  id: id(`${object}: ID`),
  document: text(`${object}: ${object} Number`),
  date: date(`${object}: ${dateLabel}`),
  status: text(`${object}: Status`),
  type: text(`${object}: Type`),
  currency: currency(`${object}: Currency`),
  amount: amount(`${object}: Amount`),
  sourceType: text(`${object}: ${object === 'Refund' ? 'Source Type' : 'Source'}`),
  org: text('Organization: Name'),
});

/** All kinds by the name that close.json gives them. */
export const extractColumns = {
  account: {
    id: id('Account: ID'),
    account: text('Account: Account Number'),
    name: text('Account: Name'),
    currency: currency('Account: Currency'),
    status: text('Account: Status'),
    org: text('Organization: Name'),
  },
  invoice: {
    id: id('Invoice: ID'),
    account: text('Account: Account Number'),
    document: text('Invoice: Invoice Number'),
    date: date('Invoice: Invoice Date'),
    posted: date('Invoice: Posted Date'),
    status: text('Invoice: Status'),
    currency: currency('Invoice: Currency'),
    amount: amount('Invoice: Amount'),
    taxAmount: amount('Invoice: Tax Amount'),
    balance: amount('Invoice: Balance'),
    org: text('Organization: Name'),
  },
  'invoice-item': {
    account: text('Account: Account Number'),
    document: text('Invoice: Invoice Number'),
    date: date('Invoice: Invoice Date'),
    posted: date('Invoice: Posted Date'),
    status: text('Invoice: Status'),
    currency: currency('Invoice: Currency'),
    org: text('Organization: Name'),
    id: id('Invoice Item: ID'),
    charge: text('Invoice Item: Charge Number'),
    chargeName: text('Invoice Item: Charge Name'),
    segment: text('Rate Plan Charge: Segment'),
    subscription: text('Invoice Item: Subscription Number'),
    amount: amount('Invoice Item: Charge Amount'),
    tax: amount('Invoice Item: Tax Amount'),
    processingType: text('Invoice Item: Processing Type'),
    serviceStart: date('Invoice Item: Service Start Date'),
    serviceEnd: date('Invoice Item: Service End Date'),
    excluded: flag('Invoice Item: Exclude Item Billing From Revenue Accounting'),
    periodName: text('Accounting Period: Name'),
    deleted: flag('Invoice Item: Deleted'),
    custom: text('Invoice Item: Cost Centre__c'),
    ...converted('Invoice Item', 'Charge Amount'),
  },
  'taxation-item': {
    account: text('Account: Account Number'),
    document: text('Invoice: Invoice Number'),
    date: date('Invoice: Invoice Date'),
    status: text('Invoice: Status'),
    currency: currency('Invoice: Currency'),
    item: id('Invoice Item: ID'),
    id: id('Taxation Item: ID'),
    name: text('Taxation Item: Name'),
    taxDate: date('Taxation Item: Tax Date'),
    amount: amount('Taxation Item: Tax Amount'),
    org: text('Organization: Name'),
  },
  'credit-memo-item': memoItem('Credit Memo'),
  'debit-memo-item': memoItem('Debit Memo'),
  'invoice-item-adjustment': {
    account: text('Account: Account Number'),
    id: id('Invoice Item Adjustment: ID'),
    document: text('Invoice Item Adjustment: Adjustment Number'),
    date: date('Invoice Item Adjustment: Adjustment Date'),
    type: text('Invoice Item Adjustment: Type'),
    amount: amount('Invoice Item Adjustment: Amount'),
    status: text('Invoice Item Adjustment: Status'),
    sourceType: text('Invoice Item Adjustment: Source Type'),
    parentItem: id('Invoice Item Adjustment: Source ID'),
    parentDocument: text('Invoice Item Adjustment: Invoice Number'),
    invoiceDate: date('Invoice: Invoice Date'),
    currency: currency('Invoice: Currency'),
    reason: text('Invoice Item Adjustment: Reason Code'),
    comment: text('Invoice Item Adjustment: Comment'),
    accountingCode: text('Invoice Item Adjustment: Accounting Code'),
    excluded: flag('Invoice Item Adjustment: Exclude Item Billing From Revenue Accounting'),
    periodName: text('Accounting Period: Name'),
    ...converted('Invoice Item Adjustment'),
  },
  'invoice-adjustment': {
    account: text('Account: Account Number'),
    id: id('Invoice Adjustment: ID'),
    document: text('Invoice Adjustment: Adjustment Number'),
    date: date('Invoice Adjustment: Adjustment Date'),
    type: text('Invoice Adjustment: Type'),
    amount: amount('Invoice Adjustment: Amount'),
    impact: amount('Invoice Adjustment: Impact Amount'),
    parentDocument: text('Invoice Adjustment: Invoice Number'),
    currency: currency('Invoice: Currency'),
    status: text('Invoice Adjustment: Status'),
    reason: text('Invoice Adjustment: Reason Code'),
    comment: text('Invoice Adjustment: Comments'),
    accountingCode: text('Invoice Adjustment: Accounting Code'),
    periodName: text('Accounting Period: Name'),
    ...converted('Invoice Adjustment'),
  },
  'credit-balance-adjustment': {
    account: text('Account: Account Number'),
    currency: currency('Account: Currency'),
    id: id('Credit Balance Adjustment: ID'),
    document: text('Credit Balance Adjustment: Number'),
    date: date('Credit Balance Adjustment: Adjustment Date'),
    type: text('Credit Balance Adjustment: Type'),
    amount: amount('Credit Balance Adjustment: Amount'),
    sourceType: text('Credit Balance Adjustment: Source Transaction Type'),
    parentDocument: text('Credit Balance Adjustment: Source Transaction Number'),
    status: text('Credit Balance Adjustment: Status'),
    reason: text('Credit Balance Adjustment: Reason Code'),
    comment: text('Credit Balance Adjustment: Comment'),
    accountingCode: text('Credit Balance Adjustment: Accounting Code'),
    periodName: text('Accounting Period: Name'),
    ...converted('Credit Balance Adjustment'),
  },
  payment: settlement('Payment', 'Effective Date'),
  refund: settlement('Refund', 'Refund Date'),
  'revenue-schedule-item': {
    account: text('Account: Account Number'),
    id: id('Revenue Schedule Item Invoice Item Adjustment: ID'),
    document: text('Revenue Schedule: Revenue Schedule Number'),
    adjustment: text('Revenue Schedule: Linked Transaction Number'),
    linkedType: text('Revenue Schedule: Linked Transaction Type'),
    amount: amount('Revenue Schedule Item Invoice Item Adjustment: Amount'),
    currency: currency('Revenue Schedule Item Invoice Item Adjustment: Currency'),
    periodName: text('Accounting Period: Name'),
    periodStart: date('Accounting Period: Start Date'),
    periodEnd: date('Accounting Period: End Date'),
    org: text('Accounting Period: Organization Label'),
  },
  'accounting-period': {
    id: id('Accounting Period: ID'),
    name: text('Accounting Period: Name'),
    start: date('Accounting Period: Start Date'),
    end: date('Accounting Period: End Date'),
    fiscalYear: text('Accounting Period: Fiscal Year'),
    status: text('Accounting Period: Status'),
    org: text('Organization Labels Organization Name'),
  },
  'custom-exchange-rate': {
    from: currency('Currency From'),
    to: currency('Currency To'),
    rate: rate('Exchange Rate'),
    date: date('Provider Exchange Rate Date'),
  },
  'billing-report': {
    type: text('Rc Bill Type'),
    document: text('Invoice Num'),
    lineNumber: text('Invoice Line Number'),
    lineId: id('Invoice Line ID'),
    date: date('Invoice Date'),
    chargeName: text('Line Item Num'),
    charge: text('RPC Num'),
    segment: text('RPC Segment'),
    serviceStart: date('Revenue Start Date'),
    serviceEnd: date('Revenue End Date'),
    account: text('Customer Number'),
    subscription: text('Subscription Name'),
    currency: currency('Transaction Currency'),
    amount: amount('Invoice Amount (T)'),
    functionalCurrency: currency('Functional Currency'),
    functionalRate: rate('Functional Ex Rate'),
    functionalRateDate: date('Functional Ex Rate Date'),
    functionalAmount: amount('Invoice Amount (F)'),
    globalRate: rate('Global Ex Rate'),
    reportingAmount: amount('Invoice Amount (R)'),
    systemCredit: flag('Rc Bill Sys Generated CMC'),
    voided: flag('Void Flag'),
    org: text('Sec Atr Val'),
    book: text('Book Name'),
    period: text('Crtd Prd ID'),
    contract: text('RC ID'),
    orderLine: text('Billing Reference'),
    originalLine: text('Orig Inv Line ID'),
  },
  'staging-error': {
    id: text('id'),
    lineId: id('inv_line_id'),
    lineNumber: text('inv_line_num'),
    message: text('err_msg'),
    processed: flag('processed_flag'),
    org: text('sec_atr_val'),
    type: text('type'),
    created: date('crtd_dt'),
  },
  'revenue-calendar': {
    id: text('ID'),
    name: text('PERIOD_NAME'),
    start: date('START_DATE'),
    end: date('END_DATE'),
    number: text('PERIOD_NUM'),
    year: text('PERIOD_YEAR'),
  },
} as const satisfies Record<string, Columns>;

/** Name of a kind. */
export type KindName = keyof typeof extractColumns;

/** One row: dates as `YYYY-MM-DD`, amounts and rates as plain decimals, flags as `true` or `false`. */
export type RowOf<Kind extends KindName> = {
  readonly [Name in keyof (typeof extractColumns)[Kind]]?: string;
};
