/** The roll-forward in figures: opening + movements = closing, by side, org and currency. */

import { UNLABELED } from '../model/accounting-period.ts';
import type { Money } from '../model/money.ts';
import type { OpenItem } from '../model/prior-close.ts';
import {
  type ItemSum,
  type MovementKind,
  movementKinds,
  type RollForwardItems,
  type RollForwardTotal,
  type Side,
  sides,
} from '../model/roll-forward.ts';
import { ITEMS_IN_SLICE, SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { OpenLines } from './open-lines.ts';
import type { ItemInputs } from './roll-forward-items.ts';

/** What the sums are made from besides items and open lines. */
export type TotalInputs = Pick<
  ItemInputs,
  'prior' | 'pool' | 'orgs' | 'billing' | 'revenue' | 'billingConversion' | 'revenueConversion'
>;

type Basis = RollForwardTotal['basis'];
type Key = Pick<RollForwardTotal, 'basis' | 'side' | 'org' | 'currency'>;
type Sum = { -readonly [Field in keyof ItemSum]: ItemSum[Field] };
type Total = Key & {
  readonly opening: Sum;
  readonly movements: Readonly<Record<MovementKind, Sum>>;
  readonly closing: Sum;
};

/** The totals in the order basis, side, org, currency. A closing is summed over the open lines themselves. */
export function* rollForwardTotals(
  inputs: TotalInputs,
  items: RollForwardItems,
  open: OpenLines,
): Slices<readonly RollForwardTotal[]> {
  const totals = new Totals();
  for (let at = 0; at < items.count; at += 1) {
    if (at % ITEMS_IN_SLICE === 0) yield;
    const movement = movementOf(inputs, items, at);
    for (const basis of ['transaction', 'functional'] as const) {
      totals.move(basis, movement, partOf(basis, inputs, items, at, movement.item));
    }
    if (items.row.get(at) < 0) addClosing(inputs, items, at, totals);
  }
  for (const side of sides) yield* addOpenLines(inputs, open, side, totals);
  return totals.all();
}

type Movement = {
  readonly side: Side;
  readonly kind: MovementKind;
  readonly fromOrg: string;
  readonly toOrg: string;
  readonly item: OpenItem | undefined;
};
type Part = {
  readonly currency: string;
  readonly before: Money | undefined;
  readonly after: Money | undefined;
};

/** What happened to an item. One that is open as before moves only where a rate moved. */
function movementOf({ prior, pool }: TotalInputs, items: RollForwardItems, at: number): Movement {
  const state = items.state.get(at);
  const item = state === 'new' ? undefined : prior?.openItems[items.prior.get(at)];
  const side = items.side.get(at);
  const toOrg = pool.text(items.org.get(at));
  const before = side === 'billing' ? item?.org : item?.revenueOrg;
  return { side, kind: state === 'open' ? 'fx' : state, fromOrg: before ?? toOrg, toOrg, item };
}

/** The open amount of an item before and after, on one basis. */
function partOf(
  basis: Basis,
  { pool }: TotalInputs,
  items: RollForwardItems,
  at: number,
  item?: OpenItem,
): Part {
  return basis === 'transaction'
    ? { currency: pool.text(items.currency.get(at)), before: item?.openAmount, after: items.amount.get(at) }
    : {
        currency: pool.text(items.functionalCurrency.get(at)),
        before: item?.openFunctional,
        after: items.functional.get(at),
      };
}

function addClosing({ pool }: TotalInputs, items: RollForwardItems, at: number, totals: Totals): void {
  const amount = items.amount.get(at);
  if (amount === undefined) return;
  const key = { side: items.side.get(at), org: pool.text(items.org.get(at)) };
  totals.close({ ...key, basis: 'transaction', currency: pool.text(items.currency.get(at)) }, amount);
  const functional = items.functional.get(at);
  if (functional === undefined) return;
  totals.close(
    { ...key, basis: 'functional', currency: pool.text(items.functionalCurrency.get(at)) },
    functional,
  );
}

function* addOpenLines(inputs: TotalInputs, open: OpenLines, side: Side, totals: Totals): Slices<void> {
  const { pool } = inputs;
  const isBilling = side === 'billing';
  const lines = isBilling ? inputs.billing : inputs.revenue;
  const { functionalCurrency } = isBilling ? inputs.billingConversion : inputs.revenueConversion;
  const orgs = isBilling ? inputs.orgs.org : inputs.revenue.org;
  for (let row = 0; row < open[side].count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    if (!open[side].isOpen(row)) continue;
    const key = { side, org: pool.text(orgs.get(row)) };
    totals.close(
      { ...key, basis: 'transaction', currency: pool.text(lines.currency.get(row)) },
      open[side].amount(row),
    );
    const functional = open[side].functional(row);
    if (functional === undefined) continue;
    totals.close(
      { ...key, basis: 'functional', currency: pool.text(functionalCurrency.get(row)) },
      functional,
    );
  }
}

class Totals {
  private readonly byKey = new Map<string, Total>();

  /** Adds what one item brings in, moves and takes out, on one basis. */
  move(basis: Basis, { side, kind, fromOrg, toOrg }: Movement, { currency, before, after }: Part): void {
    if (before === undefined && after === undefined) return;
    const to = this.of({ basis, side, org: toOrg, currency });
    if (before !== undefined) {
      const from = this.of({ basis, side, org: fromOrg, currency });
      add(from.opening, 1, before);
      if (from !== to) {
        add(from.movements.transferred, -1, -before);
        add(to.movements.transferred, 1, before);
      }
    }
    const items = (after === undefined ? 0 : 1) - (before === undefined ? 0 : 1);
    add(to.movements[kind], items, (after ?? 0n) - (before ?? 0n));
  }

  /** Adds an open line to the closing. */
  close(key: Key, amount: Money): void {
    add(this.of(key).closing, 1, amount);
  }

  all(): readonly RollForwardTotal[] {
    return [...this.byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
  }

  private of(key: Key): Total {
    const org = key.org === '' ? UNLABELED : key.org;
    // Transaction before functional, Billing before Revenue.
    const place = `${key.basis === 'transaction' ? 0 : 1}\n${key.side}\n${org}\n${key.currency}`;
    const known = this.byKey.get(place);
    if (known) return known;
    const total: Total = { ...key, org, opening: zero(), movements: noMovements(), closing: zero() };
    this.byKey.set(place, total);
    return total;
  }
}

function add(sum: Sum, items: number, amount: Money): void {
  sum.items += items;
  sum.amount += amount;
}

function zero(): Sum {
  return { items: 0, amount: 0n };
}

function noMovements(): Total['movements'] {
  const [first, ...others] = movementKinds.map((kind) => [kind, zero()] as const);
  // The list of kinds is the list of keys.
  return Object.fromEntries(first ? [first, ...others] : others) as Total['movements'];
}
