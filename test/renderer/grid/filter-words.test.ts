/** How conditions read. */

import { expect, test } from 'vitest';
import type { GridColumn, GridFilter } from '../../../core/contract/window/grid.ts';
import { filterWords } from '../../../renderer/components/grid/filter-words.ts';

const style = { numbers: '1,234.56', negatives: 'minus', dates: '31 Oct 2026' } as const;

function words(kind: GridColumn['kind'], filter: GridFilter): string {
  const column = { key: 'x', header: 'Amount', kind, width: 9, meaning: '', canGroup: false, currency: '' };
  return filterWords(filter, column, style);
}

test('chips say conditions in words', () => {
  expect(words('text', { column: 'x', is: 'not-contains', value: 'Nord' })).toBe(
    'Amount does not contain Nord',
  );
  expect(words('text', { column: 'x', is: 'equals', value: '' })).toBe('Amount is (blank)');
  expect(words('choice', { column: 'x', is: 'one-of', values: ['A', 'B', '', 'D', 'E'] })).toBe(
    'Amount: A, B, (blank) and 2 more',
  );
});

test('ranges say their ends as the settings show figures and days', () => {
  const between = (from: string, to: string) => ({ column: 'x', is: 'between', from, to }) as const;
  expect(words('amount', between('1234.5', ''))).toBe('Amount at least 1,234.5');
  expect(words('amount', between('', '-5'))).toBe('Amount at most −5');
  expect(words('count', between('31', '60'))).toBe('Amount 31 to 60');
  expect(words('date', between('2026-10-01', ''))).toBe('Amount from 1 Oct 2026');
  expect(words('date', between('2026-10-01', '2026-10-01'))).toBe('Amount is 1 Oct 2026');
});
