import { IntColumn } from '../model/column-table.ts';
import { counted } from '../model/counted.ts';
import type { RowCounts } from '../model/source-file.ts';
import type { RowBatch } from '../read/text-rows.ts';
import type { ColumnBuilder } from './column-builder.ts';
import type { TotalRowTest } from './total-row.ts';

/** A column of the file that a builder takes. */
export type Intake = { readonly field: string; readonly cell: number; readonly builder: ColumnBuilder };

/** Records a row that was refused. */
export type RefuseRow = (row: number, found: string) => void;

/** What stands above the data. */
export type HeaderRows = {
  /** Row of the header in the file, 0 when there is none. */
  readonly row: number;
  /** Rows down to the header that are neither blank nor refused: titles and the header itself. */
  readonly filled: number;
  readonly blank: number;
  /** Number of cells that each row must have; undefined when no header says so. */
  readonly width: number | undefined;
};

/** Takes the rows below the header, sorts out blank and ragged ones, counts all of them and feeds the builders. */
export class RowIntake {
  readonly row = new IntColumn();
  private readonly header: HeaderRows;
  private readonly intakes: readonly Intake[];
  private readonly refuse: RefuseRow;
  private blank: number;
  private refused = 0;
  private lastNumber: number;
  /** The last row, which is taken once it is known whether it is a total. */
  private held: { readonly row: readonly string[]; readonly number: number } | undefined;

  constructor(header: HeaderRows, intakes: readonly Intake[], refuse: RefuseRow) {
    this.header = header;
    this.intakes = intakes;
    this.refuse = refuse;
    this.blank = header.blank;
    this.lastNumber = header.row;
  }

  /** Takes the next rows; `numbers` are their rows in the file. */
  take(rows: RowBatch['rows'], numbers: RowBatch['numbers'], mayEndEarly: boolean): void {
    const kept = this.release();
    const { width } = this.header;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? [];
      const number = numbers[at] ?? 0;
      // A sheet leaves blank rows out, a text file never does: there a gap is a row refused by the reader.
      if (mayEndEarly) this.blank += number - this.lastNumber - 1;
      this.lastNumber = number;
      if (isBlank(row, 0)) this.blank += 1;
      else if (width === undefined || row.length === width || (mayEndEarly && isBlank(row, width))) {
        kept.push(row);
        this.row.push(number);
      } else this.refuseRagged(row, number, width);
    }
    this.hold(kept);
    for (const { builder, cell } of this.intakes) builder.take(kept, cell);
  }

  /** Takes the last row of the file, unless it is a total: then it is refused by `tellTotal`. */
  end(isTotal: TotalRowTest, tellTotal: RefuseRow): void {
    const { held } = this;
    const total = held && isTotal(held.row);
    const kept = this.release();
    if (held && total !== undefined) {
      this.row.drop();
      this.refused += 1;
      tellTotal(held.number, total);
      return;
    }
    for (const { builder, cell } of this.intakes) builder.take(kept, cell);
  }

  /** Counts rows that the reader refused. */
  addRefused(count: number): void {
    this.refused += count;
  }

  /** How many rows went where; without a table all its rows count as refused. */
  counts(hasTable: boolean): RowCounts {
    const rows = this.row.length;
    const refused = this.refused + (hasTable ? 0 : rows);
    const data = hasTable ? rows : 0;
    const { blank } = this;
    const header = this.header.filled;
    return { rowsRead: header + blank + refused + data, header, blank, refused, data };
  }

  private release(): (readonly string[])[] {
    const { held } = this;
    this.held = undefined;
    if (!held) return [];
    this.row.push(held.number);
    return [held.row];
  }

  private hold(kept: (readonly string[])[]): void {
    const row = kept.pop();
    if (!row) return;
    this.held = { row, number: this.row.get(this.row.length - 1) };
    this.row.drop();
  }

  private refuseRagged(row: readonly string[], number: number, width: number): void {
    this.refused += 1;
    this.refuse(number, `${counted(row.length, 'cell')} where the header has ${width}`);
  }
}

/** True when no cell from a position on holds anything but blanks. */
export function isBlank(row: readonly string[], from: number): boolean {
  for (let at = from; at < row.length; at += 1) {
    if ((row[at] ?? '').trim() !== '') return false;
  }
  return true;
}

/** The part of a batch that stands below the header. */
export function below(batch: RowBatch, headerRow: number): RowBatch {
  const first = batch.numbers.findIndex((number) => number > headerRow);
  const from = first < 0 ? batch.rows.length : first;
  return { ...batch, rows: batch.rows.slice(from), numbers: batch.numbers.slice(from) };
}
