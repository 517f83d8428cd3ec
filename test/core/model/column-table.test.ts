import { expect, it } from 'vitest';
import { CodeIndex } from '../../../core/model/code-index.ts';
import { blankDays, blankTexts, ChoiceColumn, IntColumn } from '../../../core/model/column-table.ts';
import { NO_DAY } from '../../../core/model/iso-date.ts';
import { BLANK } from '../../../core/model/text-pool.ts';

it('a column of whole numbers grows and keeps its cells', () => {
  const column = new IntColumn(0);
  for (let row = 0; row < 5000; row += 1) column.push(row * 3 - 7000);
  expect([column.length, column.get(0), column.get(4999)]).toEqual([5000, -7000, 7997]);
  column.set(0, 1);
  expect(column.get(0)).toBe(1);
  expect(() => column.get(5000)).toThrow(RangeError);
  expect([blankTexts(1).get(0), blankDays(1).get(0)]).toEqual([BLANK, NO_DAY]);
});

it('a column of choices takes and gives only its words', () => {
  const column = new ChoiceColumn(['open', 'closed'], 1);
  for (const word of ['closed', 'open', 'closed'] as const) column.push(word);
  column.set(1, 'closed');
  expect([0, 1, 2].map((row) => column.get(row))).toEqual(['closed', 'closed', 'closed']);
  expect([column.code(0), column.codeOf('open')]).toEqual([1, 0]);
  expect(() => column.get(3)).toThrow(RangeError);
  // @ts-expect-error a word that is not in the list, as it could come in at run time
  expect(() => column.codeOf('ajar')).toThrow(RangeError);
  expect(ChoiceColumn.filled(['open', 'closed'], 2, 'closed').get(1)).toBe('closed');
});

it('an index finds the rows of a key in file order, without blanks and excluded rows', () => {
  const keys = new IntColumn();
  for (const key of [5, BLANK, 7, 5, 5]) keys.push(key);
  const index = new CodeIndex(keys, 10);
  expect([index.rows(5), index.rows(7), index.rows(6), index.rows(BLANK)]).toEqual([[0, 3, 4], [2], [], []]);
  expect([index.firstRow(99), index.firstRow(BLANK)]).toEqual([-1, -1]);
  expect(new CodeIndex(keys, 10, (row) => row !== 3).rows(5)).toEqual([0, 4]);
});
