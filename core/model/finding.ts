/** Findings: what is wrong with the data, as values. A million places are one finding. */

import { IntColumn } from './column-table.ts';
import { type FindingCode, findingCatalogue, type Severity } from './finding-catalogue.ts';
import type { Money } from './money.ts';
import { MoneySum } from './money-sum.ts';
import type { TextPool } from './text-pool.ts';

/** File of a place in the setup, whose column is the path there; it has no row. */
export const IN_SETUP = -1;
/** File of a place in decisions.json; its rows are the entries of the log. */
export const IN_DECISIONS = -2;

/** Where something was found. `row` counts as a spreadsheet does: the header line of a plain file is row 1; 0 = whole file. */
export type Place = {
  /** Index of the file in the run's list of source files; -1 when the finding is about the setup. */
  readonly file: number;
  readonly row: number;
  /** Header of the column, or the path inside close.json. */
  readonly column?: string;
};

/** One kind of trouble with all its places as columns of equal length. */
export type Finding = {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly file: IntColumn;
  readonly row: IntColumn;
  /** Text code of the column's header, BLANK when the row as a whole is meant. */
  readonly column: IntColumn;
  /** Text code of what was found there, in words. */
  readonly found: IntColumn;
  /** Sum of the amounts concerned by ISO currency code; empty where no amount is. */
  readonly amounts: ReadonlyMap<string, MoneySum>;
};

/** A finding while its amounts run up. */
type Summed = Finding & { readonly amounts: Map<string, MoneySum> };

/** Collects the findings of a run. */
export class Findings {
  private readonly byCode = new Map<FindingCode, Summed>();
  /** Codes whose finding another collection holds too, so that it must be copied before it grows. */
  private readonly borrowed = new Set<FindingCode>();
  private readonly pool: TextPool;

  constructor(pool: TextPool) {
    this.pool = pool;
  }

  /**
   * Records one place. `found` says what stands there; the catalogue says what it means and what to do. An amount
   * whose currency is not known ('') is in no sum.
   */
  add(code: FindingCode, place: Place, found: string, amount?: { currency: string; amount: Money }): void {
    const finding = this.findingOf(code);
    finding.file.push(place.file);
    finding.row.push(place.row);
    finding.column.push(this.pool.code(place.column ?? ''));
    finding.found.push(this.pool.code(found));
    if (!amount || amount.currency === '') return;
    const sum = finding.amounts.get(amount.currency) ?? new MoneySum();
    sum.add(amount.amount);
    finding.amounts.set(amount.currency, sum);
  }

  /** The findings of several collections over one pool; the places of a code follow each other in this order. */
  static joined(pool: TextPool, parts: readonly Findings[]): Findings {
    const joined = new Findings(pool);
    for (const part of parts) joined.take(part);
    return joined;
  }

  /** Takes in the findings of another collection over the same pool, after its own. */
  take(others: Findings): void {
    for (const [code, finding] of others.byCode) {
      const known = this.byCode.get(code);
      this.byCode.set(code, known ? together(known, finding) : finding);
      this.borrowed.add(code);
    }
  }

  /** The same findings at the same rows of another file: each of their places must be in one file. */
  inFile(index: number): Findings {
    const moved = new Findings(this.pool);
    for (const [code, finding] of this.byCode) {
      moved.byCode.set(code, { ...finding, file: IntColumn.filled(finding.row.length, index) });
      moved.borrowed.add(code);
    }
    return moved;
  }

  /** True when the code was recorded at least once. */
  has(code: FindingCode): boolean {
    return this.byCode.has(code);
  }

  /** The number of places of a code. */
  count(code: FindingCode): number {
    return this.byCode.get(code)?.row.length ?? 0;
  }

  /** All findings: blocking ones first, then by code. */
  all(): readonly Finding[] {
    const rank: Record<Severity, number> = { blocking: 0, warning: 1, note: 2 };
    return [...this.byCode.values()].sort(
      (a, b) => rank[a.severity] - rank[b.severity] || (a.code < b.code ? -1 : 1),
    );
  }

  private findingOf(code: FindingCode): Summed {
    const known = this.byCode.get(code);
    if (known && !this.borrowed.delete(code)) return known;
    const finding = known ? together(known) : emptyFinding(code);
    this.byCode.set(code, finding);
    return finding;
  }
}

function emptyFinding(code: FindingCode): Summed {
  return {
    code,
    severity: findingCatalogue[code].severity,
    file: new IntColumn(16),
    row: new IntColumn(16),
    column: new IntColumn(16),
    found: new IntColumn(16),
    amounts: new Map<string, MoneySum>(),
  };
}

/** All in one that is new; none of them is changed, since others may hold them. */
function together(first: Summed, ...others: readonly Summed[]): Summed {
  const finding = emptyFinding(first.code);
  for (const part of [first, ...others]) {
    for (let at = 0; at < part.row.length; at += 1) {
      for (const column of ['file', 'row', 'column', 'found'] as const)
        finding[column].push(part[column].get(at));
    }
    for (const [currency, amount] of part.amounts) {
      const sum = finding.amounts.get(currency) ?? new MoneySum();
      sum.add(amount.total());
      finding.amounts.set(currency, sum);
    }
  }
  return finding;
}
