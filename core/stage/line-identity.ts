/**
 * The identity of a transaction line: its natural key and an occurrence number, counted over lines of equal key in
 * the order of their content and never of their file position. So what was decided about a line holds after its
 * extract is imported again, and is seen to be stale when the line changed.
 */

import type { MoneyColumn } from '../model/money-column.ts';
import { SLICE_ROWS, SlicedWork, type Slices } from '../model/sliced-work.ts';
import type { TextPool } from '../model/text-pool.ts';
import { groupRows } from './row-groups.ts';
import { TextHashes } from './text-hashes.ts';
import type { BillingLines, RevenueLines } from './transaction-lines.ts';

/** The identities of the lines of one side. */
export type LineIdentities = {
  /** Name of a line in the workbook, lines.ndjson and decisions.json: `B-` or `R-` and twelve characters. */
  readonly reference: (row: number) => string;
  /** Twelve characters that change when what the line says changes: amount, currency, date, org, account, state. */
  readonly content: (row: number) => string;
  /** Rows of the references that exist among the lines. */
  readonly rowsOf: (references: Iterable<string>) => ReadonlyMap<string, number>;
  /** Numbers of 30 bits that order the references: by the upper, and where that is the same by the lower. */
  readonly upper: (row: number) => number;
  readonly lower: (row: number) => number;
  /** Does in slices what the first question would wait for. */
  readonly slices: () => Slices<unknown>;
};

/** Letters and digits that are not mistaken for one another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DIGITS_PER_HALF = 6;

/** Identities of the Billing lines; the work is done on the first question. */
export function billingIdentities(lines: BillingLines, pool: TextPool): LineIdentities {
  return identities('B-', lines.count, pool, (hashes) => ({
    key: (row) => {
      hashes.start().word(lines.type.get(row));
      const id = lines.id.get(row);
      if (id !== 0) hashes.text(id);
      else
        hashes.text(lines.document.get(row)).text(lines.charge.get(row)).number(lines.serviceStart.get(row));
    },
    content: (row) => {
      hashes.start().word(lines.state.get(row)).text(lines.document.get(row)).text(lines.currency.get(row));
      hashes.number(lines.date.get(row)).text(lines.account.get(row)).text(lines.ownOrg.get(row));
      hashes.text(lines.parentDocument.get(row));
      amounts(hashes, row, [lines.amount, lines.homeAmount]);
    },
  }));
}

/** Identities of the Revenue lines; the work is done on the first question. */
export function revenueIdentities(lines: RevenueLines, pool: TextPool): LineIdentities {
  return identities('R-', lines.count, pool, (hashes) => ({
    key: (row) => {
      const id = lines.lineId.get(row);
      hashes.start();
      if (id !== 0) hashes.text(id);
      else hashes.text(lines.document.get(row)).text(lines.lineNumber.get(row)).text(lines.charge.get(row));
    },
    content: (row) => {
      hashes.start().word(lines.type.get(row)).word(lines.state.get(row)).text(lines.document.get(row));
      hashes.text(lines.currency.get(row)).number(lines.date.get(row)).text(lines.account.get(row));
      hashes.text(lines.org.get(row)).number(lines.period.get(row)).text(lines.contract.get(row));
      amounts(hashes, row, [lines.amount, lines.functionalAmount]);
    },
  }));
}

function amounts(hashes: TextHashes, row: number, columns: readonly MoneyColumn[]): void {
  for (const column of columns) hashes.parts(column, row);
}

type Hashers = { readonly key: (row: number) => void; readonly content: (row: number) => void };
type Numbers = { readonly high: Int32Array; readonly low: Int32Array };
type Numbered = { readonly names: Numbers; readonly contents: Numbers };

function identities(
  prefix: string,
  count: number,
  pool: TextPool,
  hashersOf: (hashes: TextHashes) => Hashers,
): LineIdentities {
  // The pool may still grow, so the hashes are made with the first slice.
  const numbers = new SlicedWork(() => numberLines(count, new TextHashes(pool), hashersOf));
  const reference = (row: number): string => prefix + written(numbers.value().names, row);
  return {
    reference,
    content: (row) => written(numbers.value().contents, row),
    upper: (row) => (numbers.value().names.high[row] ?? 0) >>> 2,
    lower: (row) => (numbers.value().names.low[row] ?? 0) >>> 2,
    slices: () => numbers.slices(),
    rowsOf: (references) => {
      const wanted = new Set(references);
      const rows = new Map<string, number>();
      const halves = upperHalves(prefix, wanted);
      if (halves.size === 0) return rows;
      const { high } = numbers.value().names;
      for (let row = 0; row < count && rows.size < wanted.size; row += 1) {
        if (!halves.has((high[row] ?? 0) >>> 2)) continue;
        const name = reference(row);
        if (wanted.has(name)) rows.set(name, row);
      }
      return rows;
    },
  };
}

function* numberLines(
  count: number,
  hashes: TextHashes,
  hashersOf: (hashes: TextHashes) => Hashers,
): Slices<Numbered> {
  const hashers = hashersOf(hashes);
  const keys = yield* collected(count, hashes, hashers.key);
  const contents = yield* collected(count, hashes, hashers.content);
  const occurrence = yield* occurrences(count, keys, contents);
  const names = yield* collected(count, hashes, (row) => {
    hashes
      .start()
      .number(keys.high[row] ?? 0)
      .number(keys.low[row] ?? 0)
      .number(occurrence.get(row) ?? 0);
  });
  return { names, contents };
}

function* collected(count: number, hashes: TextHashes, hash: (row: number) => void): Slices<Numbers> {
  const numbers = { high: new Int32Array(count), low: new Int32Array(count) };
  for (let row = 0; row < count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    hash(row);
    numbers.high[row] = hashes.high;
    numbers.low[row] = hashes.low;
  }
  return numbers;
}

/** Occurrence of each line whose key an other line has too and that is not the first of them, counted from 1. */
function* occurrences(count: number, keys: Numbers, contents: Numbers): Slices<ReadonlyMap<number, number>> {
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row += 1) rows[row] = row;
  const isSame = (a: number, b: number): boolean =>
    keys.high[a] === keys.high[b] && keys.low[a] === keys.low[b];
  yield;
  const groups = yield* groupRows(rows, (row) => keys.low[row] ?? 0, isSame);
  const members = new Map<number, number[]>();
  for (let row = 0; row < count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const first = groups[row] ?? row;
    if (first === row) continue;
    const group = members.get(first);
    if (group) group.push(row);
    else members.set(first, [first, row]);
  }
  const numbers = new Map<number, number>();
  for (const group of members.values()) {
    group.sort((a, b) => {
      const high = (contents.high[a] ?? 0) - (contents.high[b] ?? 0);
      return high !== 0 ? high : (contents.low[a] ?? 0) - (contents.low[b] ?? 0);
    });
    for (const [at, row] of group.entries()) if (at > 0) numbers.set(row, at);
  }
  return numbers;
}

/** What the first six characters of names stand for: few rows share them, so few names are written out. */
function upperHalves(prefix: string, references: Iterable<string>): ReadonlySet<number> {
  const halves = new Set<number>();
  for (const reference of references) {
    const digits = reference.slice(prefix.length, prefix.length + DIGITS_PER_HALF);
    let number = 0;
    for (const digit of digits) number = number * ALPHABET.length + ALPHABET.indexOf(digit);
    halves.add(number);
  }
  return halves;
}

function written({ high, low }: Numbers, row: number): string {
  return half(high[row] ?? 0) + half(low[row] ?? 0);
}

// The upper thirty bits are the best mixed ones.
function half(number: number): string {
  let rest = number >>> 2;
  let text = '';
  for (let digit = 0; digit < DIGITS_PER_HALF; digit += 1) {
    text = (ALPHABET[rest & 31] ?? '') + text;
    rest >>>= 5;
  }
  return text;
}
