/** A bridge in which some lines count in another way: they are taken out and put in again, the rest stays. */

import type { Money } from '../model/money.ts';
import { basesOf } from './bridge-basis.ts';
import type { CellTotal } from './bridge-cells.ts';
import { againOver, type BridgeContext } from './bridge-context.ts';
import type { BridgeCell } from './bridge-types.ts';
import { type BridgeInput, type BuiltBridge, buildBridgeFrom, builtBridge } from './build-bridge.ts';
import { type ChangedLines, changedLines } from './changed-lines.ts';
import { fillBasis, type SomeLines } from './fill-bridge.ts';
import { FewGroupRows } from './group-rows.ts';
import { type Cause, causes } from './matching.ts';

/** Lines are exchanged while they are less than one in so many. */
const FEW = 4;

/**
 * The bridge over an input that differs from that of an earlier bridge in matches, orgs and converted amounts of Billing
 * lines only. It is the bridge that buildBridge gives: sums do not depend on the order of lines, and each match is
 * explained by itself. Comes up for air every few thousand lines.
 */
export function* exchangeLines(before: BuiltBridge, input: BridgeInput): Generator<void, BuiltBridge> {
  const then = before.context.input;
  const changed = changedLines(input, then);
  yield;
  const count = changed.billing.length + changed.revenue.length;
  if (count * FEW > input.billing.count + input.revenue.count) return yield* buildBridgeFrom(input);
  const context = againOver(before.context, input, changed.billing);
  yield;
  const out = withMatches(before.context, changed);
  const back = withMatches(context, changed);
  const olds = basesOf(then);
  const totals: BuiltBridge['totals'][number][] = [];
  for (const [at, basis] of basesOf(input).entries()) {
    const [old, all] = [olds[at], before.totals[at]];
    if (!old || !all) throw new Error(`the earlier bridge has no basis ${basis.name}`);
    const taken = yield* fillBasis(before.context, old, undefined, out);
    const put = yield* fillBasis(context, basis, undefined, back);
    totals.push(exchanged(all, taken.cells.totals(input.pool), put.cells.totals(input.pool)));
  }
  // Which lines are in no total rests on their orgs only where some orgs have no bridge.
  const isMemoSame = then.orgs === input.orgs || !input.withoutFunctionalBridge?.size;
  return yield* builtBridge(context, totals, isMemoSame ? before.bridge.memo : undefined);
}

/** The lines with all lines of their matches. */
function withMatches({ input: { matching } }: BridgeContext, changed: ChangedLines): SomeLines {
  const { billingGroup, revenueGroup } = matching;
  const matched = [
    ...changed.billing.map((row) => billingGroup.get(row)),
    ...changed.revenue.map((row) => revenueGroup.get(row)),
  ];
  const groups = [...new Set(matched)].filter((group) => group >= 0);
  const members = new FewGroupRows(matching, new Set(groups));
  return {
    billing: [
      ...changed.billing.filter((row) => billingGroup.get(row) < 0),
      ...groups.flatMap((group) => members.rows(group, 'billing')),
    ],
    revenue: [
      ...changed.revenue.filter((row) => revenueGroup.get(row) < 0),
      ...groups.flatMap((group) => members.rows(group, 'revenue')),
    ],
    ...{ groups, members },
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
