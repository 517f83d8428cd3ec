/** Where the findings stand, and which rows could not be read. */

import { IntColumn } from '../../model/column-table.ts';
import { type Finding, IN_SETUP } from '../../model/finding.ts';
import type { Severity } from '../../model/finding-catalogue.ts';
import { findingCatalogue } from '../../model/finding-catalogue.ts';
import { placeColumn, placeFile } from '../../model/finding-place.ts';
import type { Tone } from '../../report/sheet.ts';
import type { CloseView } from '../close-view.ts';
import { countsOf, namesOf, textOf, Words } from '../grid/dictionary.ts';
import {
  type GridTable,
  type LinesOfRow,
  NO_LINES,
  type TableColumn,
  type TextReader,
} from '../grid/table.ts';
import { tableColumn } from './columns.ts';
import { fileNames } from './file-names.ts';

/** How a severity reads. */
const tones: Readonly<Record<Severity, Tone>> = { blocking: 'bad', warning: 'warning', note: 'neutral' };
/** Findings of rows that were left out: they could not be read, or are a total and no line. */
const REFUSED: ReadonlySet<string> = new Set(['row-refused', 'total-row']);
/** Places in the setup and the log of decisions have no file of the run; their codes begin here. */
const FIRST_FILE = 2;

type Places = { readonly of: IntColumn; readonly place: IntColumn };

/** Every place of every finding as a table, in the order of the findings. */
export function findingPlacesTable(view: CloseView): GridTable {
  return placesTable(view, view.close.findings, (of) => [
    code(of, 'finding', 'Finding', ({ code: own }) => findingCatalogue[own].title, 36),
    code(of, 'severity', 'Severity', ({ severity }) => severity, 10),
  ]);
}

/** The rows that could not be read as a table. */
export function refusedRowsTable(view: CloseView): GridTable {
  const { findings, review } = view.close;
  const refused = findings.filter(({ code: own }) => REFUSED.has(own));
  return placesTable(view, refused, (of) => {
    const accepted = new Words();
    for (let at = 0; at < of.count; at += 1) {
      const entry = review.acceptedRefusedRows.get(of.finding(at).file.get(of.place(at)));
      accepted.push(entry ? `${entry.reason} (${entry.by.name})` : '');
    }
    return [
      tableColumn('accepted', 'Accepted', 'text', accepted.reader(), {
        width: 30,
        meaning: 'Why the row may be missing, and who says so; blank while nobody does.',
      }),
    ];
  });
}

/** Rows of the table as places. */
type PlaceRows = {
  readonly count: number;
  readonly findings: readonly Finding[];
  readonly finding: (at: number) => Finding;
  readonly number: (at: number) => number;
  readonly place: (at: number) => number;
};

function placesTable(
  view: CloseView,
  findings: readonly Finding[],
  ownColumns: (of: PlaceRows) => readonly TableColumn[],
): GridTable {
  const of = rowsOf(findings);
  const { billing, revenue } = view.context;
  const file = (at: number): number => of.finding(at).file.get(of.place(at));
  const row = (at: number): number => of.finding(at).row.get(of.place(at));
  const lines = (at: number): LinesOfRow => {
    const found = view.lineAt(file(at), row(at));
    if (!found) return NO_LINES;
    return found.side === 'billing'
      ? { billing: [found.row], revenue: [] }
      : { billing: [], revenue: [found.row] };
  };
  const name = (at: number): string => {
    const { billing: left, revenue: right } = lines(at);
    if (left[0] !== undefined) return billing.reference(left[0]);
    return right[0] === undefined ? '' : revenue.reference(right[0]);
  };
  return {
    count: of.count,
    columns: [
      ...ownColumns(of),
      ...placeColumns(view, of, file, row),
      tableColumn('line', 'Line', 'id', namesOf(name), { width: 17 }),
      code(of, 'code', 'Finding code', (finding) => finding.code, 28),
    ],
    key: (at) =>
      `${of.finding(at).code} ${file(at)} ${row(at)} ${view.text(of.finding(at).found.get(of.place(at)))}`,
    tone: (at) => tones[of.finding(at).severity],
    lines,
    file,
    finding: (at) => of.finding(at).code,
  };
}

function rowsOf(findings: readonly Finding[]): PlaceRows {
  const places: Places = { of: new IntColumn(), place: new IntColumn() };
  for (const [at, finding] of findings.entries()) {
    for (let place = 0; place < finding.row.length; place += 1) {
      places.of.push(at);
      places.place.push(place);
    }
  }
  return {
    count: places.of.length,
    findings,
    finding: (at) => {
      const finding = findings[places.of.get(at)];
      if (!finding) throw new RangeError(`there is no place ${at}`);
      return finding;
    },
    number: (at) => places.of.get(at),
    place: (at) => places.place.get(at),
  };
}

/** The header of a column, or the part of the setup: these have codes of their own behind those of the pool. */
function columnText(view: CloseView, of: PlaceRows, file: (at: number) => number): TextReader {
  const { size } = view.close.pool;
  return textOf(
    (at) => of.finding(at).column.get(of.place(at)) + (file(at) === IN_SETUP ? size : 0),
    () => 2 * size,
    (number) => (number < size ? view.text(number) : placeColumn(IN_SETUP, view.text(number - size))),
  );
}

function code(
  of: PlaceRows,
  key: string,
  header: string,
  words: (finding: Finding) => string,
  width: number,
): TableColumn {
  const texts = of.findings.map(words);
  const reader = textOf(
    of.number,
    () => texts.length,
    (at) => texts[at] ?? '',
  );
  return tableColumn(key, header, key === 'code' ? 'id' : 'choice', reader, { width });
}

function placeColumns(
  view: CloseView,
  of: PlaceRows,
  file: (at: number) => number,
  row: (at: number) => number,
): readonly TableColumn[] {
  const { files, pool } = view.close;
  const names = fileNames(files);
  const sheets = names.map((_, at) => files.find(({ index }) => index === at)?.sheet ?? '');
  const fileText = (text: (index: number) => string): TextReader =>
    textOf(
      (at) => file(at) + FIRST_FILE,
      () => names.length + FIRST_FILE,
      (number) => text(number - FIRST_FILE),
    );
  const pooled = (get: (finding: Finding, place: number) => number): TextReader =>
    textOf(
      (at) => get(of.finding(at), of.place(at)),
      () => pool.size,
      view.text,
    );
  return [
    tableColumn(
      'extract',
      'Extract',
      'text',
      fileText((index) => placeFile(index, files)),
      { width: 28 },
    ),
    tableColumn(
      'row',
      'Row',
      'count',
      countsOf((at) => (row(at) > 0 ? row(at) : undefined)),
    ),
    tableColumn('column', 'Column', 'text', columnText(view, of, file), { width: 24 }),
    tableColumn(
      'found',
      'What stands there',
      'text',
      pooled((finding, place) => finding.found.get(place)),
      {
        width: 50,
        canGroup: false,
      },
    ),
    tableColumn(
      'sheet',
      'Sheet',
      'text',
      fileText((index) => sheets[index] ?? ''),
    ),
  ];
}
