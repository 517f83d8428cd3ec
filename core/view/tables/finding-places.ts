/** Where the findings stand, and which rows could not be read. */

import { IntColumn } from '../../model/column-table.ts';
import type { Finding } from '../../model/finding.ts';
import type { Severity } from '../../model/finding-catalogue.ts';
import { findingCatalogue } from '../../model/finding-catalogue.ts';
import type { Tone } from '../../report/sheet.ts';
import type { CloseView } from '../close-view.ts';
import { namesOf, textOf, Words } from '../grid/dictionary.ts';
import { type GridTable, type LinesOfRow, NO_LINES, type TableColumn } from '../grid/table.ts';
import { tableColumn } from './columns.ts';
import { type PlaceRows, placeColumns } from './place-columns.ts';

/** How a severity reads. */
const tones: Readonly<Record<Severity, Tone>> = { blocking: 'bad', warning: 'warning', note: 'neutral' };
/** Findings of rows that were left out: they could not be read, or are a total and no line. */
const REFUSED: ReadonlySet<string> = new Set(['row-refused', 'total-row']);

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
      ...placeColumns(view, { of, file, row }),
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
