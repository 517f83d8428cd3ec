/** Columns that say where a finding stands. */

import { type Finding, IN_SETUP } from '../../model/finding.ts';
import { placeColumn, placeFile } from '../../model/finding-place.ts';
import type { CloseView } from '../close-view.ts';
import { textOf } from '../grid/dictionary.ts';
import type { TableColumn, TextReader } from '../grid/table.ts';
import { countColumn, tableColumn } from './columns.ts';
import { fileNames } from './file-names.ts';
import { pooledTexts } from './pooled-texts.ts';

/** Places in the setup and the log of decisions have no file of the run; their codes begin here. */
const FIRST_FILE = 2;

/** Rows of the table as places. */
export type PlaceRows = {
  readonly count: number;
  readonly findings: readonly Finding[];
  readonly finding: (at: number) => Finding;
  readonly number: (at: number) => number;
  readonly place: (at: number) => number;
};

/** Rows of places, with the file and the row in it where each stands. */
type PlacedRows = {
  readonly of: PlaceRows;
  readonly file: (at: number) => number;
  readonly row: (at: number) => number;
};

/** The columns: extract, row, column, what was found there, sheet. */
export function placeColumns(view: CloseView, placed: PlacedRows): readonly TableColumn[] {
  const { of, row } = placed;
  const { files } = view.close;
  const extracts = fileTexts(view, placed, (index) => placeFile(index, files));
  const found = pooledTexts(view, (at) => of.finding(at).found.get(of.place(at)));
  const sheetOf = (index: number): string => files.find((file) => file.index === index)?.sheet ?? '';
  return [
    tableColumn('extract', 'Extract', 'text', extracts, { width: 28 }),
    countColumn('row', 'Row', (at) => (row(at) > 0 ? row(at) : undefined)),
    tableColumn('column', 'Column', 'text', columnText(view, placed), { width: 24 }),
    tableColumn('found', 'What stands there', 'text', found, { width: 50, canGroup: false }),
    tableColumn('sheet', 'Sheet', 'text', fileTexts(view, placed, sheetOf)),
  ];
}

function fileTexts({ close }: CloseView, { file }: PlacedRows, text: (index: number) => string): TextReader {
  const count = fileNames(close.files).length + FIRST_FILE;
  return textOf(
    (at) => file(at) + FIRST_FILE,
    () => count,
    (number) => text(number - FIRST_FILE),
  );
}

/** The header of a column, or the part of the setup: these have codes of their own behind those of the pool. */
function columnText(view: CloseView, { of, file }: PlacedRows): TextReader {
  const { size } = view.close.pool;
  return textOf(
    (at) => of.finding(at).column.get(of.place(at)) + (file(at) === IN_SETUP ? size : 0),
    () => 2 * size,
    (number) => (number < size ? view.text(number) : placeColumn(IN_SETUP, view.text(number - size))),
  );
}
