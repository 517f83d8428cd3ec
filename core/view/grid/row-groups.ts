/** Rows in groups of equal values, as headers between rows; nested as deep as there are columns to group by. */

import type { GroupCurrencies } from './group-currencies.ts';
import type { Pace } from './pace.ts';
import type { OrderKeys } from './radix-order.ts';

/** A group: the rows of an order from a position up to another. */
export type RowGroup = {
  readonly level: number;
  readonly from: number;
  readonly to: number;
  /** Groups inside it, none on the last level. */
  readonly groups: readonly RowGroup[];
  /** Currencies of its sums: its header takes a line for each, and one where there is none. */
  readonly currencies: readonly string[];
};

/** What stands at a position of a grouped table: a line of a header, or the row at a position of the order. */
export type Shown = { readonly group: RowGroup; readonly line: number } | { readonly at: number };

/** What groups are made of: an order that is sorted by the keys of each level. */
export type Grouping = {
  readonly order: Int32Array;
  readonly levels: readonly (readonly OrderKeys[])[];
  readonly currencies: GroupCurrencies;
};

/** The groups of an order. */
export async function groupsOf(grouping: Grouping, pace: Pace): Promise<readonly RowGroup[]> {
  return await groupsWithin(grouping, 0, 0, grouping.order.length, pace);
}

async function groupsWithin(
  grouping: Grouping,
  level: number,
  from: number,
  to: number,
  pace: Pace,
): Promise<readonly RowGroup[]> {
  const { order, levels } = grouping;
  const keys = levels[level];
  if (!keys) return [];
  const groups: RowGroup[] = [];
  for (const [start, end] of await runsOf(order, keys, from, to, pace)) {
    const inner = await groupsWithin(grouping, level + 1, start, end, pace);
    const currencies = await grouping.currencies.of(order.subarray(start, end), pace);
    groups.push({ level, from: start, to: end, groups: inner, currencies });
  }
  return groups;
}

async function runsOf(
  order: Int32Array,
  keys: readonly OrderKeys[],
  from: number,
  to: number,
  pace: Pace,
): Promise<readonly (readonly [from: number, to: number])[]> {
  const runs: (readonly [number, number])[] = [];
  let start = from;
  await pace.over(to - from, (first, end) => {
    for (let at = from + first; at < from + end; at += 1) {
      const isLast = at + 1 === to;
      if (!isLast && keys.every((key) => isSame(key[order[at] ?? 0], key[order[at + 1] ?? 0]))) continue;
      runs.push([start, at + 1]);
      start = at + 1;
    }
  });
  return runs;
}

function isSame(one: number | undefined, other: number | undefined): boolean {
  return Object.is(one, other);
}

/** The lines of a grouped table: which header or row stands where, for the groups that are open. */
export class GroupedRows {
  /** First position of each piece, its header or its first row, and what it is. */
  private readonly starts: number[] = [];
  private readonly pieces: Shown[] = [];
  /** Lines of headers and rows that are shown. */
  readonly count: number;

  constructor(groups: readonly RowGroup[], isOpen: (group: RowGroup) => boolean) {
    this.count = this.add(groups, isOpen, 0);
  }

  /** What stands at a position. */
  at(position: number): Shown | undefined {
    if (position < 0 || position >= this.count) return undefined;
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    const piece = this.pieces[low];
    if (!piece || 'group' in piece) return piece;
    return { at: piece.at + position - (this.starts[low] ?? 0) };
  }

  /** Where the row at a position of the order is shown, -1 while its group is closed. */
  positionOf(at: number): number {
    for (const [number, piece] of this.pieces.entries()) {
      if ('group' in piece) continue;
      const start = this.starts[number] ?? 0;
      const end = this.starts[number + 1] ?? this.count;
      if (at >= piece.at && at < piece.at + end - start) return start + at - piece.at;
    }
    return -1;
  }

  private add(groups: readonly RowGroup[], isOpen: (group: RowGroup) => boolean, first: number): number {
    let position = first;
    for (const group of groups) {
      for (let line = 0; line < Math.max(1, group.currencies.length); line += 1) {
        this.put(position, { group, line });
        position += 1;
      }
      if (!isOpen(group)) continue;
      if (group.groups.length > 0) position = this.add(group.groups, isOpen, position);
      else {
        this.put(position, { at: group.from });
        position += group.to - group.from;
      }
    }
    return position;
  }

  private put(position: number, piece: Shown): void {
    this.starts.push(position);
    this.pieces.push(piece);
  }
}
