/** Open items of the prior close that the other system shows now, although no extract of their own system has them. */

import type { Money } from '../model/money.ts';
import { type OpenItem, openItemsFor, type PriorClose } from '../model/prior-close.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';
import type { OpenLines } from './open-lines.ts';

/** What arrived of an item: the amount, and the line of the other side that shows it, the first by name. */
export type Arrival = { readonly amount: Money; readonly row: number };

/** What arrivals are found with. */
export type ArrivalInputs = {
  readonly billing: BillingLines;
  readonly revenue: RevenueLines;
  readonly open: OpenLines;
  readonly prior: PriorClose;
  readonly pool: TextPool;
  /** Matching says that the line stands alone because it belongs to another period. */
  readonly isTiming: Readonly<Record<OpenItem['side'], (row: number) => boolean>>;
  /** True for a Revenue line of a period that is being closed. */
  readonly isOfThisClose: (row: number) => boolean;
  /** True for an item whose own line is among the extracts: its match tells what became of it. */
  readonly isHere: (item: OpenItem) => boolean;
  readonly nameOf: Readonly<Record<OpenItem['side'], (row: number) => string>>;
};

type Line = { readonly row: number; readonly amount: Money; readonly currency: string };

/**
 * Joins the lines that matching calls timing with the open items of the other side that they answer, by id or document. Lines
 * of one item in its currency answer it together, whatever their amount; where several items share a key, line and
 * item pair by equal amounts. A line that answers an item is not open itself: it is taken out of the open lines.
 */
export function arrivalsOf(inputs: ArrivalInputs): ReadonlyMap<OpenItem, Arrival> {
  const { billing, revenue, prior, pool } = inputs;
  const arrivals = new Map<OpenItem, Arrival>();
  const inRevenue = candidates(inputs, 'revenue', prior.openInBilling, (row) => [
    pool.text(revenue.lineId.get(row)),
    pool.text(revenue.document.get(row)),
    pool.text(revenue.currency.get(row)),
  ]);
  const inBilling = candidates(inputs, 'billing', prior.openInRevenue, (row) => [
    pool.text(billing.id.get(row)),
    pool.text(billing.document.get(row)),
    pool.text(billing.currency.get(row)),
  ]);
  for (const [items, rows] of inRevenue) join(inputs, 'revenue', items, rows, arrivals);
  for (const [items, rows] of inBilling) join(inputs, 'billing', items, rows, arrivals);
  return arrivals;
}

type Candidates = ReadonlyMap<readonly OpenItem[], readonly Line[]>;

function candidates(
  { open, billing, revenue, isHere, isTiming }: ArrivalInputs,
  side: OpenItem['side'],
  index: ReadonlyMap<string, readonly OpenItem[]>,
  keysOf: (row: number) => readonly [id: string, number: string, currency: string],
): Candidates {
  const found = new Map<readonly OpenItem[], Line[]>();
  if (index.size === 0) return found;
  const lines = side === 'billing' ? billing : revenue;
  for (let row = 0; row < lines.count; row += 1) {
    if (!open[side].isOpen(row) || !isTiming[side](row)) continue;
    const [id, number, currency] = keysOf(row);
    const items = openItemsFor(index, id, number);
    if (items.length === 0 || items.some(isHere)) continue;
    const known = found.get(items);
    const line = { row, amount: open[side].amount(row), currency };
    if (known) known.push(line);
    else found.set(items, [line]);
  }
  return found;
}

function join(
  inputs: ArrivalInputs,
  side: OpenItem['side'],
  items: readonly OpenItem[],
  lines: readonly Line[],
  arrivals: Map<OpenItem, Arrival>,
): void {
  const { open } = inputs;
  const name = inputs.nameOf[side];
  const mayAnswer = (item: OpenItem, row: number): boolean =>
    !isRemainder(item) || side === 'billing' || inputs.isOfThisClose(row);
  const ordered = [...lines].sort((a, b) => (name(a.row) < name(b.row) ? -1 : 1));
  const [only] = items;
  if (only && items.length === 1) {
    const same = ordered.filter(({ row, currency }) => currency === only.currency && mayAnswer(only, row));
    const [first] = same;
    if (!first) return;
    arrivals.set(only, { amount: same.reduce((sum, line) => sum + line.amount, 0n), row: first.row });
    for (const line of same) open[side].drop(line.row);
    return;
  }
  const waiting = new Map<string, OpenItem[]>();
  for (const item of [...items].reverse()) {
    const key = `${item.currency} ${item.openAmount}`;
    const known = waiting.get(key);
    if (known) known.push(item);
    else waiting.set(key, [item]);
  }
  for (const { row, amount, currency } of ordered) {
    const queue = waiting.get(`${currency} ${amount}`);
    const item = queue?.at(-1);
    if (!item || !mayAnswer(item, row)) continue;
    queue?.pop();
    arrivals.set(item, { amount, row });
    open[side].drop(row);
  }
}

// What a match left: the lines of that match may come again in extracts that reach further back.
function isRemainder({ openAmount, amount }: OpenItem): boolean {
  return openAmount !== amount;
}
