/** What a header without mandatory columns holds instead, in words. */

import { type Binding, bindColumns } from './bind-columns.ts';
import type { ExtractKind } from './kind.ts';
import { likeness } from './likeness.ts';
import { recognise } from './recognise.ts';

const LISTED = 8;
const DELIMITERS = [',', ';', '\t', '|'];

/** The label of a field as its system writes it. */
export function labelOf({ kind }: Pick<Binding, 'kind'>, field: string): string {
  return kind.fields[field]?.labels[0] ?? field;
}

/**
 * Headers that no field took, nearest first: `headers that no field took: "Charge Amt"; if one of them is it, name it
 * as the column of the field amount`. Undefined when every header is another field.
 */
export function unusedInWords(
  binding: Binding,
  field: string,
  headers: readonly string[],
): string | undefined {
  const free = headers.filter((header, at) => binding.fields[at] === '' && header !== '');
  if (free.length === 0) return undefined;
  const labels = binding.kind.fields[field]?.labels ?? [];
  const ranked = free
    .map((header) => ({ header, near: Math.max(...labels.map((label) => likeness(header, label))) }))
    .sort((a, b) => b.near - a.near);
  const listed = ranked.slice(0, LISTED).map(({ header }) => `"${header}"`);
  const more = ranked.length > LISTED ? ` and ${ranked.length - LISTED} more` : '';
  return `headers that no field took: ${listed.join(', ')}${more}; if one of them is it, name it as the column of the field ${field}`;
}

/** What is wrong with a header as a whole: another delimiter, another kind, data; undefined when nothing is seen. */
export function headerTrouble(
  headers: readonly string[],
  below: readonly string[] | undefined,
  stated: ExtractKind | undefined,
  kinds: readonly ExtractKind[],
): string | undefined {
  const filled = headers.filter((header) => header.trim() !== '');
  const [only = ''] = filled;
  if (filled.length === 1) return anotherDelimiter(only, below);
  const other = recognise(headers, kinds);
  if (stated && other.outcome === 'recognised' && other.binding.kind.name !== stated.name) {
    return `the header is that of kind ${other.binding.kind.name}, but the setup states ${stated.name}`;
  }
  const isKnown = kinds.some((kind) => bindColumns(headers, kind, {}).columns.size > 0);
  const withDigits = filled.filter((header) => /^[^\p{L}]*\d[^\p{L}]*$/u.test(header)).length;
  if (isKnown || withDigits === 0) return undefined;
  return 'the row looks like data, so the file may have no header';
}

function anotherDelimiter(header: string, below: readonly string[] | undefined): string | undefined {
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length - 1 }));
  const [most] = counts.sort((a, b) => b.count - a.count);
  if (!most || most.count === 0) return undefined;
  const name = most.delimiter === '\t' ? 'a tab' : `"${most.delimiter}"`;
  const holds = `the header is one cell that holds ${name} ${most.count} times`;
  return below && below.length > 1
    ? `${holds}, while the row below has ${below.length} cells: header and rows have different delimiters`
    : `${holds}: state that delimiter for the file`;
}
