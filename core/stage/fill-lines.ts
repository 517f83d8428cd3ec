/** Fills what a row does not say itself from its own invoice, the invoice it adjusts, and its account. */

import { CodeIndex } from '../model/code-index.ts';
import type { IntColumn } from '../model/column-table.ts';
import { NO_DAY } from '../model/iso-date.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import type { Plan, Segment } from './billing-plan.ts';
import type { Beside } from './copy-segment.ts';
import type { AccountLookup, InvoiceLookup } from './header-lookup.ts';
import type { BillingLines } from './transaction-lines.ts';

/** Where staging looks up headers. */
export type Lookups = { readonly invoices: InvoiceLookup; readonly accounts: AccountLookup };

/** Which column a blank cell of another one is filled from, and what its blank cell holds. */
type Fill = { readonly target: IntColumn; readonly source: IntColumn; readonly blank: number };

/**
 * Fills blank cells: number, dates, status, account, org label and currency of an invoice's items from the invoice
 * extract; date, posted date and currency of the invoice that an adjustment or memo refers to; account numbers from
 * account ids; last the currency from the account. Account and org never come from another document than the own.
 */
export function* fillLines(
  plan: Plan,
  lines: BillingLines,
  beside: Beside,
  lookups: Lookups,
  poolSize: number,
): Slices<void> {
  for (const segment of plan.segments) {
    if (segment.template.invoice === 'own') yield* fillFromOwn(segment, lines, beside, lookups.invoices);
    if (segment.template.invoice === 'parent') {
      yield* fillFromParent(segment, lines, beside, lookups.invoices);
    }
  }
  yield* fillFromItems(plan, lines, poolSize);
  yield* fillFromAccounts(lines, beside, lookups);
}

function* fillFromOwn(
  segment: Segment,
  lines: BillingLines,
  beside: Beside,
  invoices: InvoiceLookup,
): Slices<void> {
  if (invoices.count === 0) return;
  const { columns } = invoices;
  yield* fillFrom(segment, (line) => foundInvoice(lines.document, line, beside, invoices), [
    { target: lines.document, source: columns.number, blank: BLANK },
    { target: lines.date, source: columns.date, blank: NO_DAY },
    { target: lines.postedOn, source: columns.postedDate, blank: NO_DAY },
    { target: lines.createdOn, source: columns.createdDate, blank: NO_DAY },
    { target: lines.account, source: columns.account, blank: BLANK },
    { target: lines.ownOrg, source: columns.organization, blank: BLANK },
    { target: lines.currency, source: columns.currency, blank: BLANK },
    { target: beside.status, source: columns.status, blank: BLANK },
    { target: beside.accountId, source: columns.accountId, blank: BLANK },
    { target: beside.accountCurrency, source: columns.accountCurrency, blank: BLANK },
  ]);
}

function* fillFromParent(
  segment: Segment,
  lines: BillingLines,
  beside: Beside,
  invoices: InvoiceLookup,
): Slices<void> {
  if (invoices.count === 0) return;
  const { columns } = invoices;
  yield* fillFrom(segment, (line) => foundInvoice(lines.parentDocument, line, beside, invoices), [
    { target: lines.parentDocument, source: columns.number, blank: BLANK },
    { target: lines.parentDate, source: columns.date, blank: NO_DAY },
    { target: lines.parentPostedOn, source: columns.postedDate, blank: NO_DAY },
    { target: lines.currency, source: columns.currency, blank: BLANK },
  ]);
}

/** Where no invoice extract is given, the staged items of the invoice know its dates and currency. */
function* fillFromItems(plan: Plan, lines: BillingLines, poolSize: number): Slices<void> {
  const parents = plan.segments.filter(({ template }) => template.invoice === 'parent');
  if (parents.every(({ table }) => table.count === 0)) return;
  const item = lines.type.codeOf('invoice-item');
  const isItem = (line: number): boolean => lines.type.code(line) === item;
  const items = yield* CodeIndex.inSlices(lines.document, poolSize, isItem);
  const fills: readonly Fill[] = [
    { target: lines.parentDate, source: lines.date, blank: NO_DAY },
    { target: lines.parentPostedOn, source: lines.postedOn, blank: NO_DAY },
    { target: lines.currency, source: lines.currency, blank: BLANK },
  ];
  for (const segment of parents) {
    yield* fillFrom(segment, (line) => items.firstRow(lines.parentDocument.get(line)), fills);
  }
}

/** Fills blank cells of the lines of a segment from the row that `rowOf` finds for a line; -1 finds none. */
function* fillFrom(
  { from, table }: Segment,
  rowOf: (line: number) => number,
  fills: readonly Fill[],
): Slices<void> {
  for (let line = from; line < from + table.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    const at = rowOf(line);
    if (at < 0) continue;
    for (const { target, source, blank } of fills) fill(target, line, source, at, blank);
  }
}

function* fillFromAccounts(lines: BillingLines, beside: Beside, { accounts }: Lookups): Slices<void> {
  const { columns, count } = accounts;
  for (let line = 0; line < lines.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    fill(lines.currency, line, beside.accountCurrency, line, BLANK);
    if (count === 0) continue;
    if (lines.account.get(line) === BLANK) {
      const known = accounts.byId(beside.accountId.get(line));
      if (known >= 0) lines.account.set(line, columns.number.get(known));
    }
    if (lines.currency.get(line) !== BLANK) continue;
    const account = accounts.byNumber(lines.account.get(line));
    if (account >= 0) lines.currency.set(line, columns.currency.get(account));
  }
}

function foundInvoice(numbers: IntColumn, line: number, beside: Beside, invoices: InvoiceLookup): number {
  const number = numbers.get(line);
  const at = invoices.byNumber(number);
  return at < 0 && number === BLANK ? invoices.byId(beside.invoiceId.get(line)) : at;
}

function fill(target: IntColumn, line: number, source: IntColumn, at: number, blank: number): void {
  if (target.get(line) === blank) target.set(line, source.get(at));
}
