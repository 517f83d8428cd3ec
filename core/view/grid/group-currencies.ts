/** In which currencies a group of rows has sums: the head of the group takes one line for each. */

import type { MoneyColumn } from '../../model/money-column.ts';
import type { Pace } from './pace.ts';
import type { GridTable, TextReader } from './table.ts';

/** Amounts that share their currencies. */
type Amounts = { readonly currency: TextReader; readonly columns: readonly MoneyColumn[] };

/** Reads the currencies of the amounts of a table. */
export class GroupCurrencies {
  private readonly amounts: readonly Amounts[];

  constructor({ columns }: GridTable) {
    const byCurrency = new Map<TextReader, MoneyColumn[]>();
    for (const { reader } of columns) {
      if (reader.holds !== 'amount') continue;
      const sharing = byCurrency.get(reader.currency) ?? [];
      sharing.push(reader.amounts);
      byCurrency.set(reader.currency, sharing);
    }
    this.amounts = [...byCurrency].map(([currency, sharing]) => ({ currency, columns: sharing }));
  }

  /** Currencies that some rows have an amount in, in the order of the codes; those of `sumsOf` over the same rows. */
  async of(rows: Int32Array, pace: Pace): Promise<readonly string[]> {
    const texts = new Set<string>();
    for (const { currency, columns } of this.amounts) {
      const seen = new Set<number>();
      await pace.over(rows.length, (from, to) => {
        for (let at = from; at < to; at += 1) {
          const row = rows[at] ?? 0;
          const code = currency.code(row);
          if (!seen.has(code) && columns.some((amounts) => !amounts.isBlank(row))) seen.add(code);
        }
      });
      for (const code of seen) texts.add(currency.text(code));
    }
    return [...texts].sort();
  }
}
