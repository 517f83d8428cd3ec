/** Adjustments and accounting periods of a bench close. */

import { benchLine, benchOrgs } from './bench-line.ts';
import { isoText, moneyText } from './bench-text.ts';
import { recordId } from './mixing.ts';

/** Every how many lines there is an adjustment of each object; a million lines have 1,000 of each. */
const EVERY = 1_000;
const AT_LEAST = 3;

/** File name and rows of the adjustment extracts and the accounting periods. */
export function benchAdjustments(lines: number): readonly (readonly [string, Iterable<string>])[] {
  return [
    ['invoice-item-adjustments.csv', invoiceItemAdjustments(lines)],
    ['invoice-adjustments.csv', invoiceAdjustments(lines)],
    ['credit-balance-adjustments.csv', creditBalanceAdjustments(lines)],
    ['accounting-periods.csv', accountingPeriods()],
  ];
}

/** An IIA as Revenue holds it: document, account, line and the credited amount in minor units, positive. */
export type CreditedItem = Adjusted & { readonly document: string; readonly minor: number };

/** The IIAs of a bench close. */
export function* creditedItems(lines: number): Generator<CreditedItem> {
  for (const one of adjusted(lines, 0)) {
    const minor = Math.max(1, Math.trunc(Math.abs(one.line.minor) / 7));
    yield { ...one, document: numbered('IIA', one.number), minor };
  }
}

type Adjusted = {
  readonly number: number;
  readonly account: string;
  readonly line: ReturnType<typeof benchLine>;
};

function* adjusted(lines: number, offset: number): Generator<Adjusted> {
  const count = Math.max(AT_LEAST, Math.floor(lines / EVERY));
  for (let number = 0; number < count; number += 1) {
    const line = benchLine(Math.floor((number * lines) / count) + Math.min(offset, lines - 1), lines);
    yield { number, line, account: `A${String(line.account).padStart(8, '0')}` };
  }
}

function numbered(prefix: string, number: number): string {
  return `${prefix}-${String(number + 1).padStart(8, '0')}`;
}

function* invoiceItemAdjustments(lines: number): Generator<string> {
  const own = 'Invoice Item Adjustment';
  const names = [
    'ID',
    'Adjustment Number',
    'Adjustment Date',
    'Type',
    'Amount',
    'Status',
    'Source Type',
    'Source ID',
  ];
  yield [
    'Account: Account Number',
    ...names.map((name) => `${own}: ${name}`),
    'Invoice: Invoice Number',
    'Invoice: Currency',
  ].join(',');
  for (const { number, line, account, document, minor } of creditedItems(lines)) {
    const id = recordId(number, 21);
    const amount = moneyText(minor, line.digits);
    yield [
      account,
      id,
      document,
      isoText(10, 31),
      'Credit',
      amount,
      'Processed',
      'InvoiceDetail',
      line.id,
      line.invoice,
      line.currency,
    ].join(',');
  }
}

function* invoiceAdjustments(lines: number): Generator<string> {
  const own = 'Invoice Adjustment';
  const names = ['ID', 'Adjustment Number', 'Adjustment Date', 'Type', 'Amount', 'Impact Amount', 'Status'];
  yield [
    'Account: Account Number',
    ...names.map((name) => `${own}: ${name}`),
    'Invoice: Invoice Number',
    'Invoice: Currency',
  ].join(',');
  for (const { number, line, account } of adjusted(lines, 1)) {
    const type = number % 3 === 0 ? 'Charge' : 'Credit';
    const amount = moneyText(Math.max(1, Math.trunc(Math.abs(line.minor) / 9)), line.digits);
    yield [
      account,
      recordId(number, 22),
      numbered('IA', number),
      isoText(10, 30),
      type,
      amount,
      type === 'Credit' ? `-${amount}` : amount,
      'Processed',
      line.invoice,
      line.currency,
    ].join(',');
  }
}

function* creditBalanceAdjustments(lines: number): Generator<string> {
  const own = 'Credit Balance Adjustment';
  const names = [
    'ID',
    'Number',
    'Adjustment Date',
    'Type',
    'Amount',
    'Status',
    'Source Transaction Type',
    'Source Transaction Number',
  ];
  yield ['Account: Account Number', 'Account: Currency', ...names.map((name) => `${own}: ${name}`)].join(',');
  for (const { number, line, account } of adjusted(lines, 2)) {
    const type = number % 2 === 0 ? 'Decrease' : 'Increase';
    const amount = moneyText(Math.max(1, Math.trunc(Math.abs(line.minor) / 11)), line.digits);
    yield [
      account,
      line.currency,
      recordId(number, 23),
      numbered('CBA', number),
      isoText(10, 29),
      type,
      amount,
      'Processed',
      'Invoice',
      line.invoice,
    ].join(',');
  }
}

function* accountingPeriods(): Generator<string> {
  const own = 'Accounting Period';
  const names = ['ID', 'Name', 'Start Date', 'End Date', 'Fiscal Year', 'Status'];
  yield [...names.map((name) => `${own}: ${name}`), 'Organization Labels Organization Name'].join(',');
  let number = 0;
  for (const org of ['', ...benchOrgs.map((one) => one.billing)]) {
    for (const month of [9, 10, 11]) {
      const last = month === 10 ? 31 : 30;
      const status = month === 9 && org !== '' ? 'Closed' : 'Open';
      yield [
        recordId(number, 24),
        `${org || 'ap'}-${month}`,
        isoText(month, 1),
        isoText(month, last),
        '2026',
        status,
        org,
      ].join(',');
      number += 1;
    }
  }
}
