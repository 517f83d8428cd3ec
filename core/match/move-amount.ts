import type { BasisFill } from './fill-bridge.ts';
import type { Cause } from './matching.ts';

/** Puts the moved amount, or its negative, under a cause of a cell. */
export type ExplainMove = (cell: number, cause: Cause, isNegated: boolean) => void;

/** Where an amount leaves and arrives, and why it does. */
export type AmountPath = {
  readonly from: number;
  readonly to: number;
  /** Text code of the currency that the amount counts in. */
  readonly countsIn: number;
  readonly orgCause: Cause;
  readonly periodCause: Cause;
};

/**
 * Moves a Billing amount from one place towards another, first to its org, then to its period: what leaves a cell
 * is its cause there, what arrives is the same cause with the opposite sign. Returns the place reached, which
 * differs from `to` in currency only.
 */
export function moveAmount({ cells }: BasisFill, path: AmountPath, explain: ExplainMove): number {
  const { places } = cells;
  const currency = places.currency[path.from] ?? 0;
  const toOrg = places.org[path.to] ?? 0;
  let place = path.from;
  const step = (next: number, cause: Cause): void => {
    if (next === place) return;
    explain(cells.at(place, path.countsIn), cause, false);
    explain(cells.at(next, path.countsIn), cause, true);
    place = next;
  };
  step(places.at(toOrg, places.period[path.from] ?? 0, currency), path.orgCause);
  step(places.at(toOrg, places.period[path.to] ?? 0, currency), path.periodCause);
  return place;
}

/** Cause of an org move of a Billing line: its account changed orgs since the prior close, or not. */
export function orgCauseOf({ context }: BasisFill, billingRow: number): Cause {
  const { billing, relabelledAccounts } = context.input;
  return relabelledAccounts?.has(billing.account.get(billingRow)) ? 'org-relabelled' : 'org-reclass';
}
