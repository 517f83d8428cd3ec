/** What two lines of one charge of one document must agree in to be the same thing. */

import { NO_DAY } from '../model/iso-date.ts';
import { BLANK } from '../model/text-pool.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';
import type { MatchState } from './match-state.ts';

/** A part of the key of a charge beside document and charge. */
type ChargeKeyPart = {
  readonly name: string;
  /** True when the part does not count against a pair; a part that one side does not have never does. */
  readonly fits: (billing: BillingLines, row: number, revenue: RevenueLines, other: number) => boolean;
};

/** What must not speak against two lines of one charge of one document. */
export const chargeKeyParts: readonly ChargeKeyPart[] = [
  {
    name: 'both have a record id',
    fits: ({ id }, row, { lineId }, other) => id.get(row) === BLANK || lineId.get(other) === BLANK,
  },
  {
    name: 'segment',
    fits: ({ segment: one }, row, { segment: two }, other) =>
      one.get(row) === two.get(other) || one.get(row) === BLANK || two.get(other) === BLANK,
  },
  {
    name: 'service start',
    fits: ({ serviceStart: one }, row, { serviceStart: two }, other) =>
      isDayFitting(one.get(row), two.get(other), 0),
  },
  {
    name: 'service end',
    fits: ({ serviceEnd: one }, row, { serviceEnd: two }, other) =>
      isDayFitting(one.get(row), two.get(other), 1),
  },
];

/** True when no part of the key speaks against two lines of one charge of one document. */
export function isFitting({ billing, revenue }: MatchState, billingRow: number, revenueRow: number): boolean {
  return chargeKeyParts.every(({ fits }) => fits(billing, billingRow, revenue, revenueRow));
}

function isDayFitting(day: number, other: number, daysApart: number): boolean {
  return day === NO_DAY || other === NO_DAY || Math.abs(day - other) <= daysApart;
}
