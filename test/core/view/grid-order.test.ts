/** The order of rows: radix keys, ranks of texts, selection of the first ones. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMoney } from '../../../core/model/money.ts';
import { MoneyColumn } from '../../../core/model/money-column.ts';
import { compareRates } from '../../../core/view/exact-rates.ts';
import { columnKeys, rowComparison } from '../../../core/view/grid/column-keys.ts';
import { amountsOf, countsOf, namesOf, sameText, Words } from '../../../core/view/grid/dictionary.ts';
import { Pace } from '../../../core/view/grid/pace.ts';
import { orderedBy } from '../../../core/view/grid/radix-order.ts';
import type { ColumnReader } from '../../../core/view/grid/table.ts';
import { topRows } from '../../../core/view/grid/top-rows.ts';
import { restless } from './closed-views.ts';

const pace = (): Pace => new Pace(restless);
const allRows = (count: number): Int32Array => Int32Array.from({ length: count }, (_, at) => at);

async function orderOf(
  reader: ColumnReader,
  count: number,
  isDescending: boolean,
): Promise<readonly number[]> {
  let order = allRows(count);
  for (const key of [...(await columnKeys(reader, count, pace()))].reverse()) {
    order = await orderedBy(order, key, isDescending, pace());
  }
  return [...order];
}

/** What everybody can check: a stable sort of plain values with blanks at the end. */
function plainOrder<Value>(
  values: readonly (Value | undefined)[],
  compare: (one: Value, other: Value) => number,
  isDescending: boolean,
): readonly number[] {
  return [...allRows(values.length)].sort((a, b) => {
    const [one, other] = [values[a], values[b]];
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return (isDescending ? -1 : 1) * compare(one, other);
  });
}

const byValue = <Value>(one: Value, other: Value): number => (one < other ? -1 : one > other ? 1 : 0);

async function holds<Value>(
  reader: ColumnReader,
  values: readonly (Value | undefined)[],
  compare: (one: Value, other: Value) => number = byValue,
): Promise<void> {
  for (const isDescending of [false, true]) {
    const expected = plainOrder(values, compare, isDescending);
    expect(await orderOf(reader, values.length, isDescending)).toEqual(expected);
    const first = await topRows(allRows(values.length), 7, rowComparison(reader, isDescending), pace());
    expect([...first]).toEqual(expected.slice(0, 7));
  }
}

function words(values: readonly string[]): ColumnReader {
  const column = new Words();
  for (const value of values) column.push(value);
  return column.reader();
}

const blankAsNothing = (text: string): string | undefined => (text === '' ? undefined : text);

describe('order', () => {
  test('amounts by their exact value, from a billionth to thirteen digits, blanks last', async () => {
    const amount = fc.oneof(
      fc.bigInt({ min: -(10n ** 23n), max: 10n ** 23n }),
      fc.bigInt({ min: -1000n, max: 1000n }).map((cents) => cents * 10_000_000n),
      fc.constant(undefined),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(amount, { maxLength: 60 }), async (amounts) => {
        const column = new MoneyColumn();
        for (const one of amounts) column.push(one);
        await holds(amountsOf(column, sameText('EUR')), amounts);
      }),
    );
  });

  test('amounts that differ in the ninth decimal only, beside amounts of fifteen digits', async () => {
    const amounts = ['123456789012345.000000002', '123456789012345.000000001', '-0.000000001', '0'].map(
      parseMoney,
    );
    const column = new MoneyColumn();
    for (const one of amounts) column.push(one);
    expect(await orderOf(amountsOf(column, sameText('EUR')), 4, false)).toEqual([2, 3, 1, 0]);
  });

  test('texts by code units, whatever they begin with', async () => {
    const text = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.nat(30).map((number) => `INV0000000${number}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 60 }), async (texts) => {
        await holds(words(texts), texts.map(blankAsNothing));
      }),
    );
  });

  test('many thousand texts with long common beginnings, with letters beyond Latin, and equal ones', async () => {
    const texts = Array.from({ length: 9000 }, (_, at) => {
      const number = String((at * 7919) % 9000).padStart(8, '0');
      const end = at % 3 === 0 ? 'ö' : at % 3 === 1 ? 'Ωmega' : '';
      return at % 500 === 0 ? '' : `CONTRACT-2026-${number.slice(0, 5)}-${end}${number.slice(5)}`;
    });
    await holds(
      words([...texts, ...texts.slice(0, 50)]),
      [...texts, ...texts.slice(0, 50)].map(blankAsNothing),
    );
  });

  test('many thousand texts in another alphabet', async () => {
    const texts = Array.from(
      { length: 3000 },
      (_, at) => `${String.fromCharCode(0x400 + (at % 40))}${(at * 7919) % 3000}`,
    );
    await holds(words(texts), texts);
  });

  test('names that are made row by row', async () => {
    const names = Array.from({ length: 200 }, (_, at) =>
      at % 9 === 0 ? '' : `B-${((at * 37) % 200) + 1000}ABCDEFGH`,
    );
    await holds(
      namesOf((row) => names[row] ?? ''),
      names.map(blankAsNothing),
    );
  });

  test('counts and days by number, negative ones included', async () => {
    const numbers = [5, -3, undefined, 70_000, 0, -70_000, 5];
    await holds(
      countsOf((row) => numbers[row]),
      numbers,
    );
  });

  test('rates by what they are worth, not by their letters', async () => {
    const rates = ['1.10', '1.1', '0.9', '10', '', 'n/a', '1.1000000001'];
    const column = words(rates);
    if (column.holds !== 'text') throw new Error('a column of texts');
    const order = await orderOf({ ...column, compare: compareRates }, rates.length, false);
    expect(order.map((row) => rates[row])).toEqual(['0.9', '1.10', '1.1', '1.1000000001', '10', 'n/a', '']);
  });
});
