/** Exceptions that ask for work by age: a table of counting formulas and its chart. */

import { columnLetters } from '../model/cell-address.ts';
import { type Urgency, urgencyWords } from './cause-urgency.ts';
import { column, count, countFormula, smallTable, text } from './cells.ts';
import type { CloseContext } from './close-context.ts';
import type { ExceptionList } from './exception-list.ts';
import { ageOf } from './line-columns.ts';
import type { Chart, ChartFill, Row, Table } from './sheet.ts';
import { nameOn, overParts, type SheetParts } from './sheet-parts.ts';

/** Days from and to, both inclusive; a date after the end of the close has a negative age. The outer ends are open. */
const bands: readonly (readonly [title: string, from: number, to: number])[] = [
  ['after the close', Number.NEGATIVE_INFINITY, -1],
  ['0 to 30 days', 0, 30],
  ['31 to 60 days', 31, 60],
  ['61 to 90 days', 61, 90],
  ['91 to 180 days', 91, 180],
  ['more than 180 days', 181, Number.POSITIVE_INFINITY],
];
/** The bands of ages in words, from the youngest. */
export const exceptionBands: readonly string[] = bands.map(([title]) => title);
/** First and last day of each band, both inclusive; the outer ends are infinite. */
export const exceptionBandEnds: readonly (readonly [from: number, to: number])[] = bands.map(
  ([, from, to]) => [from, to],
);

/** Position of the band that an age in days falls into; -1 for none. */
export function exceptionBand(age: number | undefined): number {
  return bands.findIndex(([, from, to]) => age !== undefined && age >= from && age <= to);
}

const shown: readonly (readonly [Urgency, ChartFill])[] = [
  ['blocking', 'decrease'],
  ['correct', 'accent'],
  ['confirm', 'increase'],
  ['watch', 'muted'],
];
const FIRST_COUNT = 3;

/** The table with where it stands and what it counts. */
export type AgeTable = {
  readonly table: Table;
  readonly firstRow: number;
  readonly counts: readonly (readonly number[])[];
};

/** Counts of exceptions by age and urgency, as formulas over the sheet of exceptions. */
export function ageTable(
  context: CloseContext,
  list: ExceptionList,
  exceptions: SheetParts,
  firstRow: number,
): AgeTable {
  const { counts, youngest, oldest } = countsOf(context, list);
  const ends = (row: number, from: number, to: number): Row => {
    const ages = exceptions.parts.map((_, part) => nameOn('ExcAge', part)).join(',');
    return [
      Number.isFinite(from) ? count(from) : countFormula(`MIN(C${row},${ages})`, Math.min(to, youngest)),
      Number.isFinite(to) ? count(to) : countFormula(`MAX(B${row},${ages})`, Math.max(from, oldest)),
    ];
  };
  const rows = bands.map(([title, from, to], at): Row => {
    const row = firstRow + at;
    const cells = shown.map((_, position) =>
      countFormula(
        countsFormula(exceptions, row, FIRST_COUNT + position, firstRow - 1),
        counts[at]?.[position] ?? 0,
      ),
    );
    return [text(title), ...ends(row, from, to), ...cells];
  });
  const columns = [
    column('Age at the end of the close', 'text', 31),
    column('Days from', 'count', 13),
    column('Days to', 'count', 14),
    ...shown.map(([urgency]) => column(urgencyWords[urgency].word, 'count', 12)),
  ];
  return { table: smallTable(columns, rows, { heading: 'Exceptions by age' }), firstRow, counts };
}

function countsFormula(exceptions: SheetParts, row: number, at: number, headerRow: number): string {
  return overParts(exceptions, (named) => {
    const [age, toDo] = ['ExcAge', 'ExcToDo'].map(named);
    return `COUNTIFS(${age},">="&$B${row},${age},"<="&$C${row},${toDo},${columnLetters(at)}$${headerRow})`;
  });
}

type Counts = {
  readonly counts: readonly (readonly number[])[];
  readonly youngest: number;
  readonly oldest: number;
};

function countsOf(context: CloseContext, list: ExceptionList): Counts {
  let youngest = Number.POSITIVE_INFINITY;
  let oldest = Number.NEGATIVE_INFINITY;
  const counts = bands.map(() => shown.map(() => 0));
  for (const { urgency, lines, row } of list.leads()) {
    const age = ageOf(context, lines.date(row));
    if (age !== undefined) {
      youngest = Math.min(youngest, age);
      oldest = Math.max(oldest, age);
    }
    const band = counts[exceptionBand(age)];
    const at = shown.findIndex(([one]) => one === urgency);
    if (band && at >= 0) band[at] = (band[at] ?? 0) + 1;
  }
  return { counts, youngest, oldest };
}

/** The chart of the table: a bar per age, stacked by what is to be done. */
export function ageChart(
  sheet: string,
  { firstRow, counts }: AgeTable,
  place: Pick<Chart, 'from' | 'to'>,
): Chart {
  const last = firstRow + bands.length - 1;
  const range = (at: number): string => `${columnLetters(at)}${firstRow}:${columnLetters(at)}${last}`;
  return {
    kind: 'stacked-column',
    title: 'Exceptions by age',
    alternative:
      'Number of exceptions by age and by what is to be done; the table beside it holds every figure.',
    ...place,
    categories: { sheet, range: range(0), cached: bands.map(([title]) => title) },
    series: shown.map(([urgency, fill], position) => ({
      name: urgencyWords[urgency].word,
      values: { sheet, range: range(FIRST_COUNT + position) },
      cached: counts.map((band) => band[position]),
      fill,
    })),
    valueTitle: 'exceptions',
    valueFormat: '#,##0',
  };
}
