/** Payments and refunds of the sample: shown beside the totals and never added. */

import { decimalText, exact, sumOf } from '../exact.ts';
import { Chance } from './chance.ts';
import type { SampleInvoice } from './invoices.ts';
import type { SampleAccount } from './model.ts';

/** A payment or refund; the amount is positive as Billing exports it. */
export type SamplePayment = {
  readonly type: 'payment' | 'refund';
  readonly account: SampleAccount;
  readonly document: string;
  readonly date: string;
  readonly amount: string;
};

const PAYMENTS = 170;
const REFUNDS = 9;

/** Payments of some invoices and refunds of a few payments. */
export function samplePayments(invoices: readonly SampleInvoice[]): readonly SamplePayment[] {
  const chance = new Chance(131);
  const payable = invoices.filter(({ status, account, items }) => {
    return (
      status === 'Posted' &&
      account.org.revenue !== '' &&
      exact(sumOf(items.map(({ amount }) => amount))) > 0n
    );
  });
  const payments = chance.take(payable, PAYMENTS).map((invoice, at): SamplePayment => {
    const all = [...invoice.items.map(({ amount }) => amount), ...(invoice.tax === '' ? [] : [invoice.tax])];
    const document = `P-${String(8_200 + at).padStart(8, '0')}`;
    return {
      type: 'payment',
      account: invoice.account,
      document,
      date: monthEnd(invoice.date),
      amount: sumOf(all),
    };
  });
  const refunds = chance.take(payments, REFUNDS).map((payment, at): SamplePayment => {
    const decimals = payment.account.currency === 'JPY' ? 0 : 2;
    const step = 10n ** BigInt(9 - decimals);
    const amount = decimalText((exact(payment.amount) / 5n / step) * step, decimals);
    return { ...payment, type: 'refund', document: `R-${String(510 + at).padStart(8, '0')}`, amount };
  });
  return [...payments, ...refunds];
}

function monthEnd(date: string): string {
  return date < '2026-10-01' ? '2026-09-30' : '2026-10-31';
}
