/** Sums of the amount columns of a table over some of its rows, each currency by itself. */

import type { GridView } from '../../contract/window/grid.ts';
import { formatMoney } from '../../model/money.ts';
import { MoneySum } from '../../model/money-sum.ts';
import type { Pace } from './pace.ts';
import type { AmountReader, GridTable } from './table.ts';

/** Sums as they cross to the page. */
export type Sums = GridView['sums'];

/** The sums of the rows from a position up to another, in the order of the columns and of the currency codes. */
export async function sumsOf(
  { columns }: GridTable,
  rows: Int32Array,
  from: number,
  to: number,
  pace: Pace,
): Promise<Sums> {
  const sums: Sums[number][] = [];
  for (const { key, reader } of columns) {
    if (reader.holds === 'amount')
      sums.push(...(await columnSums(key, reader, rows.subarray(from, to), pace)));
  }
  return sums;
}

async function columnSums(
  column: string,
  { amounts, currency }: AmountReader,
  rows: Int32Array,
  pace: Pace,
): Promise<Sums> {
  const byCode = new Map<number, MoneySum>();
  let [lastCode, last] = [-1, new MoneySum()];
  await pace.over(rows.length, (from, to) => {
    for (let at = from; at < to; at += 1) {
      const row = rows[at] ?? 0;
      if (amounts.isBlank(row)) continue;
      const code = currency.code(row);
      if (code !== lastCode) {
        last = byCode.get(code) ?? new MoneySum();
        byCode.set(code, last);
        lastCode = code;
      }
      amounts.addTo(last, row);
    }
  });
  // Several codes may stand for one currency.
  const byText = new Map<string, bigint>();
  for (const [code, sum] of byCode) {
    const text = currency.text(code);
    byText.set(text, (byText.get(text) ?? 0n) + sum.total());
  }
  const inOrder = [...byText].sort(([one], [other]) => (one < other ? -1 : 1));
  return inOrder.map(([text, sum]) => ({ column, currency: text, amount: formatMoney(sum) }));
}
