import { column, smallTable, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import type { Cell, Row, Sheet, Table } from '../sheet.ts';
import { marksOf, TICK, type Tickmark, tickmarks } from '../tickmarks.ts';
import { titleBlock } from '../title-block.ts';

/** Sheets of totals whose rows carry marks; a sheet of lines writes its own. */
const MARKED: ReadonlySet<string> = new Set([
  ...['Lead', 'Bridge', 'Causes', 'Memo', 'Roll-forward', 'Org totals', 'Adjustment totals', 'Subtotals'],
  ...['Control totals', 'Files', 'File figures'],
]);

/** The sheets with a column of marks on every table of totals that earns any, and the legend as the last sheet. */
export function withTickmarks(context: CloseContext, sheets: readonly Sheet[]): readonly Sheet[] {
  const used = new Map<Tickmark, string[]>();
  const note = (mark: Tickmark, sheet: string): void => {
    const known = used.get(mark) ?? [];
    if (!known.includes(sheet)) used.set(mark, [...known, sheet]);
  };
  const isOpeningProven = isProven(context);
  const marked = sheets.map((sheet) => {
    if (!MARKED.has(sheet.name)) {
      for (const mark of ownMarks(sheet)) note(mark, sheet.name);
      return sheet;
    }
    const marks = (table: Table, row: Row): readonly Tickmark[] => {
      const own = marksOf(table, row, isOpeningProven);
      for (const mark of own) note(mark, sheet.name);
      return own;
    };
    const add = (table: Table): Table => withColumn(table, (row) => text(marks(table, row).join(' ')));
    return { ...sheet, main: add(sheet.main), below: sheet.below.map(add) };
  });
  return [...marked, legend(context, used)];
}

/** The table with a column of marks at its end, unless no row of it has one. */
function withColumn(table: Table, markOf: (row: Row) => Cell): Table {
  const marks = Array.from(table.rows(0, table.count), markOf);
  const totalMarks = (table.totals ?? []).map(markOf);
  if ([...marks, ...totalMarks].every((cell) => cell === undefined)) return table;
  const ended = (row: Row, mark: Cell): Row => [...Array.from(table.columns, (_column, at) => row[at]), mark];
  return {
    ...table,
    columns: [...table.columns, column(TICK, 'text', 10)],
    *rows(from, to) {
      let at = from;
      for (const row of table.rows(from, to)) {
        yield ended(row, marks[at]);
        at += 1;
      }
    },
    ...(table.totals && { totals: table.totals.map((row, at) => ended(row, totalMarks[at])) }),
  };
}

// The items that the opening is summed from are those that the prior close says it ended with.
function isProven({ close: { prior } }: CloseContext): boolean {
  const stated = prior?.statement.openItems?.digest;
  return stated !== undefined && stated === prior?.opening.digest;
}

// One mark stands on a sheet of lines, so the first row that has it tells all.
function ownMarks({ main }: Sheet): readonly Tickmark[] {
  const at = main.columns.findIndex(({ header }) => header === TICK);
  if (at < 0) return [];
  for (const row of main.rows(0, main.count)) {
    const cell = row[at];
    // A sheet of lines writes marks of this list only; the test of all sheets holds it to that.
    if (cell?.kind === 'text') return [cell.text as Tickmark];
  }
  return [];
}

function legend(context: CloseContext, used: ReadonlyMap<Tickmark, readonly string[]>): Sheet {
  const rows = Object.entries(tickmarks).flatMap(([mark, meaning]) => {
    // Object.entries gives the marks as plain text.
    const sheets = used.get(mark as Tickmark);
    return sheets ? [[text(mark), text(meaning), text(sheets.join(', '))]] : [];
  });
  return {
    name: 'Tickmarks',
    purpose: 'What each tickmark in this workbook means and where it is used',
    title: titleBlock(context, 'Tickmarks: what each mark says was done', 'no amounts'),
    main: smallTable(
      [column('Tickmark', 'text', 12), wrapped('Meaning', 90), wrapped('Where used', 60)],
      rows,
    ),
    below: [],
  };
}
