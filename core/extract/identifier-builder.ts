import { IntColumn } from '../model/column-table.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { BuildContext, ColumnBuilder, ColumnOutcome } from './column-builder.ts';
import { isScientific } from './id-builder.ts';
import { TextBuilder } from './text-builder.ts';

/** Builds a column of numbers of accounts and documents; those that a spreadsheet turned into `1.23E+11` are found. */
export class IdentifierBuilder implements ColumnBuilder {
  private readonly pool: TextPool;
  private readonly texts: TextBuilder;
  private readonly damaged = new IntColumn(16);

  constructor(pool: TextPool) {
    this.pool = pool;
    this.texts = new TextBuilder(pool);
  }

  get column(): IntColumn {
    return this.texts.column;
  }

  take(rows: readonly (readonly string[])[], cell: number): void {
    const from = this.column.length;
    this.texts.take(rows, cell);
    let last = BLANK;
    let isDamaged = false;
    for (let position = from; position < this.column.length; position += 1) {
      const code = this.column.get(position);
      if (code !== last) isDamaged = isScientific(this.pool.text(code));
      if (isDamaged) this.damaged.push(position);
      last = code;
    }
  }

  finish({ report }: BuildContext): ColumnOutcome {
    for (let at = 0; at < this.damaged.length; at += 1) {
      const position = this.damaged.get(at);
      report('id-damaged', position, this.pool.text(this.column.get(position)));
    }
    return { format: 'text', isUndecided: false };
  }
}
