/** Which lines this close leaves open, and how much of each. */

import type { Conversion } from '../fx/conversion.ts';
import type { Cause, Matching } from '../match/matching.ts';
import type { LineDecisions } from '../model/decision.ts';
import type { Money } from '../model/money.ts';
import { MoneyColumn } from '../model/money-column.ts';
import type { Side } from '../model/roll-forward.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { LineIdentities } from '../stage/line-identity.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';
import { matchedRemainders } from './matched-remainders.ts';

/** Causes that a later close may clear; lines that stand alone by design are no open items. */
const OPEN_CAUSES: ReadonlySet<Cause> = new Set<Cause>([
  'timing',
  'unprocessed',
  'not-synced',
  'missing-in-revenue',
  'deleted-upstream',
  'outside-extract-range',
  'unreadable',
  'cancelled-still-in-revenue',
  'duplicate-in-revenue',
  'no-template',
  'unmapped',
  'unexplained',
]);

/** The lines, their matches and what was decided about them. */
export type OpenLinesInput = {
  readonly billing: BillingLines;
  readonly revenue: RevenueLines;
  readonly billingConversion: Conversion;
  readonly revenueConversion: Conversion;
  readonly matching: Matching;
  readonly decisions: Pick<LineDecisions, 'accepted'>;
  readonly identities: { readonly billing: Pick<LineIdentities, 'reference' | 'slices'> };
  /** True for a difference of matched lines that the tolerance of the setup lets pass. */
  readonly isTolerated: (difference: Money, billed: Money) => boolean;
  /** What `equalPairs` says of this matching. */
  readonly isEqualPair: (group: number) => boolean;
};

/** What is open of the lines of one side; both columns are blank for a line that is not open. */
export class OpenSide {
  private readonly open: Uint8Array;
  /** Place of a line in the columns, counted from 1: few lines are open. */
  private readonly places: Int32Array;
  private readonly amounts = new MoneyColumn();
  private readonly functionals = new MoneyColumn();
  readonly count: number;

  constructor(count: number) {
    this.count = count;
    this.open = new Uint8Array(count);
    this.places = new Int32Array(count);
  }

  /** Opens a line with what is open of it. */
  add(row: number, amount: Money, functional: Money | undefined): void {
    this.open[row] = 1;
    this.amounts.push(amount);
    this.functionals.push(functional);
    this.places[row] = this.amounts.length;
  }

  /** Takes a line out again. */
  drop(row: number): void {
    this.open[row] = 0;
  }

  isOpen(row: number): boolean {
    return this.open[row] === 1;
  }

  amount(row: number): Money {
    const place = this.places[row] ?? 0;
    return place === 0 ? 0n : this.amounts.amount(place - 1);
  }

  functional(row: number): Money | undefined {
    const place = this.places[row] ?? 0;
    return place === 0 ? undefined : this.functionals.get(place - 1);
  }
}

/** What is open on both sides. */
export type OpenLines = Readonly<Record<Side, OpenSide>>;

/**
 * A line without a match is open in full when its cause is one that a later close may clear. Of a match whose
 * amounts differ in one currency beyond the tolerance, the difference is open, on the first of its Billing lines by name.
 * A line whose difference was accepted is not open.
 */
export function* openLinesOf(input: OpenLinesInput): Slices<OpenLines> {
  const { billing, revenue, matching, decisions } = input;
  const open = { billing: new OpenSide(billing.count), revenue: new OpenSide(revenue.count) };
  const isOpening = matching.billingCause.choices.map((cause) => OPEN_CAUSES.has(cause));
  for (let row = 0; row < billing.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    if (matching.billingGroup.get(row) >= 0 || !isOpening[matching.billingCause.code(row)]) continue;
    if (decisions.accepted.billing.has(row)) continue;
    open.billing.add(row, billing.amount.amount(row), input.billingConversion.functional.get(row));
  }
  for (let row = 0; row < revenue.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    if (matching.revenueGroup.get(row) >= 0 || !isOpening[matching.revenueCause.code(row)]) continue;
    if (decisions.accepted.revenue.has(row)) continue;
    open.revenue.add(row, revenue.amount.amount(row), input.revenueConversion.functional.get(row));
  }
  const remainders = yield* matchedRemainders(input);
  for (const { row, amount, functional } of remainders) {
    open.billing.add(row, amount, functional);
  }
  return open;
}
