import { currencyCodeOf } from '../model/currency.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { WordReading } from './text-builder.ts';

const TRUE = new Set(['true', 'yes', 'y', '1', 't']);
const FALSE = new Set(['false', 'no', 'n', '0', 'f']);
const WHOLE = /^([+-]?\d+)(?:\.0+)?$/;
const LARGEST = 2_147_483_647;

/** Reads a flag: 1, 0, or -1 for blank and for words that are neither yes nor no. */
export function readFlag(text: string): WordReading {
  const word = text.toLowerCase();
  if (word === '') return { value: -1, isKnown: true };
  if (TRUE.has(word)) return { value: 1, isKnown: true };
  return FALSE.has(word) ? { value: 0, isKnown: true } : { value: -1, isKnown: false };
}

/** Reads a whole number of at most 32 bits with sign; 0 for blank. Spreadsheets may write it as `201901.0`. */
export function readWholeNumber(text: string): WordReading {
  if (text === '') return { value: 0, isKnown: true };
  const value = Number(WHOLE.exec(text.replace(/^'/, ''))?.[1] ?? Number.NaN);
  return Math.abs(value) <= LARGEST ? { value, isKnown: true } : { value: 0, isKnown: false };
}

/** Reads a word of a fixed list to the code of the word used here; an unknown one stays as it stands in the file. */
export function wordReader(
  words: Readonly<Record<string, string>>,
  pool: TextPool,
): (text: string) => WordReading {
  const known = new Map(Object.entries(words));
  return (text) => {
    if (text === '') return { value: BLANK, isKnown: true };
    const word = known.get(text.toLowerCase().replace(/\s+/g, ''));
    return { value: pool.code(word ?? text), isKnown: word !== undefined };
  };
}

/** The words of a fixed list as a cell may hold them, in any case: `pending for tax`. */
export function allowedWords(words: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set(Object.values(words))].map((word) => word.toLowerCase().replaceAll('-', ' '));
}

/** Reads a currency code or name to the ISO code; `names` are the setup's own. Unknown ones become blank. */
export function currencyReader(
  names: Readonly<Record<string, string>>,
  pool: TextPool,
): (text: string) => WordReading {
  const own = new Map(Object.entries(names).map(([name, code]) => [name.trim().toLowerCase(), code]));
  return (text) => {
    if (text === '') return { value: BLANK, isKnown: true };
    const code = own.get(text.toLowerCase()) ?? currencyCodeOf(text);
    return { value: code === undefined ? BLANK : pool.code(code), isKnown: code !== undefined };
  };
}
