/** The accounting period that an export names on a row: looked up for its dates, and for nothing else. */

import type { AccountingPeriod } from '../model/accounting-period.ts';
import type { Findings } from '../model/finding.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import { rangeWords } from './period-order.ts';

/** Compares exported period names with the periods that cover the dates of their rows. */
export class ExportedPeriods {
  private readonly byName = new Map<number, AccountingPeriod[]>();
  private readonly lines: BillingLines;
  private readonly pool: TextPool;
  private readonly findings: Findings;

  constructor(periods: readonly AccountingPeriod[], lines: BillingLines, pool: TextPool, findings: Findings) {
    this.lines = lines;
    this.pool = pool;
    this.findings = findings;
    for (const period of periods) {
      const name = pool.code(period.name);
      const sameName = this.byName.get(name);
      if (sameName) sameName.push(period);
      else this.byName.set(name, [period]);
    }
  }

  /** Records `exported-period-differs` unless the named period has the dates of the covering one. */
  check(line: number, covering: AccountingPeriod | undefined): void {
    const name = this.lines.periodName.get(line);
    if (name === BLANK) return;
    const named = this.byName.get(name) ?? [];
    const day = this.lines.date.get(line);
    const agrees = named.some((period) =>
      covering
        ? period.start === covering.start && period.end === covering.end
        : day >= period.start && (period.end === undefined || day <= period.end),
    );
    if (agrees) return;
    const exported = named.map(rangeWords).join(', ') || 'a period that no extract has';
    const found = `${this.pool.text(name)}: ${exported}; the date falls in ${covering ? rangeWords(covering) : 'no period'}`;
    const { lines } = this;
    const place = { file: lines.file.get(line), row: lines.row.get(line), column: 'Accounting Period: Name' };
    this.findings.add('exported-period-differs', place, found);
  }
}
