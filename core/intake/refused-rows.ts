/** Rows that would be refused and cells that cannot be read, with the row as it stands in the file. */

import type { RefusedRow } from '../contract/window/import.ts';
import type { Findings } from '../model/finding.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import type { ByteSource } from '../read/byte-source.ts';
import { findRows } from '../read/find-rows.ts';
import type { Source } from '../setup/setup.ts';
import type { IntakeControl } from './intake-types.ts';
import type { Reading } from './read-extract.ts';

/** How many places are shown; all are counted. */
const MOST_SHOWN = 200;

/** Findings about single rows or cells; the others are about a column or the file. */
const OF_ROWS: ReadonlySet<FindingCode> = new Set([
  ...(['row-refused', 'total-row', 'date-unreadable', 'number-unreadable'] as const),
  ...(['value-unknown', 'currency-unknown', 'id-damaged'] as const),
  ...(['amount-missing', 'direction-missing'] as const),
]);

/** What to do about a row while its file is offered: rows are accepted once it is taken. */
const REMEDIES: Partial<Record<FindingCode, string>> = {
  'row-refused':
    'Correct the row in the source system or export the file again. Rows that are no data can be accepted with a reason once the file is taken.',
  'total-row':
    'Export the file without totals. Or accept, once the file is taken, that the row was left out.',
};

type Place = Omit<RefusedRow, 'cells'>;

/** True for a finding whose places are rows that are listed. */
export function isAboutRows(code: FindingCode): boolean {
  return OF_ROWS.has(code);
}

/** The first places in the order of the file. Rows beyond those kept are read from the file once more. */
export async function refusedRowsOf(
  reading: Reading,
  bytes: ByteSource,
  source: Source,
  control: IntakeControl,
): Promise<readonly RefusedRow[]> {
  const places = placesOf(reading);
  const later = new Set(places.map(({ row }) => row).filter((row) => !reading.firstRows.has(row)));
  const stage = `look up rows of ${source.file}`;
  const { encoding, delimiter, sheet } = source;
  const request = { bytes, sheet, ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
  const found = await findRows(request, later, async (done) => {
    control.onProgress?.({ stage, done, total: bytes.size });
    await control.pause();
  });
  return places.map((place) => ({
    ...place,
    cells: reading.firstRows.get(place.row) ?? found.get(place.row) ?? [],
  }));
}

function placesOf({ findings, pool }: Reading): readonly Place[] {
  const about = findings.all().filter(({ code }) => isAboutRows(code));
  const last = lastRowShown(about);
  const places: Place[] = [];
  for (const { code, row, column, found } of about) {
    const remedy = REMEDIES[code] ?? findingCatalogue[code].remedy;
    for (let at = 0; at < row.length; at += 1) {
      if (row.get(at) > last) continue;
      const words = { column: pool.text(column.get(at)), found: pool.text(found.get(at)) };
      places.push({ row: row.get(at), code, remedy, ...words });
    }
  }
  return places.sort((a, b) => a.row - b.row).slice(0, MOST_SHOWN);
}

/** Found from the numbers alone: a file may have a million places. */
function lastRowShown(about: ReturnType<Findings['all']>): number {
  const rows = new Int32Array(about.reduce((sum, { row }) => sum + row.length, 0));
  let filled = 0;
  for (const { row } of about) {
    for (let at = 0; at < row.length; at += 1) {
      rows[filled] = row.get(at);
      filled += 1;
    }
  }
  return rows.sort()[Math.min(rows.length, MOST_SHOWN) - 1] ?? 0;
}
