/** A bridge in which some Billing lines have other amounts: they are taken out and put in again, the rest stays. */

import type { Money } from '../model/money.ts';
import { basesOf } from './bridge-basis.ts';
import type { CellTotal } from './bridge-cells.ts';
import { type BridgeContext, withAmounts } from './bridge-context.ts';
import type { BridgeCell } from './bridge-types.ts';
import { type BridgeInput, type BuiltBridge, builtBridge } from './build-bridge.ts';
import { fillBasis, type SomeLines } from './fill-bridge.ts';
import { type Cause, causes } from './matching.ts';

/**
 * The bridge over an input that differs from that of an earlier bridge in the converted amounts of some Billing lines
 * only. It is the bridge that buildBridge gives: sums do not depend on the order of lines, and each match is explained
 * by itself. Comes up for air every few thousand lines.
 */
export function* exchangeLines(
  before: BuiltBridge,
  input: BridgeInput,
  rows: readonly number[],
): Generator<void, BuiltBridge> {
  const lines = withMatches(before.context, rows);
  const context = withAmounts(before.context, input);
  const [olds, news] = [basesOf(before.context.input), basesOf(input)];
  const totals: BuiltBridge['totals'][number][] = [];
  for (const [at, all] of before.totals.entries()) {
    const [old, now] = [olds[at], news[at]];
    // The transaction basis knows no converted amount.
    if (!old || !now || now.name === 'transaction') totals.push(all);
    else {
      const out = yield* fillBasis(before.context, old, undefined, lines);
      const back = yield* fillBasis(context, now, undefined, lines);
      totals.push(exchanged(all, out.cells.totals(input.pool), back.cells.totals(input.pool)));
    }
  }
  // Which lines are in no total does not rest on converted amounts.
  return builtBridge(context, totals, before.bridge.memo);
}

/** The rows with all lines of their matches. */
function withMatches({ groups, input }: BridgeContext, rows: readonly number[]): SomeLines {
  const { billingGroup } = input.matching;
  const matched = [...new Set(rows.map((row) => billingGroup.get(row)).filter((group) => group >= 0))];
  const alone = rows.filter((row) => billingGroup.get(row) < 0);
  return {
    billing: [...alone, ...matched.flatMap((group) => groups.rows(group, 'billing'))],
    revenue: matched.flatMap((group) => groups.rows(group, 'revenue')),
    groups: matched,
  };
}

function exchanged(
  all: readonly CellTotal[],
  out: readonly CellTotal[],
  back: readonly CellTotal[],
): readonly CellTotal[] {
  const totals = new Map(all.map((total) => [total.key, total]));
  for (const total of out) totals.set(total.key, added(totals.get(total.key), total, -1));
  for (const total of back) totals.set(total.key, added(totals.get(total.key), total, 1));
  return [...totals.values()].filter(({ asked }) => asked > 0);
}

function added(known: CellTotal | undefined, { key, asked, cell }: CellTotal, sign: 1 | -1): CellTotal {
  const { billing, revenue, causes: before } = known?.cell ?? { billing: 0n, revenue: 0n, causes: NONE };
  const times = BigInt(sign);
  return {
    key,
    asked: (known?.asked ?? 0) + sign * asked,
    cell: {
      ...cell,
      billing: billing + times * cell.billing,
      revenue: revenue + times * cell.revenue,
      causes: addedCauses(before, cell.causes, sign),
    },
  };
}

const NONE: BridgeCell['causes'] = new Map();

/** In the order of the causes; one without lines is left out, but for `unexplained`, which every cell has. */
function addedCauses(
  before: BridgeCell['causes'],
  more: BridgeCell['causes'],
  sign: 1 | -1,
): BridgeCell['causes'] {
  const sums = new Map<Cause, { readonly amount: Money; readonly lines: number }>();
  for (const cause of causes) {
    const [one, other] = [before.get(cause), more.get(cause)];
    const lines = (one?.lines ?? 0) + sign * (other?.lines ?? 0);
    const amount = (one?.amount ?? 0n) + BigInt(sign) * (other?.amount ?? 0n);
    if (lines !== 0 || cause === 'unexplained') sums.set(cause, { amount, lines });
  }
  return sums;
}
