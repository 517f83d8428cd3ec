import { columnOf } from './addresses.ts';
import type { BookCell, BookRow, CellKind, CellStyle } from './book.ts';
import { PLAIN } from './read-styles.ts';
import { attribute, elementsOf, plainText } from './xml-pieces.ts';

/** What cells refer to: looks by number, shared texts by number. */
export type Shared = { readonly styles: readonly CellStyle[]; readonly texts: readonly string[] };

/** Rows by number, and what a reader stumbles over. */
export type Rows = {
  readonly rows: readonly (BookRow | undefined)[];
  readonly faults: readonly { readonly cell: string; readonly what: string }[];
  readonly colouredBlanks: readonly string[];
};

type Open = {
  readonly rows: (BookRow | undefined)[];
  readonly faults: { cell: string; what: string }[];
  readonly colouredBlanks: string[];
};

/** The rows of a sheet's XML; cells without content are left out. */
export function readRows(xml: string, shared: Shared): Rows {
  const open: Open = { rows: [], faults: [], colouredBlanks: [] };
  // Cut into small texts first: searching on in one of many megabytes took a minute now and then.
  const [, ...pieces] = xml.slice(0, Math.max(0, xml.indexOf('</sheetData>'))).split('<row ');
  for (const piece of pieces) {
    const [tag = '', ...cells] = piece.split('<c ');
    const start = ` ${tag}`;
    const number = Number(attribute(start, 'r'));
    if (number < open.rows.length) open.faults.push({ cell: `A${number}`, what: 'a row out of order' });
    const isHidden = isTrue(attribute(start, 'hidden'));
    open.rows[number] = { number, cells: cellsOf(cells, shared, open), isHidden };
  }
  return open;
}

/** True for an attribute that says yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function cellsOf(pieces: readonly string[], shared: Shared, open: Open): (BookCell | undefined)[] {
  const cells: (BookCell | undefined)[] = [];
  let last = -1;
  for (const piece of pieces) {
    const end = piece.indexOf('>');
    const tag = ` ${piece.slice(0, end)}`;
    const inner = piece[end - 1] === '/' ? '' : piece.slice(end + 1, piece.indexOf('</c>'));
    const address = attribute(tag, 'r') ?? '';
    const column = columnOf(address.replace(/\d+$/, ''));
    if (column <= last) open.faults.push({ cell: address, what: 'a cell out of order' });
    last = column;
    const cell = cellOf(tag, inner, shared);
    if (cell) cells[column] = cell;
    else if (styleOf(tag, shared).fill) open.colouredBlanks.push(address);
    if (/^<f [^>]*t="(?:shared|array|dataTable)"/.test(inner))
      open.faults.push({ cell: address, what: 'a formula that stands for several cells' });
  }
  return cells;
}

function cellOf(tag: string, inner: string, shared: Shared): BookCell | undefined {
  if (inner === '') return undefined;
  const style = styleOf(tag, shared);
  const formula = inner.startsWith('<f') ? plainText(between(inner, '<f', '</f>') ?? '') : undefined;
  const type = attribute(tag, 't') ?? 'n';
  const value = type === 'inlineStr' ? undefined : between(inner, '<v', '</v>');
  if (type === 'inlineStr') return { kind: 'text', text: runsOf(inner), formula, style };
  if (value === undefined)
    return formula === undefined ? undefined : { kind: 'empty', text: '', formula, style };
  if (type === 's') return { kind: 'text', text: shared.texts[Number(value)] ?? '', formula, style };
  const kinds: Readonly<Record<string, CellKind>> = { str: 'text', b: 'boolean', e: 'error' };
  return { kind: kinds[type] ?? 'number', text: plainText(value), formula, style };
}

function styleOf(tag: string, shared: Shared): CellStyle {
  return shared.styles[Number(attribute(tag, 's') ?? 0)] ?? PLAIN;
}

// The content of the first element that begins so; '' for an empty one.
function between(xml: string, open: string, close: string): string | undefined {
  const at = xml.indexOf(open);
  if (at < 0) return undefined;
  const start = xml.indexOf('>', at) + 1;
  if (xml[start - 2] === '/') return '';
  return xml.slice(start, xml.indexOf(close, start));
}

/** The text of a string item: all its runs. */
export function runsOf(xml: string): string {
  if (xml.startsWith('<is><t>') && xml.indexOf('<t', 7) < 0) return plainText(xml.slice(7, -9));
  return elementsOf(xml, 't')
    .map(({ inner }) => plainText(inner))
    .join('');
}
