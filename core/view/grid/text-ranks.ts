/** The place of each text of a column in the order of code units: what a column of texts is ordered by. */

import { IntColumn } from '../../model/column-table.ts';
import { type Pace, SLICE_ROWS } from './pace.ts';
import { orderedBy } from './radix-order.ts';
import type { TextReader } from './table.ts';

/** Up to so many texts are simply compared. */
const FEW = 2048;
/** Letters that fit into one whole number, and how much each weighs. */
const LETTERS = 6;
const WEIGHT = 256;
/** Stands for every letter beyond it; what follows it is left to a comparison. */
const BEYOND = 255;

/** The rank of the text of each row, NaN for a blank cell; equal texts have equal ranks. */
export async function textRanks(reader: TextReader, count: number, pace: Pace): Promise<Float64Array> {
  const { codes, texts } = await distinctTexts(reader, count, pace);
  const compare = reader.compare ?? byCodeUnits;
  const order = reader.compare ? sortedBy(texts, compare) : await orderOf(texts, pace);
  const ranks = new Int32Array(reader.codes()).fill(-1);
  let rank = -1;
  let before: string | undefined;
  for (const [place, at] of order.entries()) {
    if (place % SLICE_ROWS === 0) await pace.step();
    const text = texts[at] ?? '';
    if (before === undefined || compare(before, text) !== 0) rank += 1;
    before = text;
    if (text !== '') ranks[codes.get(at)] = rank;
  }
  const keys = new Float64Array(count);
  await pace.over(count, (from, to) => {
    for (let row = from; row < to; row += 1) {
      const known = ranks[reader.code(row)] ?? -1;
      keys[row] = known < 0 ? Number.NaN : known;
    }
  });
  return keys;
}

type Distinct = { readonly codes: IntColumn; readonly texts: readonly string[] };

/** The codes that occur, each once, with their texts. */
async function distinctTexts(reader: TextReader, count: number, pace: Pace): Promise<Distinct> {
  const isSeen = new Uint8Array(reader.codes());
  const codes = new IntColumn();
  const texts: string[] = [];
  await pace.over(count, (from, to) => {
    for (let row = from; row < to; row += 1) {
      const code = reader.code(row);
      if (isSeen[code] === 1) continue;
      isSeen[code] = 1;
      codes.push(code);
      texts.push(reader.text(code));
    }
  });
  return { codes, texts };
}

async function orderOf(texts: readonly string[], pace: Pace): Promise<Int32Array> {
  const all = Int32Array.from({ length: texts.length }, (_, at) => at);
  return await orderWithin(texts, all, pace);
}

/** Orders by six letters behind what all have in common; those that agree in these are ordered among themselves. */
async function orderWithin(texts: readonly string[], group: Int32Array, pace: Pace): Promise<Int32Array> {
  if (group.length <= FEW) {
    await pace.step();
    return group.sort((a, b) => byCodeUnits(texts[a] ?? '', texts[b] ?? ''));
  }
  const skipped = commonLength(texts, group);
  const keys = new Float64Array(texts.length);
  await pace.over(group.length, (from, to) => {
    for (let at = from; at < to; at += 1) {
      const member = group[at] ?? 0;
      keys[member] = lettersKey(texts[member] ?? '', skipped);
    }
  });
  const order = await orderedBy(group, keys, false, pace);
  let looked = 0;
  for (let from = 0; from < order.length; ) {
    const to = endOfRun(order, keys, from);
    if (to - from > 1) await orderRun(texts, order, from, to, skipped, pace);
    looked += 1;
    if (looked % SLICE_ROWS === 0) await pace.step();
    from = to;
  }
  return order;
}

async function orderRun(
  texts: readonly string[],
  order: Int32Array,
  from: number,
  to: number,
  skipped: number,
  pace: Pace,
): Promise<void> {
  const run = order.slice(from, to);
  // Equal texts under different codes, and letters beyond Latin, would agree in the next letters again.
  const isStuck = commonLength(texts, run) <= skipped;
  const ordered = isStuck
    ? run.sort((a, b) => byCodeUnits(texts[a] ?? '', texts[b] ?? ''))
    : await orderWithin(texts, run, pace);
  order.set(ordered, from);
}

function endOfRun(order: Int32Array, keys: Float64Array, from: number): number {
  const key = keys[order[from] ?? 0];
  let to = from + 1;
  while (to < order.length && keys[order[to] ?? 0] === key) to += 1;
  return to;
}

function commonLength(texts: readonly string[], group: Int32Array): number {
  const first = texts[group[0] ?? 0] ?? '';
  let length = first.length;
  for (const member of group) {
    const text = texts[member] ?? '';
    let at = 0;
    while (at < length && text.charCodeAt(at) === first.charCodeAt(at)) at += 1;
    length = at;
    if (length === 0) return 0;
  }
  return length;
}

/** A whole number that orders texts by six letters from a position on; a text that ends comes before all others. */
export function lettersKey(text: string, from: number): number {
  let key = 0;
  let isOpen = true;
  for (let at = from; at < from + LETTERS; at += 1) {
    const unit = isOpen && at < text.length ? Math.min(text.charCodeAt(at) + 1, BEYOND) : 0;
    if (unit === BEYOND) isOpen = false;
    key = key * WEIGHT + unit;
  }
  return key;
}

function sortedBy(texts: readonly string[], compare: (one: string, other: string) => number): Int32Array {
  const all = Int32Array.from({ length: texts.length }, (_, at) => at);
  return all.sort((a, b) => compare(texts[a] ?? '', texts[b] ?? ''));
}

function byCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
