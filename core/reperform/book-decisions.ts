/** Takes the entries of the log of decisions from the sheet Change log of a workbook. */

import type { WorkbookCells } from '../read/workbook-cells.ts';
import { DamagedArchive } from '../read/zip.ts';
import { type TableRow, tableOf } from './sheet-table.ts';

const CHANGE_LOG = 'Change log';
const HEADERS = [
  ...['Entry', 'At (UTC)', 'Who', 'Account', 'Action code', 'Lines', 'Decided line', 'Line content'],
  ...['Subject as recorded', 'Before as recorded', 'After as recorded', 'Reason', 'Previous hash', 'Hash'],
];

/** Characters of decisions.json: half of what one text can have. */
const MOST_CHARACTERS = 1 << 28;

/** One entry as decisions.json holds it, before anybody has looked at whether it is one. */
type Entry = { readonly lines: unknown[] } & Readonly<Record<string, unknown>>;

/** The entries, each put together from its rows; undefined when the workbook has no such sheet. */
export async function decisionEntriesOf(book: WorkbookCells): Promise<readonly unknown[] | undefined> {
  const rows = await tableOf(book, CHANGE_LOG, HEADERS);
  if (!rows) return undefined;
  const entries: Entry[] = [];
  let last = '';
  let length = 0;
  for (const row of rows) {
    const key = HEADERS.filter((header) => !header.endsWith('line') && !header.startsWith('Line '))
      .map(row.text)
      .join('\u0000');
    // Rows of one entry say the same but for the line: a changed one of them is an entry of its own, out of its turn.
    const entry = key === last ? entries.at(-1) : undefined;
    const lines = Number(row.text('Lines')) === 0 ? [] : [lineOf(row)];
    if (entry) entry.lines.push(...lines);
    else entries.push(entryOf(row, lines));
    length += JSON.stringify(entry ? lines : entries.at(-1)).length;
    if (length > MOST_CHARACTERS) {
      throw new DamagedArchive(`its sheet "${CHANGE_LOG}" holds more than any log of decisions has`);
    }
    last = key;
  }
  return entries;
}

function lineOf(row: TableRow): unknown {
  return { line: row.text('Decided line'), content: row.text('Line content') };
}

function entryOf({ text }: TableRow, lines: unknown[]): Entry {
  return {
    sequence: Number(text('Entry')),
    at: text('At (UTC)'),
    by: { name: text('Who'), account: text('Account') },
    action: text('Action code'),
    lines,
    subject: text('Subject as recorded'),
    before: text('Before as recorded'),
    after: text('After as recorded'),
    reason: text('Reason'),
    previousHash: text('Previous hash'),
    hash: text('Hash'),
  };
}
