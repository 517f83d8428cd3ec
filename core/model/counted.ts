import { groupedDigits } from './money-words.ts';

/** A count as people read it: `1,625`. */
export function countWords(count: number): string {
  return groupedDigits(String(count));
}

/** A count with its noun: `1 row`, `1,625 rows`; `many` where the plural is not the noun with an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countWords(count)} ${count === 1 ? one : many}`;
}
