/** The bridge from Billing to Revenue in transaction, functional and reporting currency. */

import type { CalendarPeriod } from '../model/accounting-period.ts';
import { Findings } from '../model/finding.ts';
import { finished, type Slices } from '../model/sliced-work.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import { type Basis, basesOf } from './bridge-basis.ts';
import { type CellTotal, proveClosed } from './bridge-cells.ts';
import { type BridgeContext, bridgeContext } from './bridge-context.ts';
import { bridgeDetail } from './bridge-detail.ts';
import type { Bridge, BridgeCell, BridgedLines, MemoLine } from './bridge-types.ts';
import { reportUncoveredDates, reportUnknownPeriods } from './calendar-coverage.ts';
import { fillBasis } from './fill-bridge.ts';
import { memoLines } from './memo-lines.ts';

/** What the bridge is built from. All columns are parallel to the lines of their side. */
export type BridgeInput = BridgedLines & {
  /** The periods of the Revenue calendar. */
  readonly calendar: readonly CalendarPeriod[];
  readonly setup: Setup;
  readonly pool: TextPool;
  readonly findings: Findings;
  /** Names of Revenue orgs whose functional currency is not the home currency of the orgs mapped to them. */
  readonly withoutFunctionalBridge?: ReadonlySet<string> | undefined;
  /** Account codes whose org differs from the signed prior close. */
  readonly relabelledAccounts?: ReadonlySet<number> | undefined;
};

/**
 * Builds the bridge: Revenue org × Revenue period × transaction currency on each basis. Billing − Revenue is the sum
 * of the causes in every cell to the last decimal; anything else throws, because it is a bug.
 */
export function buildBridge(input: BridgeInput): Bridge {
  return finished(buildBridgeFrom(input)).bridge;
}

/** A bridge with what it was added up from, so that a few lines can be exchanged in it. */
export type BuiltBridge = {
  readonly bridge: Bridge;
  readonly context: BridgeContext;
  /** Totals of each basis. */
  readonly totals: readonly (readonly CellTotal[])[];
};

/** The same with what it was added up from; comes up for air every few thousand lines. */
export function* buildBridgeFrom(input: BridgeInput): Slices<BuiltBridge> {
  const context = yield* bridgeContext(input);
  const totals: BuiltBridge['totals'][number][] = [];
  for (const basis of basesOf(input)) {
    const { cells } = yield* fillBasis(context, basis);
    totals.push(cells.totals(input.pool));
    yield;
  }
  return yield* builtBridge(context, totals);
}

/** The bridge of some totals; records what there is to say about dates and periods. */
export function* builtBridge(
  context: BridgeContext,
  totals: BuiltBridge['totals'],
  knownMemo?: Bridge['memo'],
): Slices<BuiltBridge> {
  const { input } = context;
  const bases = basesOf(input);
  const memo = knownMemo ?? (yield* memoOf(context, bases));
  yield* reportUncoveredDates(context);
  yield* reportUnknownPeriods(context);
  const cells = totals.flatMap((ofBasis) => {
    const finished = ofBasis.map(({ cell }) => cell);
    proveClosed(finished);
    return finished.sort(byOrgPeriodCurrency);
  });
  const bridge: Bridge = {
    cells,
    memo,
    detail: () => bridgeDetail(context, bases, cells),
    // What there is to say about dates and periods, the bridge over all lines has said.
    over: (lines) => buildBridge({ ...input, ...lines, findings: new Findings(input.pool) }),
  };
  return { bridge, context, totals };
}

function byOrgPeriodCurrency(one: BridgeCell, other: BridgeCell): number {
  if (one.org !== other.org) return one.org < other.org ? -1 : 1;
  if (one.period !== other.period) return one.period - other.period;
  if (one.currency !== other.currency) return one.currency < other.currency ? -1 : 1;
  return one.countsIn < other.countsIn ? -1 : 1;
}

function* memoOf(context: BridgeContext, bases: readonly Basis[]): Slices<MemoLine[]> {
  const { billing, revenue, pool } = context.input;
  const isOut = new Set(bases.flatMap((basis) => [...basis.isOut]));
  const isWithout = (place: number | undefined): boolean => isOut.has(context.places.org[place ?? 0] ?? 0);
  return [
    ...(yield* memoLines('billing', billing, pool, (row) => {
      if (!context.isBillingCounted(row)) return billing.state.get(row);
      return isWithout(context.billingPlace[row]) ? 'no-functional-bridge' : undefined;
    })),
    ...(yield* memoLines('revenue', revenue, pool, (row) => {
      if (!context.isRevenueCounted(row)) return revenue.state.get(row);
      return isWithout(context.revenuePlace[row]) ? 'no-functional-bridge' : undefined;
    })),
  ];
}
