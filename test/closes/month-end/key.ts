/** The answer key of the sample, worked out from its own model and never by the engine. */

import { decimalText, exact, product, sumOf } from '../exact.ts';
import {
  ADJUSTMENTS,
  type BridgeRow,
  bridgeOf,
  grouped,
  isLate,
  isReclassified,
  minus,
} from './key-bridge.ts';
import type { SampleBilling, SampleGroup, SampleModel, SampleRevenue } from './model.ts';
import { secondBook } from './revenue-only.ts';

/** Lines and their sum in one currency. */
type Total = { readonly currency: string; readonly lines: number; readonly amount: string };

/** What the engine has to find in the sample; amounts are Billing − Revenue where a difference is meant. */
export type AnswerKey = {
  readonly totals: { readonly billing: readonly Total[]; readonly revenue: readonly Total[] };
  /** Lines in neither total. */
  readonly outside: readonly (Total & { readonly side: string; readonly state: string })[];
  readonly matched: { readonly groups: number; readonly billingLines: number; readonly revenueLines: number };
  /** Lines (or groups) with a cause and what it contributes to the difference of the tenant, transaction basis. */
  readonly causes: readonly (Total & { readonly cause: string })[];
  /** Causes that exist on the functional basis only, by transaction currency and the currency they count in. */
  readonly functionalCauses: readonly (Total & { readonly cause: string; readonly countsIn: string })[];
  /** Lines of either side that stand alone, by cause. */
  readonly loneLines: Readonly<Record<string, number>>;
  readonly alignment: Readonly<Record<string, number>>;
  readonly bridge: readonly BridgeRow[];
};

/** The key of a model; payments, refunds and tax are added by `outside`. */
export function answerKey(model: SampleModel, outside: readonly SampleOutside[]): AnswerKey {
  const alone = model.billingAlone.filter(({ state }) => state === 'in-scope');
  const revenueAlone = model.revenueAlone.filter(({ book }) => book !== secondBook);
  const billing = [...model.groups.map((group) => group.billing), ...alone];
  const revenue = [...model.groups.flatMap((group) => group.revenue), ...revenueAlone];
  return {
    totals: { billing: totals(billing), revenue: totals(revenue) },
    outside: outsideTotals(model, outside),
    matched: {
      groups: model.groups.length,
      billingLines: model.groups.length,
      revenueLines: revenue.length - revenueAlone.length,
    },
    causes: causesOf(model.groups, alone, revenueAlone),
    functionalCauses: functionalCauses(model.groups),
    loneLines: countsOf([...alone, ...revenueAlone].map(({ cause }) => cause)),
    alignment: alignmentOf(billing),
    bridge: bridgeOf(model.groups, alone, revenueAlone),
  };
}

/** A line that is listed beside the totals. */
export type SampleOutside = { readonly state: string; readonly currency: string; readonly amount: string };

function totals(lines: readonly { readonly currency: string; readonly amount: string }[]): Total[] {
  return grouped(lines, ({ currency }) => currency).map(([currency, own]) => ({
    currency,
    lines: own.length,
    amount: sumOf(own.map(({ amount }) => amount)),
  }));
}

function outsideTotals(model: SampleModel, outside: readonly SampleOutside[]): AnswerKey['outside'] {
  const billing = [...model.billingAlone.filter(({ state }) => state !== 'in-scope'), ...outside];
  const revenue = model.revenueAlone.filter(({ book }) => book === secondBook);
  return [
    ...grouped(billing, ({ state }) => state).flatMap(([state, lines]) =>
      totals(lines).map((total) => ({ side: 'billing', state, ...total })),
    ),
    ...totals(revenue).map((total) => ({ side: 'revenue', state: 'non-primary-book', ...total })),
  ];
}

type Caused = { readonly cause: string; readonly currency: string; readonly amount: string };

function causesOf(
  groups: readonly SampleGroup[],
  alone: readonly SampleBilling[],
  revenueAlone: readonly SampleRevenue[],
): AnswerKey['causes'] {
  const caused: Caused[] = [
    ...alone,
    ...revenueAlone.map((line) => ({ ...line, amount: minus('0', line.amount) })),
    ...groups.flatMap(causedByGroup),
  ];
  return grouped(caused, ({ cause }) => cause).flatMap(([cause, lines]) =>
    totals(lines).map((total) => ({ cause, ...total })),
  );
}

/** Causes that move an amount between cells and cancel out, and the difference of the amount itself. */
function causedByGroup(group: SampleGroup): Caused[] {
  const { currency } = group.billing;
  const difference = minus(group.billing.amount, sumOf(group.revenue.map(({ amount }) => amount)));
  return [
    ...(isReclassified(group) ? [{ cause: 'org-reclass', currency, amount: '0' }] : []),
    ...(isLate(group) ? [{ cause: 'timing', currency, amount: '0' }] : []),
    ...(exact(difference) === 0n ? [] : [{ cause: 'amount', currency, amount: difference }]),
  ];
}

function functionalCauses(groups: readonly SampleGroup[]): AnswerKey['functionalCauses'] {
  const caused = groups.flatMap(functionalOfGroup);
  return grouped(caused, ({ cause, countsIn }) => `${cause} ${countsIn}`).flatMap(([key, lines]) => {
    const [cause = '', countsIn = ''] = key.split(' ');
    return totals(lines).map((total) => ({ cause, countsIn, ...total }));
  });
}

/** fx = Revenue's transaction amount × rate difference; amount = transaction difference × Billing rate; rounding = rest. */
function functionalOfGroup(group: SampleGroup): (Caused & { readonly countsIn: string })[] {
  const { billing, revenue } = group;
  const [first] = revenue;
  if (!first) return [];
  const { currency, home } = billing;
  const amountOfRevenue = exact(sumOf(revenue.map(({ amount }) => amount)));
  const all = exact(home.amount) - exact(sumOf(revenue.map(({ functionalAmount }) => functionalAmount)));
  const fx = product(amountOfRevenue, exact(home.rate) - exact(first.functionalRate));
  const amount = product(exact(billing.amount) - amountOfRevenue, exact(home.rate));
  const fxCause = first.functionalRateDate === home.rateDate ? 'fx-rate-source' : 'fx-rate-date';
  const parts: readonly (readonly [string, bigint])[] = [
    [fxCause, fx],
    ['amount', amount],
    ['rounding', all - fx - amount],
  ];
  return parts
    .filter(([, part]) => part !== 0n)
    .map(([cause, part]) => ({ cause, currency, amount: decimalText(part, 2), countsIn: home.currency }));
}

/** September periods of the orgs are closed and the unlabeled one is open; Ireland's October is pending close. */
function alignmentOf(lines: readonly SampleBilling[]): Readonly<Record<string, number>> {
  const statuses = lines
    .filter(({ type }) => ADJUSTMENTS.has(type))
    .map(({ date, account }) => {
      if (date < '2026-10-01') return 'late-adjustment';
      return account.org.name === 'Ireland' ? 'org-pending' : 'aligned-open';
    });
  return Object.fromEntries(
    grouped(statuses, (status) => status).map(([status, all]) => [status, all.length]),
  );
}

function countsOf(words: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries(grouped(words, (word) => word).map(([word, all]) => [word, all.length]));
}
