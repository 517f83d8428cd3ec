/** How many lines of every file ended in which state, with their amounts: the proof that no row was lost. */

import type { Money } from '../model/money.ts';
import { MoneySum } from '../model/money-sum.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { BillingLines, BillingState, RevenueLines, RevenueState } from './transaction-lines.ts';

/** Lines of one file, state and currency ('' for lines without one). */
export type StagedCount = {
  readonly file: number;
  readonly state: BillingState | RevenueState;
  readonly currency: string;
  readonly lines: number;
  readonly amount: Money;
};

/** Counts lines by file, state and currency, in that order; amounts signed as staged. */
export function* countStaged(
  lines: BillingLines | RevenueLines,
  pool: TextPool,
): Slices<readonly StagedCount[]> {
  const counts = new Map<number, { lines: number; first: number; readonly sum: MoneySum }>();
  const states = lines.state.choices.length;
  for (let line = 0; line < lines.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    // Files and states are few and a pool has fewer than 2³² texts, so that the key is an exact number.
    const key = lines.currency.get(line) * 65_536 + lines.file.get(line) * states + lines.state.code(line);
    let count = counts.get(key);
    if (!count) {
      count = { lines: 0, first: line, sum: new MoneySum() };
      counts.set(key, count);
    }
    count.lines += 1;
    lines.amount.addTo(count.sum, line);
  }
  return [...counts.values()]
    .map(({ lines: number, first, sum }) => ({
      file: lines.file.get(first),
      state: lines.state.get(first),
      currency: pool.text(lines.currency.get(first)),
      lines: number,
      amount: sum.total(),
    }))
    .sort((a, b) => a.file - b.file || byText(a.state, b.state) || byText(a.currency, b.currency));
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
