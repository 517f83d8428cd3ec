import type { IntColumn } from '../model/column-table.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { BuildContext, ColumnBuilder, ColumnOutcome } from './column-builder.ts';
import { isScientific } from './id-builder.ts';
import { TextBuilder } from './text-builder.ts';

/** What is known about a text: not looked at, as it should be, damaged. */
const FINE = 1;
const DAMAGED = 2;

/** Builds a column of numbers of accounts and documents; those that a spreadsheet turned into `1.23E+11` are found. */
export class IdentifierBuilder implements ColumnBuilder {
  private readonly pool: TextPool;
  private readonly texts: TextBuilder;

  constructor(pool: TextPool) {
    this.pool = pool;
    this.texts = new TextBuilder(pool);
  }

  get column(): IntColumn {
    return this.texts.column;
  }

  take(rows: readonly (readonly string[])[], cell: number): void {
    this.texts.take(rows, cell);
  }

  finish({ report }: BuildContext): ColumnOutcome {
    const verdicts = new Uint8Array(this.pool.size);
    for (let position = 0; position < this.column.length; position += 1) {
      const code = this.column.get(position);
      verdicts[code] ||= isScientific(this.pool.text(code)) ? DAMAGED : FINE;
      if (verdicts[code] === DAMAGED) report('id-damaged', position, this.pool.text(code));
    }
    return { format: 'text', isUndecided: false };
  }
}
