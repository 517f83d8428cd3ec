import type { Side } from '../model/roll-forward.ts';
import type { Close } from '../report/close.ts';

/** Row of each line that a decision names, of both sides; lines that are gone have none. */
export type DecidedRows = Readonly<Record<Side, ReadonlyMap<string, number>>>;

/** Looks the lines of all decisions up once. */
export function decidedRowsOf({ review, billingIdentities, revenueIdentities }: Close): DecidedRows {
  const names = new Set<string>();
  for (const { lines } of review.log.entries) for (const { line } of lines) names.add(line);
  for (const { line } of [...review.stale, ...review.orphans]) if (line !== '') names.add(line);
  if (names.size === 0) return { billing: new Map(), revenue: new Map() };
  return { billing: billingIdentities.rowsOf(names), revenue: revenueIdentities.rowsOf(names) };
}
