/** Cells that a comparison needs and that are blank or could not be read. A finding names each of them. */

import { NO_DAY } from '../model/iso-date.ts';
import { BLANK } from '../model/text-pool.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';
import type { BasisFill } from './fill-bridge.ts';
import type { Cause } from './matching.ts';

type Rows = readonly number[];
/** Lines of both sides. */
type BothSides = { readonly billing: BillingLines; readonly revenue: RevenueLines };

/** True when one of the lines has no transaction amount. */
export function lacksAmount({ billing, revenue }: BothSides, billingRows: Rows, revenueRows: Rows): boolean {
  return (
    billingRows.some((row) => billing.amount.isBlank(row)) ||
    revenueRows.some((row) => revenue.amount.isBlank(row))
  );
}

/** True when one of the lines has no transaction currency. */
function lacksCurrency({ billing, revenue }: BothSides, billingRows: Rows, revenueRows: Rows): boolean {
  return (
    billingRows.some((row) => billing.currency.get(row) === BLANK) ||
    revenueRows.some((row) => revenue.currency.get(row) === BLANK)
  );
}

/** True when one of the lines has no date or period, so that its amount stands under no period. */
function lacksPeriod({ billing, revenue }: BothSides, billingRows: Rows, revenueRows: Rows): boolean {
  return (
    billingRows.some((row) => billing.date.get(row) === NO_DAY) ||
    revenueRows.some((row) => revenue.period.get(row) === 0)
  );
}

/** Cause of a step between periods: a date or period that could not be read is no other period. */
export function periodCauseOf({ context }: BasisFill, billingRows: Rows, revenueRows: Rows): Cause {
  return lacksPeriod(context.input, billingRows, revenueRows) ? 'unreadable' : 'timing';
}

/** Why each line of a match stands by itself: a cell that could not be read, a rate that is missing, two currencies. */
export function aloneCauseOf(fill: BasisFill, billingRows: Rows, revenueRows: Rows): Cause {
  const { billing, revenue } = fill;
  const { input } = fill.context;
  const isUnread =
    lacksAmount(input, billingRows, revenueRows) || lacksCurrency(input, billingRows, revenueRows);
  if (isUnread) return 'unreadable';
  const presences = [...billingRows.map((row) => billing.presence(row))];
  presences.push(...revenueRows.map((row) => revenue.presence(row)));
  return presences.includes('no-rate') && !presences.includes('out') ? 'no-rate' : 'currency';
}
