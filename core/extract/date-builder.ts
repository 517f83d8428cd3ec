import { IntColumn } from '../model/column-table.ts';
import { type Day, NO_DAY } from '../model/iso-date.ts';
import type { TextPool } from '../model/text-pool.ts';
import {
  type BuildContext,
  type ColumnBuilder,
  type ColumnOutcome,
  cellText,
  shownText,
} from './column-builder.ts';
import {
  bothDays,
  type DateOrder,
  type DateShape,
  datePart,
  dateShape,
  dayInOrder,
  isoDay,
  whyNoDay,
} from './date-text.ts';

type YearLast = Extract<DateShape, { form: 'year-last' }>;
/** First position of each way of writing a date in the column, -1 where it does not occur. */
type Seen = Record<'year-first' | 'month-name' | 'DMY' | 'MDY' | 'either' | 'open', number>;

/**
 * Builds a column of days. ISO dates are read at once; every other text waits until the whole column has shown
 * which of day and month comes first. One order per column: it is never chosen cell by cell.
 */
export class DateBuilder implements ColumnBuilder {
  readonly column = new IntColumn();
  private readonly pool: TextPool;
  private readonly stated: DateOrder | undefined;
  private readonly laterPositions = new IntColumn(16);
  /** By cell that waits the number of its text. */
  private readonly laterNumbers = new IntColumn(16);
  /** Texts that wait, each once: its code and the position where it stands first. */
  private readonly texts: { readonly code: number; readonly position: number }[] = [];
  private readonly numbers = new Map<number, number>();
  private firstIso = -1;
  private lastText = '';
  private lastDay: Day | undefined = NO_DAY;
  private lastNumber = 0;

  /** `stated` is the order that close.json states for the column. */
  constructor(pool: TextPool, stated: DateOrder | undefined) {
    this.pool = pool;
    this.stated = stated;
  }

  take(rows: readonly (readonly string[])[], cell: number): void {
    for (const row of rows) {
      const text = row[cell] ?? '';
      if (text !== this.lastText) this.read(text);
      if (this.lastDay === undefined) {
        this.laterPositions.push(this.column.length);
        this.laterNumbers.push(this.lastNumber);
      }
      this.column.push(this.lastDay ?? NO_DAY);
    }
  }

  finish(context: BuildContext): ColumnOutcome {
    const shapes = this.texts.map(({ code }) => dateShape(this.pool.text(code)));
    const seen = this.look(shapes);
    const [one, other] = contradiction(seen);
    if (one !== undefined && other !== undefined) {
      const pair = [one, other].sort((a, b) => a - b);
      const found = pair.map((at) => `${this.textAt(at)} in row ${context.rowOf(at)}`).join(', ');
      context.report('date-order-mixed', Math.max(one, other), found);
      return this.undecided();
    }
    const order = this.stated ?? orderOf(seen);
    if (order === undefined) {
      context.report('date-order-unknown', seen.open, bothDays(this.textAt(seen.open)));
      return this.undecided();
    }
    this.fill(shapes, order, context);
    return { format: `date ${seen['month-name'] >= 0 ? 'D-MON-Y' : order}`, isUndecided: false };
  }

  private read(text: string): void {
    const trimmed = cellText(text);
    this.lastText = text;
    this.lastDay = trimmed === '' ? NO_DAY : isoDay(trimmed);
    if (this.lastDay === undefined) this.lastNumber = this.numberOf(this.pool.code(datePart(trimmed)));
    else if (trimmed !== '' && this.firstIso < 0) this.firstIso = this.column.length;
  }

  private numberOf(code: number): number {
    const known = this.numbers.get(code);
    if (known !== undefined) return known;
    this.numbers.set(code, this.texts.length);
    this.texts.push({ code, position: this.column.length });
    return this.texts.length - 1;
  }

  private look(shapes: readonly (DateShape | undefined)[]): Seen {
    const seen: Seen = {
      'year-first': this.firstIso,
      'month-name': -1,
      DMY: -1,
      MDY: -1,
      either: -1,
      open: -1,
    };
    for (const [number, { position }] of this.texts.entries()) {
      const shape = shapes[number];
      const way = shape?.form === 'year-last' ? wayOf(shape) : shape?.form;
      if (way !== undefined && seen[way] < 0) seen[way] = position;
    }
    return seen;
  }

  private fill(shapes: readonly (DateShape | undefined)[], order: DateOrder, context: BuildContext): void {
    const days = shapes.map((shape) => dayOfShape(shape, order));
    for (let at = 0; at < this.laterNumbers.length; at += 1) {
      const position = this.laterPositions.get(at);
      const number = this.laterNumbers.get(at);
      const day = days[number];
      this.column.set(position, day ?? NO_DAY);
      if (day !== undefined) continue;
      const text = this.textOf(number);
      const why = whyNoDay(text, shapes[number], order);
      context.report('date-unreadable', position, `"${shownText(text)}" ${why}`);
    }
  }

  private undecided(): ColumnOutcome {
    for (let row = 0; row < this.column.length; row += 1) this.column.set(row, NO_DAY);
    return { format: 'date', isUndecided: true };
  }

  private textAt(position: number): string {
    for (const [number, text] of this.texts.entries()) {
      if (text.position === position) return this.textOf(number);
    }
    return 'YYYY-MM-DD';
  }

  private textOf(number: number): string {
    const text = this.texts[number];
    return text === undefined ? '' : this.pool.text(text.code);
  }
}

/** Positions of two cells of the column that cannot be of one order; none when there are no such cells. */
function contradiction(seen: Seen): readonly number[] {
  if (seen.DMY >= 0 && seen.MDY >= 0) return [seen.DMY, seen.MDY];
  const yearLast = [seen.DMY, seen.MDY, seen.open, seen.either].find((position) => position >= 0) ?? -1;
  const ways = [seen['year-first'], seen['month-name'], yearLast].filter((position) => position >= 0);
  return ways.length > 1 ? ways : [];
}

function wayOf({ first, second }: YearLast): 'DMY' | 'MDY' | 'either' | 'open' | undefined {
  if (first > 12 && second > 12) return undefined;
  if (first > 12) return 'DMY';
  if (second > 12) return 'MDY';
  return first === second ? 'either' : 'open';
}

/** The order that the column proves; where no cell has two readings any order will do. */
function orderOf(seen: Seen): DateOrder | undefined {
  if (seen.DMY >= 0) return 'DMY';
  if (seen.MDY >= 0) return 'MDY';
  if (seen.open >= 0) return undefined;
  return seen.either >= 0 ? 'DMY' : 'YMD';
}

function dayOfShape(shape: DateShape | undefined, order: DateOrder): Day | undefined {
  if (shape?.form === 'year-last') return dayInOrder(shape.first, shape.second, shape.year, order);
  return shape?.day;
}
