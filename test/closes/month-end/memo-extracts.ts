/** Credit and debit memo items of the sample as extracts. */

import { exact, negated } from '../exact.ts';
import type { AnyExtract } from '../test-close.ts';
import type { SampleBilling } from './model.ts';
import { accountCells, control, stated } from './stated.ts';

/** Credit memo items by API names, debit memo items by the lower-case names of a data query. */
export function memoExtracts(billing: readonly SampleBilling[]): AnyExtract[] {
  const credits = rowsOf(billing, 'credit-memo-item', negated);
  const debits = rowsOf(billing, 'debit-memo-item', (amount) => amount);
  return [
    {
      kind: 'credit-memo-item',
      file: 'credit-memo-items.csv',
      rows: credits,
      style: { header: 'api' },
      source: { ...stated, control: control(credits, 'Billing: memo register') },
    },
    {
      kind: 'debit-memo-item',
      file: 'debit-memo-items.csv',
      rows: debits,
      style: { header: 'lower', delimiter: '\t' },
      source: { ...stated, control: control(debits, 'Billing: memo register') },
    },
  ];
}

function rowsOf(
  billing: readonly SampleBilling[],
  type: SampleBilling['type'],
  exported: (amount: string) => string,
): ReturnType<typeof memoRow>[] {
  return billing
    .filter((line) => line.type === type)
    .sort((a, b) => (a.document + a.id < b.document + b.id ? -1 : 1))
    .map((line) => memoRow(line, exported));
}

/** Billing exports a credit as a positive amount; the direction lies in the object. */
function memoRow(line: SampleBilling, exported: (amount: string) => string) {
  const rounding = exact(line.home.rounding) === 0n ? '0' : exported(line.home.rounding);
  return {
    ...accountCells(line.account),
    document: line.document,
    date: line.date,
    posted: line.posted,
    status: 'Posted',
    parentDocument: line.parentDocument,
    id: line.id,
    charge: line.charge,
    subscription: line.subscription,
    amount: exported(line.amount),
    processingType: line.processingType,
    serviceStart: line.serviceStart,
    serviceEnd: line.serviceEnd,
    excluded: 'false',
    homeAmount: exported(line.home.amount),
    homeRounding: rounding,
    homeCurrency: line.home.currency,
    rate: line.home.rate,
    rateDate: line.home.rateDate,
  };
}
