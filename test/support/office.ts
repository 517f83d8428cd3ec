/** LibreOffice as an independent reader: recalculates a workbook and hands back every sheet's cells. */

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';

const run = promisify(execFile);

/** True when LibreOffice can be started. */
export async function hasOffice(): Promise<boolean> {
  return await run('soffice', ['--version']).then(
    () => true,
    () => false,
  );
}

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
  return await converted(workbook, 'xlsx:Calc MS Excel 2007 XML', (out) =>
    readFileSync(join(out, 'book.xlsx')),
  );
}

/** Recalculates every formula of a workbook and returns the cells of each sheet by its name, rows and columns from 0. */
export async function recalculated(
  workbook: Uint8Array,
): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  return await converted(
    workbook,
    EVERY_SHEET,
    (out) =>
      new Map(
        readdirSync(out).map((name) => {
          const { data } = Papa.parse<string[]>(readFileSync(join(out, name), 'utf8'));
          return [name.replace(/^book-/, '').replace(/\.csv$/, ''), data];
        }),
      ),
  );
}

async function converted<Read>(
  workbook: Uint8Array,
  filter: string,
  read: (out: string) => Read,
): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-office-'));
  try {
    const user = join(folder, 'profile', 'user');
    mkdirSync(user, { recursive: true });
    writeFileSync(join(user, 'registrymodifications.xcu'), RECALCULATE);
    writeFileSync(join(folder, 'book.xlsx'), workbook);
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const options = ['--headless', '--norestore', '--convert-to', filter, '--outdir', out];
    await run('soffice', [profile, ...options, join(folder, 'book.xlsx')]);
    return read(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
