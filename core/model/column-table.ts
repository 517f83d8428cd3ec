/** Columns: typed arrays that hold one cell per row. Row objects exist only for single rows, findings and previews. */

import { type Day, NO_DAY } from './iso-date.ts';
import { BLANK } from './text-pool.ts';

/** A growable column of whole numbers that fit in 32 bits with sign: days, counts, positions. */
export class IntColumn {
  private cells: Int32Array;
  length = 0;

  constructor(capacity = 1024) {
    this.cells = new Int32Array(Math.max(capacity, 1));
  }

  /** A column of `length` cells that all hold `value`. */
  static filled(length: number, value: number): IntColumn {
    const column = new IntColumn(length);
    // Memory that is zero already is left untouched: a column of blank cells that nobody writes costs none.
    if (value !== 0) column.cells.fill(value);
    column.length = length;
    return column;
  }

  /** Appends a cell. */
  push(value: number): void {
    if (this.length === this.cells.length) {
      const cells = new Int32Array(this.cells.length * 2);
      cells.set(this.cells);
      this.cells = cells;
    }
    this.cells[this.length++] = value;
  }

  /** Takes the last cell away. */
  drop(): void {
    if (this.length > 0) this.length -= 1;
  }

  /** The value of a cell; throws beyond the end, which is always a bug. */
  get(row: number): number {
    if (row >= this.length) throw new RangeError(`row ${row} of a column of ${this.length}`);
    return this.cells[row] ?? 0;
  }

  /** Writes a cell. */
  set(row: number, value: number): void {
    this.cells[row] = value;
  }

  /** A column of its own with the same cells. */
  copied(): IntColumn {
    const column = new IntColumn(this.length);
    column.cells.set(this.cells.subarray(0, this.length));
    column.length = this.length;
    return column;
  }

  /** True when another column holds the same cells. */
  equals(other: IntColumn): boolean {
    return this.length === other.length && areEqual(this.cells, other.cells, this.length);
  }
}

/** A column of text codes of the run's TextPool; BLANK is a blank cell. */
export type TextColumn = IntColumn;

/** A column of days; NO_DAY is a blank cell. */
export type DayColumn = IntColumn;

/** A text column of blank cells. */
export function blankTexts(length: number): TextColumn {
  return IntColumn.filled(length, BLANK);
}

/** A day column of blank cells. */
export function blankDays(length: number): DayColumn {
  return IntColumn.filled(length, NO_DAY satisfies Day);
}

/** A column whose cells are each one of a fixed list of words. */
export class ChoiceColumn<Choice extends string> {
  readonly choices: readonly Choice[];
  private cells: Uint8Array;
  length = 0;

  constructor(choices: readonly Choice[], capacity = 1024) {
    this.choices = choices;
    this.cells = new Uint8Array(Math.max(capacity, 1));
  }

  /** A column of `length` cells that all hold `value`. */
  static filled<Choice extends string>(
    choices: readonly Choice[],
    length: number,
    value: NoInfer<Choice>,
  ): ChoiceColumn<Choice> {
    const column = new ChoiceColumn(choices, length);
    column.cells.fill(column.codeOf(value));
    column.length = length;
    return column;
  }

  /** The position of a word in the list, for comparing cells in a loop. */
  codeOf(value: Choice): number {
    const code = this.choices.indexOf(value);
    if (code < 0) throw new RangeError(`${value} is none of ${this.choices.join(', ')}`);
    return code;
  }

  /** Appends a cell. */
  push(value: Choice): void {
    if (this.length === this.cells.length) this.grow();
    this.cells[this.length++] = this.codeOf(value);
  }

  /** Appends a cell of another column of the same words. */
  pushCopy(from: ChoiceColumn<Choice>, row: number): void {
    if (this.length === this.cells.length) this.grow();
    this.cells[this.length++] = from.code(row);
  }

  private grow(): void {
    const cells = new Uint8Array(this.cells.length * 2);
    cells.set(this.cells);
    this.cells = cells;
  }

  /** The word of a cell. */
  get(row: number): Choice {
    const choice = row < this.length ? this.choices[this.cells[row] ?? 0] : undefined;
    if (choice === undefined) throw new RangeError(`row ${row} of a column of ${this.length}`);
    return choice;
  }

  /** The position of a cell's word in the list. */
  code(row: number): number {
    return this.cells[row] ?? 0;
  }

  /** Writes a cell. */
  set(row: number, value: Choice): void {
    this.cells[row] = this.codeOf(value);
  }

  /** A column of its own with the same cells. */
  copied(): ChoiceColumn<Choice> {
    const column = new ChoiceColumn(this.choices, this.length);
    column.cells.set(this.cells.subarray(0, this.length));
    column.length = this.length;
    return column;
  }

  /** True when another column of the same words holds the same cells. */
  equals(other: ChoiceColumn<Choice>): boolean {
    return this.length === other.length && areEqual(this.cells, other.cells, this.length);
  }
}

type Cells = { readonly [at: number]: number };

function areEqual(one: Cells, other: Cells, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
