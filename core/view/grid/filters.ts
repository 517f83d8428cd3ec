/** Which rows of a table meet the conditions of a request. */

import type { GridFilter } from '../../contract/window/grid.ts';
import { parseIsoDate } from '../../model/iso-date.ts';
import { parseMoney } from '../../model/money.ts';
import { type Failure, ok, type Result, refused } from '../../model/result.ts';
import type { AmountReader, GridTable, NameReader, NumberReader, TableColumn, TextReader } from './table.ts';
import { type TextTest, testOfText, valuesTest } from './text-tests.ts';

/** True for rows that are kept. */
export type RowTest = (row: number) => boolean;

type TextFilter = Extract<GridFilter, { readonly value: string }>;
type RangeFilter = Extract<GridFilter, { readonly from: string }>;

/** The tests of all conditions; refused with every condition that does not fit its column. */
export function filterTests(table: GridTable, filters: readonly GridFilter[]): Result<readonly RowTest[]> {
  const failures: Failure[] = [];
  const tests: RowTest[] = [];
  for (const filter of filters) {
    const column = table.columns.find(({ key }) => key === filter.column);
    const test = column ? testOf(column, filter) : `the table has no column "${filter.column}"`;
    if (typeof test !== 'string') tests.push(test);
    else {
      const where = `filter on ${column?.header ?? filter.column}`;
      failures.push({ where, found: test, remedy: 'Change the filter or take it off.' });
    }
  }
  return failures.length > 0 ? refused(...failures) : ok(tests);
}

function testOf(column: TableColumn, filter: GridFilter): RowTest | string {
  const { reader } = column;
  if (filter.is === 'between') {
    if (reader.holds === 'amount') return amountsBetween(reader, filter);
    if (reader.holds === 'day' || reader.holds === 'count') return numbersBetween(reader, filter);
    return 'texts have no range';
  }
  const test = filter.is === 'one-of' ? valuesTest(filter.values) : testOfText(textWish(filter));
  if (reader.holds === 'text') return codeTest(reader, test);
  if (reader.holds === 'name') return nameTest(reader, test);
  return 'amounts, dates and counts are filtered by a range';
}

function textWish({ is, value }: TextFilter): { readonly is: TextFilter['is']; readonly value: string } {
  return { is, value };
}

/** Tests each text of the dictionary once, when a row first has it. */
export function codeTest(reader: TextReader, test: TextTest, known?: Uint8Array): RowTest {
  const verdicts = known ?? new Uint8Array(reader.codes());
  return (row) => {
    const code = reader.code(row);
    const verdict = verdicts[code] ?? 0;
    if (verdict !== 0) return verdict === 1;
    const isMet = test(reader.text(code));
    verdicts[code] = isMet ? 1 : 2;
    return isMet;
  };
}

function nameTest(reader: NameReader, test: TextTest): RowTest {
  return (row) => test(reader.text(row));
}

function amountsBetween({ amounts }: AmountReader, { from, to }: RangeFilter): RowTest | string {
  const [low, high] = [parseMoney(from), parseMoney(to)];
  if (from !== '' && low === undefined) return `"${from}" is no amount`;
  if (to !== '' && high === undefined) return `"${to}" is no amount`;
  return (row) => {
    const amount = amounts.get(row);
    if (amount === undefined) return false;
    return (low === undefined || amount >= low) && (high === undefined || amount <= high);
  };
}

function numbersBetween({ holds, value }: NumberReader, { from, to }: RangeFilter): RowTest | string {
  const read = (text: string): number | undefined =>
    holds === 'day' ? parseIsoDate(text) : /^-?\d+$/.test(text) ? Number(text) : undefined;
  const noun = holds === 'day' ? 'date' : 'whole number';
  const [low, high] = [read(from), read(to)];
  if (from !== '' && low === undefined) return `"${from}" is no ${noun}`;
  if (to !== '' && high === undefined) return `"${to}" is no ${noun}`;
  const [least, most] = [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY];
  return (row) => {
    const number = value(row);
    return number >= least && number <= most;
  };
}
