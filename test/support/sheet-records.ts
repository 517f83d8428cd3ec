import { closeFixture } from './close-fixture.ts';
import { shownRows, writtenWorkbook } from './written-workbook.ts';

/** One row of a sheet by the headers of its main table. */
export type Shown = Readonly<Record<string, string>>;

/** Rows under the main header of a sheet as records by header; rows of lower tables too, under the same headers. */
export async function sheetRecords(name: string, close = closeFixture()): Promise<readonly Shown[]> {
  const [header = [], ...rows] = shownRows((await writtenWorkbook(close)).sheet(name));
  return rows.map((row) => Object.fromEntries(header.map((label, at) => [label, row[at] ?? ''])));
}
