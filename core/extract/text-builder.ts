import { IntColumn } from '../model/column-table.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import {
  type BuildContext,
  type ColumnBuilder,
  type ColumnOutcome,
  cellText,
  shownText,
} from './column-builder.ts';

/** Builds a column of text codes, without blanks around the texts. */
export class TextBuilder implements ColumnBuilder {
  readonly column = new IntColumn();
  private readonly pool: TextPool;
  private lastText = '';
  private lastCode = BLANK;

  constructor(pool: TextPool) {
    this.pool = pool;
  }

  take(rows: readonly (readonly string[])[], cell: number): void {
    for (const row of rows) {
      const text = row[cell] ?? '';
      // Exports are sorted by document or date: the same text often stands in the row above.
      if (text !== this.lastText) {
        this.lastCode = this.pool.code(cellText(text));
        this.lastText = text;
      }
      this.column.push(this.lastCode);
    }
  }

  finish(): ColumnOutcome {
    return { format: 'text', isUndecided: false };
  }
}

/** What a distinct text of a column with few different texts stands for. */
export type WordReading = { readonly value: number; readonly isKnown: boolean };

/** What is recorded of words that stand for nothing; `found` puts one into words. */
export type UnknownWord = {
  readonly code: 'value-unknown' | 'currency-unknown' | 'number-unreadable';
  readonly found: (text: string) => string;
};

/** Builds a column whose few different texts each stand for a value; unknown ones are reported with their places. */
export class WordBuilder implements ColumnBuilder {
  readonly column = new IntColumn();
  private readonly pool: TextPool;
  private readonly read: (text: string) => WordReading;
  private readonly unknown: UnknownWord;
  private readonly format: string;
  /** By text code: a text kept as a key of its own would keep the chunk alive that it was cut from. */
  private readonly readings = new Map<number, WordReading>();
  private readonly unknownPositions = new IntColumn(16);
  private readonly unknownTexts = new IntColumn(16);
  private lastText: string | undefined;
  private lastCode = BLANK;
  private last: WordReading = { value: 0, isKnown: true };

  constructor(pool: TextPool, read: (text: string) => WordReading, unknown: UnknownWord, format: string) {
    this.pool = pool;
    this.read = read;
    this.unknown = unknown;
    this.format = format;
  }

  take(rows: readonly (readonly string[])[], cell: number): void {
    for (const row of rows) {
      const text = row[cell] ?? '';
      if (text !== this.lastText) this.look(text);
      if (!this.last.isKnown) {
        this.unknownPositions.push(this.column.length);
        this.unknownTexts.push(this.lastCode);
      }
      this.column.push(this.last.value);
    }
  }

  finish({ report }: BuildContext): ColumnOutcome {
    for (let at = 0; at < this.unknownPositions.length; at += 1) {
      const text = this.pool.text(this.unknownTexts.get(at));
      report(this.unknown.code, this.unknownPositions.get(at), this.unknown.found(shownText(text)));
    }
    return { format: this.format, isUndecided: false };
  }

  private look(text: string): void {
    this.lastText = text;
    this.lastCode = this.pool.code(cellText(text));
    const known = this.readings.get(this.lastCode);
    this.last = known ?? this.read(this.pool.text(this.lastCode));
    if (!known) this.readings.set(this.lastCode, this.last);
  }
}
