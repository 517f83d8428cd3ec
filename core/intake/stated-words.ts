/** What is stated about the way a file is read, in words. */

import { allKinds } from '../extract/all-kinds.ts';
import type { StatedEntry } from './stated-entry.ts';

const VALUES: Readonly<Record<string, string>> = {
  DMY: 'day first',
  MDY: 'month first',
  YMD: 'year first',
  '1,234.5': 'the dot separates decimals',
  '1.234,5': 'the comma separates decimals',
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
  'already-signed': 'amounts are signed already',
  'unsigned-with-type': 'amounts are unsigned, the type gives the sign',
};

/** One sentence part for each statement: `"When": day first`, `"How much" is Amount`. */
export function statedWords(stated: StatedEntry, kind: string): readonly string[] {
  const known = allKinds.find(({ name }) => name === kind);
  return Object.entries(stated).flatMap(([part, value]): readonly string[] => {
    if (part === 'kind') return known ? [`it is ${known.title}`] : [];
    if (part === 'columns') {
      return entries(value).map(([field, header]) => {
        const label = known?.fields[field]?.labels[0] ?? field;
        return header === null ? `no column is ${label}` : `"${header}" is ${label}`;
      });
    }
    if (part === 'dateOrder' || part === 'numberFormat') {
      return entries(value).map(([header, word]) => {
        const where = header === '*' ? 'all columns' : `"${header}"`;
        return `${where}: ${VALUES[word ?? ''] ?? word}`;
      });
    }
    return [`${part}: ${VALUES[String(value)] ?? String(value)}`];
  });
}

function entries(value: unknown): readonly (readonly [string, string | null])[] {
  // Groups of an entry that fits the schema hold words, or null for a column that is switched off.
  return Object.entries(value as Readonly<Record<string, string | null>>);
}
