/** The lines of this run that decisions name. */

import type { DecidedLine } from '../model/decision.ts';
import type { Side } from '../model/roll-forward.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { LineIdentities } from '../stage/line-identity.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';

/** The lines of both sides with their names. */
export type LinesToDecide = {
  readonly billing: BillingLines;
  readonly revenue: RevenueLines;
  readonly billingIdentities: LineIdentities;
  readonly revenueIdentities: LineIdentities;
  readonly pool: TextPool;
};

/** Where a line is in this run. */
export type FoundLine = { readonly side: Side; readonly row: number };

/** Looks lines up by name. The rows of all names are found in one pass, on the first question. */
export class DecidedLines {
  private readonly lines: LinesToDecide;
  private readonly rows: Readonly<Record<Side, ReadonlyMap<string, number>>>;

  constructor(lines: LinesToDecide, names: Iterable<string>) {
    this.lines = lines;
    const sides: Record<Side, string[]> = { billing: [], revenue: [] };
    for (const name of names) sides[name.startsWith('R-') ? 'revenue' : 'billing'].push(name);
    this.rows = {
      billing: lines.billingIdentities.rowsOf(sides.billing),
      revenue: lines.revenueIdentities.rowsOf(sides.revenue),
    };
  }

  /** The line of a name, undefined when no extract has it. */
  find(name: string): FoundLine | undefined {
    for (const side of ['billing', 'revenue'] as const) {
      const row = this.rows[side].get(name);
      if (row !== undefined) return { side, row };
    }
    return undefined;
  }

  /** A line as decisions name it: with what it says now. */
  decided({ side, row }: FoundLine): DecidedLine {
    const identities = this.lines[`${side}Identities`];
    return { line: identities.reference(row), content: identities.content(row) };
  }

  /** File and row of a line. */
  place({ side, row }: FoundLine): { readonly file: number; readonly row: number } {
    const lines = this.lines[side];
    return { file: lines.file.get(row), row: lines.row.get(row) };
  }

  /** `invoice-item INV-1`, for words about a line. */
  title({ side, row }: FoundLine): string {
    const { billing, revenue, pool } = this.lines;
    return side === 'billing'
      ? `${billing.type.get(row)} ${pool.text(billing.document.get(row))}`
      : `Revenue line ${pool.text(revenue.lineId.get(row))} of ${pool.text(revenue.document.get(row))}`;
  }

  /** Why a line cannot be in a match, '' when it can. */
  whyUnmatchable({ side, row }: FoundLine): string {
    const { billing, revenue } = this.lines;
    const state = (side === 'billing' ? billing : revenue).state.get(row);
    if (state !== 'in-scope') return `is in no total (${state})`;
    const origin = side === 'revenue' ? revenue.origin.get(row) : 'billing';
    return origin === 'billing' ? '' : `cannot have a line in Billing (${origin})`;
  }

  /** The text of a code. */
  text(code: number): string {
    return this.lines.pool.text(code);
  }

  /** ISO code of the currency of a line. */
  currency({ side, row }: FoundLine): string {
    return this.lines.pool.text(this.lines[side].currency.get(row));
  }
}
