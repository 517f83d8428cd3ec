/** Writes a test close as the files that a preparer would have: close.json and the extracts. */

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { cellText, type FileStyle, headerText, plainStyle } from './cell-style.ts';
import { type Column, type Columns, extractColumns, type KindName } from './columns.ts';
import { type AnyExtract, setupOf, type TestClose } from './test-close.ts';
import { withFixedTimes } from './zip-times.ts';

/** Objects whose own columns carry no prefix in API styles. */
const baseObject: Readonly<Record<KindName, string>> = {
  account: 'Account',
  invoice: 'Invoice',
  'invoice-item': 'Invoice Item',
  'taxation-item': 'Taxation Item',
  'credit-memo-item': 'Credit Memo Item',
  'debit-memo-item': 'Debit Memo Item',
  'invoice-item-adjustment': 'Invoice Item Adjustment',
  'invoice-adjustment': 'Invoice Adjustment',
  'credit-balance-adjustment': 'Credit Balance Adjustment',
  payment: 'Payment',
  refund: 'Refund',
  'revenue-schedule-item': 'Revenue Schedule Item Invoice Item Adjustment',
  'accounting-period': 'Accounting Period',
  'custom-exchange-rate': '',
  'billing-report': '',
  'staging-error': '',
  'revenue-calendar': '',
};

type Cell = { readonly column: Column; readonly value: string };
type Table = { readonly headers: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

/** The files of a close by name: text, or the bytes of a workbook. */
export async function filesOf(close: TestClose): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>();
  files.set('close.json', `${JSON.stringify(setupOf(close), null, 2)}\n`);
  for (const extract of close.extracts) {
    files.set(extract.file, extract.text ?? (await contentOf(extract)));
  }
  return files;
}

/** Writes the files of a close into a folder, which is made anew. */
export async function writeClose(close: TestClose, folder: string): Promise<void> {
  const files = await filesOf(close);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
}

function contentOf(extract: AnyExtract): string | Promise<Uint8Array> {
  return extract.file.endsWith('.xlsx') ? workbookOf(extract) : textOf(extract);
}

function styleOf(extract: AnyExtract): FileStyle {
  return { ...plainStyle, ...extract.style };
}

function tableOf(extract: AnyExtract): Table {
  const columns: Columns = extractColumns[extract.kind];
  const rows: readonly Readonly<Record<string, string | undefined>>[] = extract.rows;
  const isFilled = (name: string): boolean => rows.some((row) => row[name] !== undefined);
  const names = extract.columns ?? Object.keys(columns).filter(isFilled);
  const chosen = names.map((name) => {
    const column = columns[name];
    if (!column) throw new RangeError(`${extract.kind} has no column ${name}`);
    return { name, column };
  });
  const { header } = styleOf(extract);
  return {
    headers: chosen.map(({ column }) => headerText(column, baseObject[extract.kind], header)),
    rows: rows.map((row) => chosen.map(({ name, column }) => ({ column, value: row[name] ?? '' }))),
  };
}

/** The text of a delimited extract. */
function textOf(extract: AnyExtract): string {
  const style = styleOf(extract);
  const table = tableOf(extract);
  const line = (cells: readonly string[]): string =>
    cells.map((cell) => quoted(cell, style.delimiter)).join(style.delimiter);
  const lines = [
    ...(extract.titles ?? []),
    line(table.headers),
    ...table.rows.map((row) => line(row.map((cell) => cellText(cell.column.type, cell.value, style)))),
    ...(extract.rawRows ?? []),
  ];
  return `${style.hasByteOrderMark ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`;
}

function quoted(cell: string, delimiter: string): string {
  const needsQuotes = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needsQuotes ? `"${cell.replaceAll('"', '""')}"` : cell;
}

async function workbookOf(extract: AnyExtract): Promise<Uint8Array> {
  const style = styleOf(extract);
  const table = tableOf(extract);
  const workbook = new ExcelJS.Workbook();
  // Fixed times: a sample written twice differs in nothing that a reader sees.
  workbook.created = new Date(Date.UTC(2026, 10, 2));
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet(extract.sheet ?? extract.source?.sheet ?? 'Export');
  for (const title of extract.titles ?? []) sheet.addRow([title]);
  sheet.addRow([...table.headers]);
  for (const row of table.rows) sheet.addRow(row.map((cell) => workbookCell(cell, style)));
  return withFixedTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function workbookCell({ column, value }: Cell, style: FileStyle): string | number | Date | null {
  if (value === '') return null;
  if (column.type === 'date') return new Date(`${value}T00:00:00Z`);
  // Excel keeps 15 digits; a longer amount would be text in a real export as well.
  if (column.type === 'amount' && value.replace(/\D/g, '').length <= 15) return Number(value);
  return cellText(column.type, value, style);
}
