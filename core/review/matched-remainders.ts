/** What matches leave open: the difference of their amounts, where it is no tolerated and no accepted one. */

import { IntColumn } from '../model/column-table.ts';
import type { Money } from '../model/money.ts';
import { MoneySum } from '../model/money-column.ts';
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
export function matchedRemainders(input: OpenLinesInput): readonly Remainder[] {
  const sums = new Map<number, Sums>();
  const isEqual = input.isEqualPair ?? equalPairs(input);
  addSide(input, 'billing', sums, isEqual);
  addSide(input, 'revenue', sums, isEqual);
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

function addSide(
  { billing, revenue, billingConversion, revenueConversion, matching, decisions, identities }: OpenLinesInput,
  side: 'billing' | 'revenue',
  sums: Map<number, Sums>,
  isEqual: (group: number) => boolean,
): void {
  const isBilling = side === 'billing';
  const nameOf = identities.billing.reference;
  const lines = isBilling ? billing : revenue;
  const { functional, functionalCurrency } = isBilling ? billingConversion : revenueConversion;
  const groups = isBilling ? matching.billingGroup : matching.revenueGroup;
  for (let row = 0; row < lines.count; row += 1) {
    const group = groups.get(row);
    if (group < 0 || isEqual(group)) continue;
    const sum = sums.get(group) ?? emptySums();
    sums.set(group, sum);
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

/** True for matches of one line with one line of the same amount and currency, which are nearly all. */
export function equalPairs({
  billing,
  revenue,
  matching,
}: Pick<OpenLinesInput, 'billing' | 'revenue' | 'matching'>): (group: number) => boolean {
  const left = IntColumn.filled(matching.groups, -1);
  const isPair = new Uint8Array(matching.groups);
  for (let row = 0; row < billing.count; row += 1) {
    const group = matching.billingGroup.get(row);
    if (group < 0) continue;
    isPair[group] = left.get(group) < 0 ? 1 : 0;
    left.set(group, row);
  }
  const isSeen = new Uint8Array(matching.groups);
  for (let row = 0; row < revenue.count; row += 1) {
    const group = matching.revenueGroup.get(row);
    if (group < 0 || isPair[group] !== 1) continue;
    const other = left.get(group);
    const isSame =
      billing.amount.equals(other, revenue.amount, row) &&
      billing.currency.get(other) === revenue.currency.get(row);
    isPair[group] = isSame && isSeen[group] !== 1 ? 1 : 0;
    isSeen[group] = 1;
  }
  return (group) => isPair[group] === 1;
}
