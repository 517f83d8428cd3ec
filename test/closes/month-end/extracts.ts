/** The extracts of the sample: its model as the files that two systems export, each in the style of its channel. */

import { idOf } from '../record-id.ts';
import type { AnyExtract } from '../test-close.ts';
import { adjustmentExtracts } from './adjustment-extracts.ts';
import type { buildModel } from './build-model.ts';
import { memoExtracts } from './memo-extracts.ts';
import type { SampleBilling } from './model.ts';
import { referenceExtracts } from './reference-extracts.ts';
import { revenueExtracts } from './revenue-extracts.ts';
import type { SamplePayment } from './settlement.ts';
import { accountCells, control, stated } from './stated.ts';

/** All extracts in the order of close.json. */
export function sampleExtracts(
  model: ReturnType<typeof buildModel>,
  payments: readonly SamplePayment[],
): readonly AnyExtract[] {
  const billing = [...model.groups.map((group) => group.billing), ...model.billingAlone];
  const items = billing.filter(({ type }) => type === 'invoice-item');
  const isAmerican = ({ account }: SampleBilling): boolean => account.org.home === 'USD';
  const [american, european] = [items.filter(isAmerican), items.filter((item) => !isAmerican(item))];
  return [
    ...referenceExtracts(model),
    itemExtract('invoice-items-us.csv', american, { dates: 'MM/DD/YYYY' }),
    itemExtract('invoice-items-europe.csv', european, {
      dates: 'DD.MM.YYYY',
      numbers: '1.234,5',
      delimiter: ';',
      currencies: 'name',
      hasByteOrderMark: true,
    }),
    taxExtract(model.invoices),
    ...memoExtracts(billing),
    ...adjustmentExtracts(billing),
    ...settlementExtracts(payments),
    ...revenueExtracts(model),
  ];
}

function itemExtract(
  file: string,
  lines: readonly SampleBilling[],
  style: AnyExtract['style'] & object,
): AnyExtract {
  const ordered = [...lines].sort((a, b) => (a.document + a.id < b.document + b.id ? -1 : 1));
  const rows = ordered.map((line) => ({
    account: line.account.number,
    document: line.document,
    date: line.date,
    posted: line.state === 'draft' ? '' : line.posted,
    status: line.state === 'draft' ? 'Draft' : 'Posted',
    currency: line.currency,
    id: line.id,
    charge: line.charge,
    chargeName: line.chargeName,
    subscription: line.subscription,
    amount: line.amount,
    processingType: line.processingType,
    serviceStart: line.serviceStart,
    serviceEnd: line.serviceEnd,
    excluded: String(line.isExcluded),
    // Only the European export carries this custom field; nothing maps it.
    ...(line.account.org.home === 'EUR'
      ? { custom: `CC-${line.account.org.name === 'Germany' ? '410' : '420'}` }
      : {}),
    homeAmount: line.home.amount,
    homeRounding: line.home.rounding,
    homeCurrency: line.home.currency,
    rate: line.home.rate,
    rateDate: line.home.rateDate,
  }));
  const parameters = `Invoice items by invoice date, ${file.includes('us') ? 'US and Training' : 'Germany and Ireland'}`;
  const source = {
    ...stated,
    parameters,
    control: control(ordered, 'Billing: invoice register of the period'),
  };
  return { kind: 'invoice-item', file, rows, style, source };
}

function taxExtract(invoices: ReturnType<typeof buildModel>['invoices']): AnyExtract {
  const taxed = invoices.filter(({ tax }) => tax !== '');
  const rows = taxed.map(({ account, number, date, tax, items }) => ({
    account: account.number,
    document: number,
    date,
    status: 'Posted',
    currency: account.currency,
    item: items[0]?.id ?? '',
    id: idOf(`sample tax ${number}`),
    name: account.org.home === 'USD' ? 'Sales tax' : 'VAT',
    taxDate: date,
    amount: tax,
  }));
  const sums = control(rows, 'Billing: tax liability report');
  return {
    kind: 'taxation-item',
    file: 'taxation-items.csv',
    rows,
    style: { header: 'api' },
    source: { ...stated, control: sums },
  };
}

function settlementExtracts(payments: readonly SamplePayment[]): AnyExtract[] {
  const rowOf = (payment: SamplePayment): Record<string, string> => ({
    ...accountCells(payment.account),
    id: idOf(`sample ${payment.document}`),
    document: payment.document,
    date: payment.date,
    status: 'Processed',
    amount: payment.amount,
  });
  const of = (type: SamplePayment['type']): SamplePayment[] =>
    payments.filter((payment) => payment.type === type);
  return [
    {
      kind: 'payment',
      file: 'payments.csv',
      rows: of('payment').map(rowOf),
      style: { header: 'camel' },
      source: stated,
    },
    {
      kind: 'refund',
      file: 'refunds.csv',
      rows: of('refund').map((one) => ({ ...rowOf(one), sourceType: 'Payment' })),
      style: { header: 'snake' },
      source: stated,
    },
  ];
}
