/** Lines that people took apart: no pass may match them with each other again. */

import type { DecidedGroup } from '../model/decision.ts';

/** The matches that people made and took apart. */
export type DecidedMatches = {
  readonly matches: readonly DecidedGroup[];
  readonly unmatches: readonly DecidedGroup[];
};

/** Knows which lines must not meet, and remembers the lines of the groups that therefore were not made. */
export class LinesApart {
  readonly isEmpty: boolean;
  readonly billing: number[] = [];
  readonly revenue: number[] = [];
  private readonly ofBilling = new Map<number, number[]>();
  private readonly ofRevenue = new Map<number, number[]>();

  constructor(unmatches: readonly DecidedGroup[]) {
    this.isEmpty = unmatches.length === 0;
    for (const [at, { billing, revenue }] of unmatches.entries()) {
      for (const row of billing) put(this.ofBilling, row, at);
      for (const row of revenue) put(this.ofRevenue, row, at);
    }
  }

  /** True when one decision names a line of either side. */
  holds(billingRows: readonly number[], revenueRows: readonly number[]): boolean {
    // Asked of every match there is, of which hardly any holds a line of a decision.
    if (!billingRows.some((row) => this.ofBilling.has(row))) return false;
    const decisions = new Set(billingRows.flatMap((row) => this.ofBilling.get(row) ?? []));
    return revenueRows.some((row) => (this.ofRevenue.get(row) ?? []).some((at) => decisions.has(at)));
  }

  /** Remembers the lines of a group that was not made. */
  add(billingRows: readonly number[], revenueRows: readonly number[]): void {
    for (const row of billingRows) this.billing.push(row);
    for (const row of revenueRows) this.revenue.push(row);
  }
}

function put(decisions: Map<number, number[]>, row: number, decision: number): void {
  const known = decisions.get(row);
  if (known) known.push(decision);
  else decisions.set(row, [decision]);
}
