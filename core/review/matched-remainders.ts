/** What matches leave open: the difference of their amounts, where it is no tolerated and no accepted one. */

import { earlierGroups } from '../model/earlier-groups.ts';
import type { Money } from '../model/money.ts';
import { MoneySum } from '../model/money-sum.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { OpenLinesInput } from './open-lines.ts';

/** What is open of a match, on the first of its Billing lines by name. */
export type Remainder = {
  readonly row: number;
  readonly amount: Money;
  readonly functional: Money | undefined;
};

type Sums = {
  /** The Billing line whose name comes first, so that the order of rows decides nothing; -1 for none yet. */
  row: number;
  readonly amount: MoneySum;
  readonly billed: MoneySum;
  readonly functional: MoneySum;
  readonly currencies: Set<number>;
  readonly functionalCurrencies: Set<number>;
  hasBlank: boolean;
  hasBlankFunctional: boolean;
  isAccepted: boolean;
};

/** The remainders of all matches of one currency. Lines without an amount cannot be compared and leave none. */
export function* matchedRemainders(input: OpenLinesInput): Slices<readonly Remainder[]> {
  const sums = new Map<number, Sums>();
  yield* addSide(input, 'billing', sums);
  yield* addSide(input, 'revenue', sums);
  const remainders: Remainder[] = [];
  for (const group of sums.values()) {
    const amount = group.amount.total();
    const isComparable = group.currencies.size === 1 && !group.hasBlank && group.row >= 0;
    if (!isComparable || amount === 0n || group.isAccepted) continue;
    if (input.isTolerated(amount, group.billed.total())) continue;
    const hasFunctional = group.functionalCurrencies.size === 1 && !group.hasBlankFunctional;
    remainders.push({
      row: group.row,
      amount,
      functional: hasFunctional ? group.functional.total() : undefined,
    });
  }
  return remainders;
}

function* addSide(input: OpenLinesInput, side: 'billing' | 'revenue', sums: Map<number, Sums>): Slices<void> {
  const { billing, revenue, billingConversion, revenueConversion } = input;
  const { matching, decisions, identities, isEqualPair } = input;
  const isBilling = side === 'billing';
  const nameOf = identities.billing.reference;
  const lines = isBilling ? billing : revenue;
  const { functional, functionalCurrency } = isBilling ? billingConversion : revenueConversion;
  const groups = isBilling ? matching.billingGroup : matching.revenueGroup;
  for (let row = 0; row < lines.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const group = groups.get(row);
    if (group < 0 || isEqualPair(group)) continue;
    const sum = sums.get(group) ?? emptySums();
    sums.set(group, sum);
    if (isBilling && sum.row >= 0) yield* identities.billing.slices();
    if (isBilling && (sum.row < 0 || nameOf(row) < nameOf(sum.row))) sum.row = row;
    sum.currencies.add(lines.currency.get(row));
    sum.functionalCurrencies.add(functionalCurrency.get(row));
    lines.amount.addTo(sum.amount, row, !isBilling);
    if (isBilling) lines.amount.addTo(sum.billed, row);
    functional.addTo(sum.functional, row, !isBilling);
    sum.hasBlank ||= lines.amount.isBlank(row);
    sum.hasBlankFunctional ||= functional.isBlank(row);
    sum.isAccepted ||= decisions.accepted[side].has(row);
  }
}

function emptySums(): Sums {
  return {
    row: -1,
    amount: new MoneySum(),
    billed: new MoneySum(),
    functional: new MoneySum(),
    currencies: new Set(),
    functionalCurrencies: new Set(),
    hasBlank: false,
    hasBlankFunctional: false,
    isAccepted: false,
  };
}

type MatchedLines = Pick<OpenLinesInput, 'billing' | 'revenue' | 'matching'>;

/** Which matches of a matching are one line with one line of the same amount and currency. */
export type EqualPairs = Pick<OpenLinesInput, 'matching'> & { readonly isEqual: (group: number) => boolean };

/**
 * The matches of one line with one line of the same amount and currency, which are nearly all. After an earlier matching
 * of the same lines only the matches that changed are looked at.
 */
export function* equalPairs(lines: MatchedLines, earlier?: EqualPairs): Slices<EqualPairs> {
  const { matching } = lines;
  const before = earlier && earlierGroups(matching, earlier.matching);
  yield;
  const isAsked = new Uint8Array(matching.groups).fill(1);
  const pairs = new Uint8Array(matching.groups);
  for (let group = 0; before && group < pairs.length; group += 1) {
    const was = before[group] ?? NONE;
    if (was === NONE) continue;
    isAsked[group] = 0;
    if (earlier.isEqual(was)) pairs[group] = 1;
  }
  if (isAsked.includes(1)) yield* lookAtPairs(lines, isAsked, pairs);
  return equalIn(matching, pairs);
}

const NONE = -1;
const OTHER = -2;

// A function of its own, so that it holds on to nothing of an earlier matching.
function equalIn(matching: MatchedLines['matching'], pairs: Uint8Array): EqualPairs {
  return { matching, isEqual: (group) => pairs[group] === 1 };
}

/** Writes 1 for each of the matches asked about that is an equal pair, 0 for each other of them. */
function* lookAtPairs(
  { billing, revenue, matching }: MatchedLines,
  isAsked: Uint8Array,
  pairs: Uint8Array,
): Slices<void> {
  const left = new Int32Array(matching.groups).fill(NONE);
  for (let row = 0; row < billing.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const group = matching.billingGroup.get(row);
    if (group >= 0 && isAsked[group] === 1) left[group] = left[group] === NONE ? row : OTHER;
  }
  for (let row = 0; row < revenue.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const group = matching.revenueGroup.get(row);
    if (group < 0 || isAsked[group] !== 1) continue;
    const other = left[group] ?? OTHER;
    const isEqual =
      other >= 0 &&
      billing.amount.equals(other, revenue.amount, row) &&
      billing.currency.get(other) === revenue.currency.get(row);
    pairs[group] = isEqual ? 1 : 0;
    // A second Revenue line makes it another match.
    left[group] = OTHER;
  }
}
