/** What rows of extract tables say, compared over the columns that their files have in common. */

import { IntColumn } from '../model/column-table.ts';
import { formatDay } from '../model/iso-date.ts';
import { formatMoney } from '../model/money.ts';
import { MoneyColumn } from '../model/money-column.ts';
import { headerOf } from '../model/source-file.ts';
import { mixed } from './row-groups.ts';
import { fileName, type StageInput } from './stage-input.ts';
import type { StageTable } from './stage-table.ts';

/** A table whose rows are lines from position `from` on, with the fields that are its content. */
export type ContentSegment = {
  readonly table: StageTable;
  readonly from: number;
  readonly fields: readonly string[];
};

/** Compares lines by the cells that they were staged from. */
export class RowContents {
  private readonly segments: readonly ContentSegment[];
  private readonly input: StageInput;
  private readonly names: readonly string[];
  private readonly shared = new Map<string, readonly string[]>();

  constructor(segments: readonly ContentSegment[], input: StageInput) {
    this.segments = segments;
    this.input = input;
    this.names = segments.map(({ table }) => fileName(input.files, table.file));
  }

  /** Position of a line's segment in the list. */
  segmentOf(line: number): number {
    return this.segments.findLastIndex(({ from }) => from <= line);
  }

  /** `items.csv row 7`. */
  placeOf(line: number): string {
    const { table, from } = this.segment(line);
    return `${this.nameOf(line)} row ${table.row.get(line - from)}`;
  }

  /** Name of a line's file. */
  nameOf(line: number): string {
    return this.names[this.segmentOf(line)] ?? '';
  }

  /** Content fields that the files of all the lines have a column for. */
  fieldsOf(lines: readonly number[]): readonly string[] {
    const segments = [...new Set(lines.map((line) => this.segmentOf(line)))].sort((a, b) => a - b);
    const key = segments.join(' ');
    const known = this.shared.get(key);
    if (known) return known;
    const tables = segments.map((at) => this.segments[at]).filter((segment) => segment !== undefined);
    const fields = (tables[0]?.fields ?? []).filter((field) =>
      tables.every(({ table }) => table.present.has(field)),
    );
    this.shared.set(key, fields);
    return fields;
  }

  /** The first of the fields in which two lines differ. */
  difference(left: number, right: number, fields: readonly string[]): string | undefined {
    return fields.find((field) => !this.isSame(left, right, field));
  }

  /** Orders lines by content, then the file with more columns, then file name and row: file order plays no part. */
  order(left: number, right: number, fields: readonly string[]): number {
    const differs = this.difference(left, right, fields);
    if (differs !== undefined) return this.text(left, differs) < this.text(right, differs) ? -1 : 1;
    const [a, b] = [this.segment(left), this.segment(right)];
    if (a === b) return left - right;
    const columns = b.table.present.size - a.table.present.size;
    return columns !== 0 ? columns : this.nameOf(left) < this.nameOf(right) ? -1 : 1;
  }

  /** A hash of the fields' cells. */
  hash(line: number, fields: readonly string[]): number {
    const { table, from } = this.segment(line);
    let hash = 0;
    for (const field of fields) {
      const column = table.columns[field];
      if (column instanceof MoneyColumn)
        hash = mixed(hash, Number(BigInt.asIntN(32, column.amount(line - from))));
      else if (column) hash = mixed(hash, column.get(line - from));
    }
    return hash;
  }

  /** A cell as text. */
  text(line: number, field: string): string {
    const { table, from } = this.segment(line);
    const column = table.columns[field];
    if (column instanceof MoneyColumn) {
      const amount = column.get(line - from);
      return amount === undefined ? '' : formatMoney(amount, 2);
    }
    if (!(column instanceof IntColumn)) return '';
    const cell = column.get(line - from);
    const type = table.kind.fields[field]?.type;
    if (type === 'date') return formatDay(cell);
    return type === 'flag' || type === 'whole-number' ? String(cell) : this.input.pool.text(cell);
  }

  /** The header of a field in the line's file, for findings. */
  headerOf(line: number, field: string): string {
    const { table } = this.segment(line);
    return headerOf(this.input.files, table.file, field) ?? table.kind.fields[field]?.labels[0] ?? field;
  }

  private isSame(left: number, right: number, field: string): boolean {
    const [a, b] = [this.segment(left), this.segment(right)];
    const [x, y] = [a.table.columns[field], b.table.columns[field]];
    const [leftRow, rightRow] = [left - a.from, right - b.from];
    if (x instanceof MoneyColumn && y instanceof MoneyColumn) {
      return x.isBlank(leftRow) ? y.isBlank(rightRow) : x.equals(leftRow, y, rightRow);
    }
    if (x instanceof IntColumn && y instanceof IntColumn) return x.get(leftRow) === y.get(rightRow);
    return true;
  }

  private segment(line: number): ContentSegment {
    const segment = this.segments[this.segmentOf(line)];
    if (!segment) throw new RangeError(`line ${line} is in no table`);
    return segment;
  }
}
