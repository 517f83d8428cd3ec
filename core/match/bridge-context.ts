import { isCurrencyCode, roundingIncrement } from '../model/currency.ts';
import { type Money, parseMoney } from '../model/money.ts';
import { SlicedWork, type Slices } from '../model/sliced-work.ts';
import { Places, placeAgain, placeBilling, placeRevenue } from './bridge-places.ts';
import type { BridgeInput } from './build-bridge.ts';
import { groupRows, type RowsOfGroups } from './group-rows.ts';
import { billingOrder, type RowOrder, revenueOrder } from './line-order.ts';
import { LineRates } from './line-rates.ts';
import { type Tolerance, toleranceOf } from './tolerance.ts';

/** What all bases of a bridge share. */
export type BridgeContext = {
  readonly input: BridgeInput;
  readonly places: Places;
  readonly billingPlace: Int32Array;
  readonly revenuePlace: Int32Array;
  /** The rows of all groups, linked when they are first asked for. */
  readonly groups: SlicedWork<RowsOfGroups>;
  readonly tolerance: Tolerance;
  readonly billingRates: LineRates;
  readonly revenueRates: LineRates;
  readonly billingOrder: RowOrder;
  readonly revenueOrder: RowOrder;
  /** Step that amounts of a currency (text code) are rounded to; zero for a text that is no currency. */
  readonly increment: (currency: number) => Money;
  /** True for lines that are in the totals. */
  readonly isBillingCounted: (row: number) => boolean;
  readonly isRevenueCounted: (row: number) => boolean;
};

/** Reads off the input what all bases share. */
export function* bridgeContext(input: BridgeInput): Slices<BridgeContext> {
  const { billing, revenue, pool, setup } = input;
  const places = new Places();
  const reporting = pool.code(setup.currencies.reporting);
  const inScope = billing.state.codeOf('in-scope');
  const noTemplate = billing.state.codeOf('no-template');
  const revenueInScope = revenue.state.codeOf('in-scope');
  const billingPlace = yield* placeBilling(places, billing, input.orgs, input.calendar);
  const revenuePlace = yield* placeRevenue(places, revenue, pool);
  const groups = linkedGroups(input);
  yield* groups.slices();
  return {
    ...{ input, places, billingPlace, revenuePlace, groups },
    tolerance: toleranceOf(setup),
    billingRates: new LineRates(input.billingConversion, billing.currency, reporting, pool),
    revenueRates: new LineRates(input.revenueConversion, revenue.currency, reporting, pool),
    billingOrder: billingOrder(billing, input.orgs, pool),
    revenueOrder: revenueOrder(revenue, pool),
    increment: incrementLookup(input),
    // A posted line whose type has no template is stopped on its way to Revenue, not taken out of Billing.
    isBillingCounted: (row) => billing.state.code(row) === inScope || billing.state.code(row) === noTemplate,
    isRevenueCounted: (row) => revenue.state.code(row) === revenueInScope,
  };
}

/** The same over other amounts, matches and orgs of the same lines; `rows` are at least the Billing rows of other orgs. */
export function againOver(
  context: BridgeContext,
  input: BridgeInput,
  rows: readonly number[],
): BridgeContext {
  const { billing, billingConversion, orgs, matching, pool, setup } = input;
  const then = context.input;
  const reporting = pool.code(setup.currencies.reporting);
  const again = {
    ...{ ...context, input },
    groups: matching === then.matching ? context.groups : linkedGroups(input),
    billingRates: new LineRates(billingConversion, billing.currency, reporting, pool),
  };
  if (orgs === then.orgs) return again;
  return {
    ...again,
    billingPlace: placeAgain(context.places, context.billingPlace, input, rows),
    billingOrder: billingOrder(billing, orgs, pool),
  };
}

function linkedGroups({ matching }: BridgeInput): BridgeContext['groups'] {
  return new SlicedWork(() => groupRows(matching));
}

function incrementLookup({ setup, pool }: BridgeInput): (currency: number) => Money {
  const stated = Object.entries(setup.currencies.increments);
  const increments = new Map(stated.map(([code, text]) => [code, parseMoney(text) ?? 0n]));
  const known = new Map<number, Money>();
  return (currency) => {
    const found = known.get(currency);
    if (found !== undefined) return found;
    const code = pool.text(currency);
    const increment = isCurrencyCode(code) ? roundingIncrement(code, increments) : 0n;
    known.set(currency, increment);
    return increment;
  };
}
