/** Credit and debit memo items of the sample, each made from an invoice. */

import { decimalText, exact, negated } from '../exact.ts';
import { Chance } from './chance.ts';
import type { SampleInvoice } from './invoices.ts';
import { billingLine } from './lines.ts';
import type { SampleBilling } from './model.ts';
import { decimalsOf } from './tenant.ts';

const CREDIT_MEMOS = 56;
const DEBIT_MEMOS = 24;

/** The memo items, signed: a credit is negative, the discount line of a credit memo positive. */
export function sampleMemos(invoices: readonly SampleInvoice[]): readonly SampleBilling[] {
  const chance = new Chance(37);
  const credited = chance.take(postedAndMapped(invoices), CREDIT_MEMOS);
  const debited = chance.take(postedAndMapped(invoices), DEBIT_MEMOS);
  return [
    ...credited.flatMap((invoice, at) => creditMemo(invoice, at, chance)),
    ...debited.map((invoice, at) => debitMemo(invoice, at, chance)),
  ];
}

function postedAndMapped(invoices: readonly SampleInvoice[]): SampleInvoice[] {
  // The account of the labelling example has its own four documents and no others.
  return invoices.filter(({ status, account }) => {
    return status === 'Posted' && account.org.revenue !== '' && account.number !== 'U-2';
  });
}

/** A memo is dated up to nine days after its invoice, within the same month. */
function memoDate(date: string, chance: Chance): string {
  const day = Math.min(30, Number(date.slice(8)) + chance.below(10));
  return `${date.slice(0, 8)}${String(day).padStart(2, '0')}`;
}

function creditMemo(invoice: SampleInvoice, at: number, chance: Chance): SampleBilling[] {
  const charges = invoice.items
    .filter(({ processingType }) => processingType !== 'Rounding')
    .slice(0, 1 + (at % 2));
  const document = `CM${String(610 + at).padStart(8, '0')}`;
  const date = memoDate(invoice.date, chance);
  return charges.map((item, line) => {
    const part = partOf(item.amount, item.currency, 2 + chance.below(6));
    return billingLine({
      type: 'credit-memo-item',
      key: `${document}/${line}`,
      account: invoice.account,
      document,
      date: date < invoice.date ? invoice.date : date,
      // A credit memo refers to the rate of its invoice.
      rateDate: item.home.rateDate,
      amount: negated(part),
      charge: item.charge,
      chargeName: item.chargeName,
      subscription: item.subscription,
      processingType: item.processingType,
      serviceStart: item.serviceStart,
      serviceEnd: item.serviceEnd,
      parentDocument: invoice.number,
    });
  });
}

function debitMemo(invoice: SampleInvoice, at: number, chance: Chance): SampleBilling {
  const document = `DM${String(140 + at).padStart(8, '0')}`;
  const [item] = invoice.items;
  if (!item) throw new RangeError(`${invoice.number} has no items`);
  const date = memoDate(invoice.date, chance);
  return billingLine({
    type: 'debit-memo-item',
    key: document,
    account: invoice.account,
    document,
    date: date < invoice.date ? invoice.date : date,
    amount: partOf(item.amount, item.currency, 3 + chance.below(4)),
    charge: item.charge,
    chargeName: item.chargeName,
    subscription: item.subscription,
    processingType: 'Charge',
    serviceStart: item.serviceStart,
    serviceEnd: item.serviceEnd,
    parentDocument: invoice.number,
  });
}

/** One part of an amount in whole minor units, never zero. */
export function partOf(amount: string, currency: string, parts: number): string {
  const step = 10n ** BigInt(9 - decimalsOf(currency));
  const units = exact(amount) / BigInt(parts) / step;
  return decimalText((units === 0n ? 1n : units) * step, decimalsOf(currency));
}
