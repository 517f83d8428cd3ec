/** LibreOffice as an independent reader: recalculates a workbook and hands back every sheet's cells. */

import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';

const run = promisify(execFile);

/** True when LibreOffice is installed where programs are looked for; to ask it takes it a second. */
export function hasOffice(): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'soffice')));
}

/** The cells of each sheet of a workbook by its name, rows and columns from 0. */
export type RecalculatedSheets = ReadonlyMap<string, readonly (readonly string[])[]>;

/** 0 = always recalculate when a workbook is loaded; without it stored results are trusted. */
const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** One csv per sheet, comma, UTF-8, raw values instead of shown ones. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** The workbook as LibreOffice saves it after it has calculated every formula anew. */
export async function savedAgain(workbook: Uint8Array): Promise<Uint8Array> {
  return await converted([workbook], 'xlsx:Calc MS Excel 2007 XML', (out) =>
    readFileSync(join(out, 'book0.xlsx')),
  );
}

/** Recalculates every formula of a workbook. */
export async function recalculated(workbook: Uint8Array): Promise<RecalculatedSheets> {
  const [sheets = new Map()] = await recalculatedTogether([workbook]);
  return sheets;
}

/** Recalculates every formula of several workbooks, in their order: to start LibreOffice takes longer than a small one. */
export async function recalculatedTogether(
  workbooks: readonly Uint8Array[],
): Promise<readonly RecalculatedSheets[]> {
  return await converted(workbooks, EVERY_SHEET, (out) =>
    workbooks.map((_, at) => sheetsIn(out, `book${at}-`)),
  );
}

/** The sheets that were written as files with a name that begins so. */
function sheetsIn(out: string, start: string): RecalculatedSheets {
  const names = readdirSync(out).filter((name) => name.startsWith(start));
  return new Map(
    names.map((name) => {
      const { data } = Papa.parse<string[]>(readFileSync(join(out, name), 'utf8'));
      return [name.slice(start.length).replace(/\.csv$/, ''), data];
    }),
  );
}

async function converted<Read>(
  workbooks: readonly Uint8Array[],
  filter: string,
  read: (out: string) => Read,
): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-office-'));
  try {
    const user = join(folder, 'profile', 'user');
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, 'registrymodifications.xcu'), RECALCULATE);
    const books = workbooks.map((_, at) => join(folder, `book${at}.xlsx`));
    for (const [at, workbook] of workbooks.entries()) writeFileSync(books[at] ?? '', workbook);
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = ['--headless', '--norestore', '--convert-to', filter, '--outdir', out];
    await run('soffice', [profile, ...options, ...books]);
    return read(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
