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
      return [await numberKeys(reader.value, count, pace)];
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
      const codeOther = remembered(reader.code);
      const textOther = remembered(reader.text);
      return (row, other) => {
        const [one, two] = [reader.code(row), codeOther(other)];
        return one === two ? 0 : blanksLast(reader.text(one), textOther(two), compare, sign);
      };
    }
    case 'name': {
      if (reader.numbers) return byNumbers(reader.numbers, sign);
      const textOther = remembered(reader.text);
      return (row, other) => blanksLast(reader.text(row), textOther(other), byCodeUnits, sign);
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

/** Many rows in turn are compared with one and the same, whose value need not be looked up each time. */
function remembered<Value>(of: (at: number) => Value): (at: number) => Value {
  let known: { readonly at: number; readonly value: Value } | undefined;
  return (at) => {
    if (known?.at !== at) known = { at, value: of(at) };
    return known.value;
  };
}

function byNumbers(
  numbers: readonly ((row: number) => number)[],
  sign: number,
): (row: number, other: number) => number {
  const others = numbers.map((number) => remembered(number));
  return (row, other) => {
    for (let at = 0; at < numbers.length; at += 1) {
      const apart = (numbers[at]?.(row) ?? 0) - (others[at]?.(other) ?? 0);
      if (apart !== 0) return sign * apart;
    }
    return 0;
  };
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
  if (reader.numbers) {
    const known: OrderKeys[] = [];
    for (const number of reader.numbers) known.push(await numberKeys(number, count, pace));
    return known;
  }
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

async function numberKeys(value: NumberReader['value'], count: number, pace: Pace): Promise<OrderKeys> {
  const keys = new Float64Array(count);
  await pace.over(count, (from, to) => {
    for (let row = from; row < to; row += 1) keys[row] = value(row);
  });
  return keys;
}
