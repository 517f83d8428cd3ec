/** Changes the parts of a written workbook, as somebody would who edits the file. */

import { storedZip } from './stored-zip.ts';
import { unzip } from './unzip.ts';

/** A workbook with its parts as text, by their paths. */
export type OpenedBook = Map<string, string>;

/** The workbook with its parts changed. */
export function tampered(workbook: Uint8Array, change: (parts: OpenedBook) => void): Uint8Array {
  const parts = new Map(unzip(workbook));
  change(parts);
  return storedZip(parts);
}

/** Path of the part of a sheet. */
export function pathOf(parts: OpenedBook, sheet: string): string {
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*?name="([^"]*)"/g)];
  const at = names.findIndex((match) => match[1] === sheet);
  if (at < 0) throw new Error(`no sheet ${sheet}`);
  return `xl/worksheets/sheet${at + 1}.xml`;
}

/** Changes the XML of a sheet; a change that changes nothing is a mistake of the test. */
export function changeSheet(parts: OpenedBook, sheet: string, change: (xml: string) => string): void {
  changePart(parts, pathOf(parts, sheet), change);
}

/** Changes the text of a part. */
export function changePart(parts: OpenedBook, path: string, change: (xml: string) => string): void {
  const before = parts.get(path) ?? '';
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${path}`);
  parts.set(path, after);
}

/** The XML of a row by its number. */
export function rowXml(xml: string, row: number): string {
  const found = new RegExp(`<row r="${row}"[^>]*>.*?</row>`, 's').exec(xml);
  if (!found) throw new Error(`no row ${row}`);
  return found[0];
}

/** The XML of a cell by its address. */
export function cellXml(xml: string, address: string): string {
  const found = new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`, 's').exec(xml);
  if (!found) throw new Error(`no cell ${address}`);
  return found[0];
}

/** Rows from one on moved up or down, as a program does that takes a row out or puts one in. */
export function moveRows(xml: string, from: number, by: number): string {
  return xml.replace(/<row r="(\d+)".*?<\/row>/gs, (row, number: string) =>
    Number(number) < from
      ? row
      : row.replace(
          / r="([A-Z]*)(\d+)"/g,
          (_, letters: string, at: string) => ` r="${letters}${Number(at) + by}"`,
        ),
  );
}
