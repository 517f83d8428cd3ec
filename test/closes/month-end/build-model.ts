/** The whole sample as a model, from accounts to answers. */

import { sampleAccounts } from './accounts.ts';
import { documentsOfU2, sampleAdjustments } from './adjustments.ts';
import { answered } from './differences.ts';
import { type SampleInvoice, sampleInvoices } from './invoices.ts';
import { sampleMemos } from './memos.ts';
import type { SampleModel } from './model.ts';
import { revenueOnly } from './revenue-only.ts';

/** The sample: its invoices with their items and tax, and every line with its counterpart. */
export function buildModel(): SampleModel & { readonly invoices: readonly SampleInvoice[] } {
  const accounts = sampleAccounts();
  const [invoiceOfU2] = documentsOfU2;
  if (!invoiceOfU2) throw new RangeError('U-2 has no invoice');
  const { account, document, date, posted } = invoiceOfU2;
  const invoices: SampleInvoice[] = [
    { account, number: document, date, posted, status: 'Posted', items: [invoiceOfU2], tax: '' },
    ...sampleInvoices(accounts),
  ];
  const { groups, alone } = answered([
    ...invoices.flatMap(({ items }) => items),
    ...documentsOfU2.slice(1),
    ...sampleMemos(invoices),
    ...sampleAdjustments(invoices),
  ]);
  return { accounts, invoices, groups, billingAlone: alone, revenueAlone: revenueOnly(groups) };
}
