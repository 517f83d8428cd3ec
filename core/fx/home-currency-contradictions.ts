/** Rows whose extract states another home currency than the setup. */

import type { IntColumn, TextColumn } from '../model/column-table.ts';
import { counted } from '../model/counted.ts';
import type { Findings } from '../model/finding.ts';
import { headerOf, type ReadColumns } from '../model/source-file.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';

type Lines = {
  readonly file: IntColumn;
  readonly row: IntColumn;
  readonly org: TextColumn | undefined;
  /** Orgs for which the setup states a currency. */
  readonly byOrg: ReadonlyMap<number, number>;
  /** Field of the extract that states the currency. */
  readonly field: string;
};

type Context = {
  readonly pool: TextPool;
  readonly findings: Findings;
  readonly files: readonly ReadColumns[];
};

type Unstated = { readonly row: number; readonly stated: number; readonly expected: number; count: number };

/**
 * Records `home-currency-differs`. Where the setup states none for an org, all its rows of a file differ for one and the
 * same reason: they are told once, at the first of them.
 */
export class HomeCurrencyContradictions {
  private readonly lines: Lines;
  private readonly context: Context;
  private readonly unstated = new Map<string, Unstated>();

  constructor(lines: Lines, context: Context) {
    this.lines = lines;
    this.context = context;
  }

  /** Takes a row in; the currencies are text codes. */
  add(row: number, stated: number, expected: number): void {
    const org = this.lines.org?.get(row) ?? BLANK;
    if (this.lines.byOrg.has(org)) {
      this.tell(row, stated, `setup: ${this.context.pool.text(expected)}`);
      return;
    }
    const key = `${this.lines.file.get(row)} ${org} ${stated}`;
    const known = this.unstated.get(key);
    if (known) known.count += 1;
    else this.unstated.set(key, { row, stated, expected, count: 1 });
  }

  /** Tells what is told of several rows at once. */
  end(): void {
    for (const { row, stated, expected, count } of this.unstated.values()) {
      const rows = count === 1 ? '' : `${counted(count, 'row')}, `;
      this.tell(
        row,
        stated,
        `${rows}setup: none for the org, so ${this.context.pool.text(expected)} as the tenant`,
      );
    }
  }

  private tell(at: number, stated: number, words: string): void {
    const { pool, files, findings } = this.context;
    const file = this.lines.file.get(at);
    const column = headerOf(files, file, this.lines.field) ?? '';
    const place = { file, row: this.lines.row.get(at), column };
    findings.add('home-currency-differs', place, `${pool.text(stated)}, ${words}`);
  }
}
