/** Which date an exchange rate is asked for, and which invoice a credit memo takes its rate from. */

import { type DayColumn, IntColumn } from '../model/column-table.ts';
import { type Day, NO_DAY } from '../model/iso-date.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';

/** Columns parallel to the lines. */
export type RateDates = {
  /** NO_DAY when the date cannot be known, because the invoice that sets it is in no extract. */
  readonly asked: DayColumn;
  /** Row of the invoice line whose stored rate the line takes when it has none of its own, -1 for none. */
  readonly invoiceLine: IntColumn;
};

const NONE = -1;
const SEVERAL = -2;

/** What the invoices of the extract say, by text code of the invoice number. */
type Invoices = { readonly day: Int32Array; readonly line: Int32Array; readonly isStaged: Uint8Array };

/**
 * Rate dates of Billing lines: the extract's exchange rate date, else by type as Zuora Billing does it (currency
 * conversion: values for conversion fields). Invoice and IIA: earlier of the invoice's posted and invoice date; IA:
 * earlier of created and adjustment date; CBA and debit memo: own date; credit memo: its invoice's.
 */
export function* billingRateDates(lines: BillingLines, pool: TextPool): Slices<RateDates> {
  const invoices = yield* readInvoices(lines, pool.size);
  const asked = IntColumn.filled(lines.count, NO_DAY);
  const invoiceLine = IntColumn.filled(lines.count, NONE);
  for (let row = 0; row < lines.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const stated = lines.rateDate.get(row);
    asked.set(row, stated === NO_DAY ? usualDay(lines, row, invoices) : stated);
    if (lines.type.get(row) !== 'credit-memo-item' || lines.rate.get(row) !== BLANK) continue;
    const line = invoices.line[lines.parentDocument.get(row)] ?? NONE;
    if (line >= 0 && lines.currency.get(line) === lines.currency.get(row)) invoiceLine.set(row, line);
  }
  return { asked, invoiceLine };
}

/**
 * Rate dates of Revenue lines: order lines ask for the sales order date; billing documents for the stored rate date,
 * which comes from Billing, or for Revenue's invoice date when the rate sync is off or the date is blank (Revenue:
 * sync exchange rate for billing documents). For an IIA that is the adjustment date.
 */
export function revenueRateDates(lines: RevenueLines, setup: Setup): RateDates {
  const asked = IntColumn.filled(lines.count, NO_DAY);
  const orderLine = lines.state.codeOf('order-line');
  const isSynced = setup.integration.syncsBillingRates;
  for (let row = 0; row < lines.count; row += 1) {
    const stated = lines.functionalRateDate.get(row);
    const isStatedAsked = isSynced && stated !== NO_DAY && lines.state.code(row) !== orderLine;
    asked.set(row, isStatedAsked ? stated : lines.date.get(row));
  }
  return { asked, invoiceLine: IntColumn.filled(lines.count, NONE) };
}

function* readInvoices(lines: BillingLines, poolSize: number): Slices<Invoices> {
  const day = new Int32Array(poolSize).fill(NO_DAY);
  const line = new Int32Array(poolSize).fill(NONE);
  const isStaged = new Uint8Array(poolSize);
  const types = [lines.type.codeOf('invoice-item'), lines.type.codeOf('taxation-item')];
  const voidStates = (['draft', 'cancelled', 'deleted'] as const).map((state) => lines.state.codeOf(state));
  for (let row = 0; row < lines.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const document = lines.document.get(row);
    if (!types.includes(lines.type.code(row)) || document === BLANK) continue;
    isStaged[document] = 1;
    if (voidStates.includes(lines.state.code(row))) continue;
    day[document] = earlier(day[document] ?? NO_DAY, earlier(lines.postedOn.get(row), lines.date.get(row)));
    if (lines.rate.get(row) !== BLANK) line[document] = oneRate(lines, line[document] ?? NONE, row);
  }
  return { day, line, isStaged };
}

// An invoice whose lines carry different rates has none that a memo could take.
function oneRate(lines: BillingLines, known: number, row: number): number {
  if (known === NONE || known === SEVERAL) return known === NONE ? row : SEVERAL;
  const isSame =
    lines.rate.get(known) === lines.rate.get(row) &&
    lines.currency.get(known) === lines.currency.get(row) &&
    lines.homeCurrency.get(known) === lines.homeCurrency.get(row) &&
    lines.file.get(known) === lines.file.get(row);
  return isSame ? known : SEVERAL;
}

function usualDay(lines: BillingLines, row: number, invoices: Invoices): Day {
  const own = lines.date.get(row);
  const parent = lines.parentDocument.get(row);
  const type = lines.type.get(row);
  switch (type) {
    case 'invoice-item':
    case 'taxation-item':
      return earlier(lines.postedOn.get(row), own);
    case 'invoice-item-adjustment':
      return invoiceDay(lines, row, invoices);
    case 'credit-memo-item':
      // A memo made from charges has no invoice: its own date stands, as for a debit memo.
      return parent === BLANK ? own : invoiceDay(lines, row, invoices);
    case 'invoice-adjustment':
    case 'payment':
    case 'refund':
      return earlier(lines.createdOn.get(row), own);
    case 'credit-balance-adjustment':
    case 'debit-memo-item':
      return own;
  }
}

// An invoice without lines in the close is known by its header or by the joined columns of the row. One whose lines
// are all withdrawn sets no date.
function invoiceDay(lines: BillingLines, row: number, invoices: Invoices): Day {
  const parent = lines.parentDocument.get(row);
  if (invoices.isStaged[parent] === 1) return invoices.day[parent] ?? NO_DAY;
  return earlier(lines.parentPostedOn.get(row), lines.parentDate.get(row));
}

function earlier(a: Day, b: Day): Day {
  if (a === NO_DAY || b === NO_DAY) return a === NO_DAY ? b : a;
  return Math.min(a, b);
}
