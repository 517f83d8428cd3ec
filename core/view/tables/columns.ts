/** Makers of the columns of tables. */

import type { GridColumn } from '../../contract/window/grid.ts';
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
