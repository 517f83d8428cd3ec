/** IIA, IA and CBA of the sample; U-2 of the labelling example stands first. */

import { negated } from '../exact.ts';
import { accountU2 } from './accounts.ts';
import { Chance } from './chance.ts';
import type { SampleInvoice } from './invoices.ts';
import { type BillingCells, billingLine } from './lines.ts';
import { partOf } from './memos.ts';
import type { SampleBilling } from './model.ts';

/** How many of each object there are beside U-2's; every ninth is cancelled. */
const COUNTS = { iia: 34, ia: 15, cba: 22 } as const;
const CANCELLED_EVERY = 9;

/** The invoice and the adjustments of U-2: −100, −20, −30 and −40. */
export const documentsOfU2: readonly SampleBilling[] = exampleOfU2();

function exampleOfU2(): SampleBilling[] {
  const invoice = billingLine({
    type: 'invoice-item',
    key: 'INV-1',
    account: accountU2,
    document: 'INV-1',
    date: '2026-10-12',
    amount: '-100.00',
    charge: 'C-00000902',
    chargeName: 'Sensor Cloud Base',
    subscription: 'A-S00000902',
    processingType: 'Charge',
    serviceStart: '2026-10-01',
    serviceEnd: '2027-01-31',
  });
  const common = {
    account: accountU2,
    date: '2026-10-19',
    parentDocument: 'INV-1',
    reason: 'Standard Adjustment',
  };
  const service = { serviceStart: '2026-10-01', serviceEnd: '2027-01-31' };
  return [
    invoice,
    billingLine({
      ...adjustment('invoice-item-adjustment', 'IIA-1', '-20.00', 'Credit', {
        ...common,
        rateDate: '2026-10-12',
      }),
      ...service,
      parentItem: invoice.id,
      sourceType: 'InvoiceDetail',
      charge: invoice.charge,
    }),
    billingLine({
      ...adjustment('invoice-adjustment', 'IA-1', '-30.00', 'Credit', common),
      cause: 'by-design',
    }),
    billingLine({
      ...adjustment('credit-balance-adjustment', 'CBA-1', '-40.00', 'Decrease', common),
      sourceType: 'Invoice',
      cause: 'by-design',
    }),
  ];
}

function adjustment(
  type: SampleBilling['type'],
  document: string,
  amount: string,
  direction: string,
  rest: Pick<BillingCells, 'account' | 'date' | 'parentDocument'> & Partial<BillingCells>,
): BillingCells {
  return { type, key: document, document, amount, direction, reason: 'Standard Adjustment', ...rest };
}

/** The other adjustments: most dated in October, some late ones in September. */
export function sampleAdjustments(invoices: readonly SampleInvoice[]): readonly SampleBilling[] {
  const chance = new Chance(53);
  const usable = invoices.filter(({ status, account, date }) => {
    const isEarly = Number(date.slice(8)) <= 20;
    return (
      status === 'Posted' &&
      account.org.revenue !== '' &&
      account.number !== 'U-2' &&
      isEarly &&
      date >= '2026-09-15'
    );
  });
  const iias = chance.take(usable, COUNTS.iia).map((invoice, at) => itemAdjustment(invoice, at, chance));
  const ias = chance.take(usable, COUNTS.ia).map((invoice, at) => invoiceAdjustment(invoice, at, chance));
  const cbas = chance.take(usable, COUNTS.cba).map((invoice, at) => balanceAdjustment(invoice, at, chance));
  return [...iias, ...ias, ...cbas];
}

function itemAdjustment(invoice: SampleInvoice, at: number, chance: Chance): SampleBilling {
  const item = invoice.items.find(({ processingType }) => processingType === 'Charge');
  if (!item) throw new RangeError(`${invoice.number} has no charge`);
  const isCharge = at % 6 === 5;
  const amount = partOf(item.amount, item.currency, 4 + chance.below(9));
  const isCancelled = at % CANCELLED_EVERY === 4;
  return billingLine({
    ...adjustment(
      'invoice-item-adjustment',
      numbered('IIA', at),
      isCharge ? amount : negated(amount),
      isCharge ? 'Charge' : 'Credit',
      {
        account: invoice.account,
        date: laterDate(invoice.date, chance),
        parentDocument: invoice.number,
        // The rate of an IIA is the rate of its invoice.
        rateDate: item.home.rateDate,
      },
    ),
    state: isCancelled ? 'cancelled' : 'in-scope',
    parentItem: item.id,
    sourceType: 'InvoiceDetail',
    charge: item.charge,
    serviceStart: item.serviceStart,
    serviceEnd: item.serviceEnd,
  });
}

function invoiceAdjustment(invoice: SampleInvoice, at: number, chance: Chance): SampleBilling {
  const item = invoice.items[0];
  const amount = partOf(item?.amount ?? '9.00', invoice.account.currency, 5 + chance.below(9));
  const isCharge = at % 5 === 4;
  return billingLine({
    ...adjustment(
      'invoice-adjustment',
      numbered('IA', at),
      isCharge ? amount : negated(amount),
      isCharge ? 'Charge' : 'Credit',
      {
        account: invoice.account,
        date: laterDate(invoice.date, chance),
        parentDocument: invoice.number,
        reason: 'Write-off',
      },
    ),
    state: at % CANCELLED_EVERY === 4 ? 'cancelled' : 'in-scope',
    cause: at % CANCELLED_EVERY === 4 ? 'none' : 'by-design',
  });
}

function balanceAdjustment(invoice: SampleInvoice, at: number, chance: Chance): SampleBilling {
  const isIncrease = at % 3 === 1;
  const amount = partOf(invoice.items[0]?.amount ?? '9.00', invoice.account.currency, 5 + chance.below(9));
  return billingLine({
    ...adjustment(
      'credit-balance-adjustment',
      numbered('CBA', at),
      isIncrease ? amount : negated(amount),
      isIncrease ? 'Increase' : 'Decrease',
      {
        account: invoice.account,
        date: laterDate(invoice.date, chance),
        parentDocument: invoice.number,
      },
    ),
    sourceType: 'Invoice',
    state: at % CANCELLED_EVERY === 4 ? 'cancelled' : 'in-scope',
    cause: at % CANCELLED_EVERY === 4 ? 'none' : 'by-design',
  });
}

function laterDate(date: string, chance: Chance): string {
  const day = Math.min(30, Number(date.slice(8)) + 1 + chance.below(9));
  return `${date.slice(0, 8)}${String(day).padStart(2, '0')}`;
}

function numbered(prefix: string, at: number): string {
  return `${prefix}-${String(300 + at).padStart(8, '0')}`;
}
