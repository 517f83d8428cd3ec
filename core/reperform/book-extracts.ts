/** What a workbook states about the bytes of the extracts that it rests on. */

import type { WorkbookCells } from '../read/workbook-cells.ts';
import { tableOf } from './sheet-table.ts';

/** Sheets that may say it, and the headers of the table there. */
const SHEETS = ['Files', 'File evidence'];
const FILE = 'File';
const HASH = 'SHA-256';

/** SHA-256 of each file by its name as the workbook prints it, with `, sheet NAME` behind it for one sheet of several. */
export async function statedHashes(book: WorkbookCells): Promise<ReadonlyMap<string, string>> {
  const hashes = new Map<string, string>();
  for (const sheet of SHEETS) {
    for (const row of (await tableOf(book, sheet, [FILE, HASH])) ?? [])
      hashes.set(row.text(FILE), row.text(HASH));
  }
  return hashes;
}

/** The hash that is stated for a source of close.json; undefined when there is none. */
export function hashOfSource(
  hashes: ReadonlyMap<string, string>,
  { file, sheet }: { readonly file: string; readonly sheet?: string | undefined },
): string | undefined {
  const own = sheet === undefined ? undefined : hashes.get(`${file}, sheet ${sheet}`);
  if (own !== undefined) return own;
  const plain = hashes.get(file);
  if (plain !== undefined) return plain;
  // A workbook without a stated sheet is printed with the name of its first.
  return [...hashes].find(([name]) => name.startsWith(`${file}, sheet `))?.[1];
}
