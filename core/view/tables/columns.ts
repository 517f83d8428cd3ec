/** Makers of the columns of tables. */

import type { GridColumn } from '../../contract/window/grid.ts';
import type { Day } from '../../model/iso-date.ts';
import { countsOf, daysOf } from '../grid/dictionary.ts';
import type { ColumnReader, TableColumn } from '../grid/table.ts';

/** What a column says of itself beside header and cells. */
type More = Partial<Pick<GridColumn, 'width' | 'meaning' | 'canGroup' | 'currency'>>;

const WIDTHS: Readonly<Record<GridColumn['kind'], number>> = {
  text: 18,
  id: 18,
  choice: 16,
  amount: 16,
  rate: 12,
  date: 12,
  count: 9,
};
/** Kinds whose values repeat, so that rows are grouped by them. */
const GROUPED: ReadonlySet<GridColumn['kind']> = new Set(['text', 'choice', 'date']);

/** A column. */
export function tableColumn(
  key: string,
  header: string,
  kind: GridColumn['kind'],
  reader: ColumnReader,
  more: More = {},
): TableColumn {
  const usual = { width: WIDTHS[kind], meaning: '', canGroup: GROUPED.has(kind), currency: '' };
  return { key, header, kind, reader, ...usual, ...more };
}

/** A column of whole numbers; undefined is blank. */
export function countColumn(
  key: string,
  header: string,
  count: (row: number) => number | undefined,
  more?: More,
): TableColumn {
  return tableColumn(key, header, 'count', countsOf(count), more);
}

/** A column of days; NO_DAY is blank. */
export function dateColumn(key: string, header: string, day: (row: number) => Day, more?: More): TableColumn {
  return tableColumn(key, header, 'date', daysOf(day), more);
}
