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
  { from, table }: Segment,
  lines: BillingLines,
  beside: Beside,
  invoices: InvoiceLookup,
): Slices<void> {
  if (invoices.count === 0) return;
  const { columns } = invoices;
  for (let line = from; line < from + table.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    const at = foundInvoice(lines.document.get(line), beside.invoiceId.get(line), invoices);
    if (at < 0) continue;
    fill(lines.document, line, columns.number, at, BLANK);
    fill(lines.date, line, columns.date, at, NO_DAY);
    fill(lines.postedOn, line, columns.postedDate, at, NO_DAY);
    fill(lines.createdOn, line, columns.createdDate, at, NO_DAY);
    fill(lines.account, line, columns.account, at, BLANK);
    fill(lines.ownOrg, line, columns.organization, at, BLANK);
    fill(lines.currency, line, columns.currency, at, BLANK);
    fill(beside.status, line, columns.status, at, BLANK);
    fill(beside.accountId, line, columns.accountId, at, BLANK);
    fill(beside.accountCurrency, line, columns.accountCurrency, at, BLANK);
  }
}

function* fillFromParent(
  { from, table }: Segment,
  lines: BillingLines,
  beside: Beside,
  invoices: InvoiceLookup,
): Slices<void> {
  if (invoices.count === 0) return;
  const { columns } = invoices;
  for (let line = from; line < from + table.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    const at = foundInvoice(lines.parentDocument.get(line), beside.invoiceId.get(line), invoices);
    if (at < 0) continue;
    fill(lines.parentDocument, line, columns.number, at, BLANK);
    fill(lines.parentDate, line, columns.date, at, NO_DAY);
    fill(lines.parentPostedOn, line, columns.postedDate, at, NO_DAY);
    fill(lines.currency, line, columns.currency, at, BLANK);
  }
}

/** Where no invoice extract is given, the staged items of the invoice know its dates and currency. */
function* fillFromItems(plan: Plan, lines: BillingLines, poolSize: number): Slices<void> {
  const parents = plan.segments.filter(({ template }) => template.invoice === 'parent');
  if (parents.every(({ table }) => table.count === 0)) return;
  const item = lines.type.codeOf('invoice-item');
  const items = new CodeIndex(lines.document, poolSize, (line) => lines.type.code(line) === item);
  for (const { from, table } of parents) {
    for (let line = from; line < from + table.count; line += 1) {
      if (line % SLICE_ROWS === 0) yield;
      const first = items.firstRow(lines.parentDocument.get(line));
      if (first < 0) continue;
      fill(lines.parentDate, line, lines.date, first, NO_DAY);
      fill(lines.parentPostedOn, line, lines.postedOn, first, NO_DAY);
      fill(lines.currency, line, lines.currency, first, BLANK);
    }
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

function foundInvoice(number: number, id: number, invoices: InvoiceLookup): number {
  const at = invoices.byNumber(number);
  return at < 0 && number === BLANK ? invoices.byId(id) : at;
}

function fill(target: IntColumn, line: number, source: IntColumn, at: number, blank: number): void {
  if (target.get(line) === blank) target.set(line, source.get(at));
}
