/** The rows of one book, and where each row of the whole close stands in it. */

import type { Side } from '../model/roll-forward.ts';
import { type BookPlan, bookAt } from './book-plan.ts';
import { mergedRows, positionsOf } from './buckets.ts';
import { ForeignTexts } from './foreign-texts.ts';
import { pickRows } from './select-columns.ts';

/** One book while its close is put together. */
export type Selection = {
  readonly plan: BookPlan;
  readonly number: number;
  /** Rows of the whole that stand in the book, of Billing with the adjustments that were derived to its org. */
  readonly rows: Readonly<Record<Side, Int32Array>>;
  /** Where a row of the whole stands in the book, -1 when it does not. */
  readonly at: Readonly<Record<Side, (row: number) => number>>;
  /** True for a row of the whole that counts in this book. */
  readonly isOwn: (side: Side, row: number) => boolean;
  /** Positions in the alignment of the whole, and where each stands in the book. */
  readonly aligned: Int32Array;
  readonly alignedAt: (position: number) => number;
  /** Matches of the whole that lie in the book, and the number of each there. */
  readonly groups: Int32Array;
  readonly groupAt: (group: number) => number;
  readonly foreign: ForeignTexts;
};

/** Selects the rows of a book. */
export function selectionOf(plan: BookPlan, number: number): Selection {
  const { close, lineBooks } = plan;
  const { kind } = bookAt(plan, number);
  const aligned = plan.aligned[number] ?? new Int32Array(0);
  const memo = kind === 'org' ? aligned.map((at) => close.alignment.line.get(at)) : new Int32Array(0);
  const rows = {
    billing: mergedRows(plan.billing[number] ?? new Int32Array(0), memo),
    revenue: plan.revenue[number] ?? new Int32Array(0),
  };
  const positions = {
    billing: positionsOf(rows.billing, close.billing.count),
    revenue: positionsOf(rows.revenue, close.revenue.count),
  };
  const groups = pickRows(close.matching.groups, (group) => lineBooks.groups.get(group) === number);
  const groupPositions = positionsOf(groups, close.matching.groups);
  const alignedPositions = positionsOf(aligned, close.alignment.count);
  return {
    plan,
    number,
    rows,
    at: {
      billing: (row) => positions.billing[row] ?? -1,
      revenue: (row) => positions.revenue[row] ?? -1,
    },
    isOwn: (side, row) => lineBooks[side].get(row) === number,
    aligned,
    alignedAt: (position) => alignedPositions[position] ?? -1,
    groups,
    groupAt: (group) => groupPositions[group] ?? -1,
    foreign: new ForeignTexts(plan, number, rows),
  };
}
