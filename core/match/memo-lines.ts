/** Lines that are in neither total of the bridge, by reason and currency. */

import type { ChoiceColumn, TextColumn } from '../model/column-table.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import { MoneySum } from '../model/money-sum.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { MemoLine } from './bridge-types.ts';

type CountedLines<State extends string> = {
  readonly count: number;
  readonly state: ChoiceColumn<State>;
  readonly currency: TextColumn;
  readonly amount: MoneyColumn;
};

/** Counts and sums the lines for which `reasonOf` names a reason, ordered by reason and currency. */
export function* memoLines<State extends string>(
  side: MemoLine['side'],
  lines: CountedLines<State>,
  pool: TextPool,
  reasonOf: (row: number) => string | undefined,
): Slices<MemoLine[]> {
  const found = new Map<string, { reason: string; currency: string; lines: number; sum: MoneySum }>();
  for (let row = 0; row < lines.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const reason = reasonOf(row);
    if (reason === undefined) continue;
    const currency = pool.text(lines.currency.get(row));
    const key = `${reason} ${currency}`;
    const entry = found.get(key) ?? { reason, currency, lines: 0, sum: new MoneySum() };
    entry.lines += 1;
    lines.amount.addTo(entry.sum, row);
    found.set(key, entry);
  }
  return [...found.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { sum, ...entry }]) => ({ side, ...entry, amount: sum.total() }));
}
