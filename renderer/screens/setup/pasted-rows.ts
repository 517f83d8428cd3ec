/** Rows that are pasted into a table of the setup, from a spreadsheet or a list. */

import { type JsonPath, listAt, textAt, withValue } from '../../state/json-path.ts';

/** What pasting did. */
export type Pasted = {
  readonly draft: unknown;
  readonly added: number;
  /** Lines without a name, or with one that the table holds already; they change nothing. */
  readonly known: number;
};

/** Lines of a pasted text with their cells; undefined for a text of one cell, which is pasted as any other. */
export function pastedCells(text: string): readonly (readonly string[])[] | undefined {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const isOneCell = lines.length === 1 && !lines[0]?.includes('\t');
  if (lines.length === 0 || isOneCell) return undefined;
  return lines.map((line) => line.split('\t').map((cell) => unquoted(cell.trim())));
}

/** A cell that a spreadsheet has put in quotes because of what it holds. */
function unquoted(cell: string): string {
  const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
  return isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/**
 * Puts pasted lines into a list of entries, from a blank entry at `at` on, else at its end. The cells of a line fill
 * `keys` in their order, the first of them the name; blank cells state nothing.
 */
export function withPastedRows(
  draft: unknown,
  path: JsonPath,
  at: number,
  keys: readonly string[],
  lines: readonly (readonly string[])[],
): Pasted {
  const entries = listAt(draft, path);
  const [nameKey = ''] = keys;
  const names = new Set(entries.map((entry) => textAt(entry, [nameKey])));
  const fresh: unknown[] = [];
  for (const cells of lines) {
    const [name = ''] = cells;
    if (name === '' || names.has(name)) continue;
    names.add(name);
    const stated = keys.map((key, cell) => [key, cells[cell] ?? ''] as const);
    fresh.push(Object.fromEntries(stated.filter(([, value]) => value !== '')));
  }
  const isBlank = textAt(entries[at], [nameKey]) === '';
  const before = entries.slice(0, isBlank ? at : entries.length);
  const after = isBlank ? entries.slice(at + (fresh.length === 0 ? 0 : 1)) : [];
  const changed = withValue(draft, path, [...before, ...fresh, ...after]);
  return { draft: changed, added: fresh.length, known: lines.length - fresh.length };
}
