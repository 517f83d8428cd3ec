/** What a column is ordered by: whole numbers for all its rows, or a comparison of two of them. */

import type { MoneyColumn } from '../../model/money-column.ts';
import type { Pace } from './pace.ts';
import type { OrderKeys } from './radix-order.ts';
import type { ColumnReader, NameReader, NumberReader } from './table.ts';
import { lettersKey, textRanks } from './text-ranks.ts';

/** Letters of a name by key. */
const LETTERS = [0, 6, 12] as const;

/** The keys of all rows of a column, the most weighty first; NaN for blank cells. */
export async function columnKeys(
  reader: ColumnReader,
  count: number,
  pace: Pace,
): Promise<readonly OrderKeys[]> {
  switch (reader.holds) {
    case 'text':
      return [await textRanks(reader, count, pace)];
    case 'name':
      return await nameKeys(reader, count, pace);
    case 'amount':
      return await amountKeys(reader.amounts, count, pace);
    default:
      return [await numberKeys(reader, count, pace)];
  }
}

/** Compares two rows of a column without keys; blanks come last in both directions. */
export function rowComparison(
  reader: ColumnReader,
  isDescending: boolean,
): (row: number, other: number) => number {
  const sign = isDescending ? -1 : 1;
  switch (reader.holds) {
    case 'text': {
      const compare = reader.compare ?? byCodeUnits;
      return (row, other) => {
        const [one, two] = [reader.code(row), reader.code(other)];
        return one === two ? 0 : blanksLast(reader.text(one), reader.text(two), compare, sign);
      };
    }
    case 'name': {
      // Many rows in turn are compared with one and the same, whose name need not be made each time.
      let [known, name] = [-1, ''];
      return (row, other) => {
        if (other !== known) [known, name] = [other, reader.text(other)];
        return blanksLast(reader.text(row), name, byCodeUnits, sign);
      };
    }
    case 'amount': {
      const { amounts } = reader;
      return (row, other) => {
        const hasBlank = amounts.isBlank(row) || amounts.isBlank(other);
        return (hasBlank ? 1 : sign) * amounts.compare(row, other);
      };
    }
    default:
      return (row, other) => {
        const [one, two] = [reader.value(row), reader.value(other)];
        if (Number.isNaN(one) || Number.isNaN(two))
          return Number(Number.isNaN(one)) - Number(Number.isNaN(two));
        return sign * (one - two);
      };
  }
}

function blanksLast(
  one: string,
  other: string,
  compare: (one: string, other: string) => number,
  sign: number,
): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  return sign * compare(one, other);
}

function byCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

async function nameKeys(reader: NameReader, count: number, pace: Pace): Promise<readonly OrderKeys[]> {
  const keys = LETTERS.map(() => new Float64Array(count));
  await pace.over(count, (from, to) => {
    for (let row = from; row < to; row += 1) {
      const text = reader.text(row);
      for (const [at, first] of LETTERS.entries()) {
        const key = keys[at];
        if (key) key[row] = text === '' ? Number.NaN : lettersKey(text, first);
      }
    }
  });
  return keys;
}

// One key where all amounts count exactly in one step, such as a hundredth; else the whole and the rest.
async function amountKeys(amounts: MoneyColumn, count: number, pace: Pace): Promise<readonly OrderKeys[]> {
  let step: number | undefined;
  await pace.over(count, (from, to) => {
    step = amounts.commonStep(from, to, step);
  });
  const keys = new Float64Array(count);
  let isExact = true;
  await pace.over(count, (from, to) => {
    isExact = amounts.writeOrderKeys(keys, from, to, step ?? 1) && isExact;
  });
  return isExact ? [keys] : amounts.orderParts();
}

async function numberKeys(reader: NumberReader, count: number, pace: Pace): Promise<OrderKeys> {
  const keys = new Float64Array(count);
  await pace.over(count, (from, to) => {
    for (let row = from; row < to; row += 1) keys[row] = reader.value(row);
  });
  return keys;
}
