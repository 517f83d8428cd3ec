/** How a person changes order, filters and groups. */

import { expect, test } from 'vitest';
import { toggleGroup, toggleSort, withFilter } from '../../../renderer/components/grid/grid-query.ts';

const alone = { isAdding: false };
const adding = { isAdding: true };

test('a header is ascending, then descending, then none', () => {
  const first = toggleSort([], 'amount', alone);
  expect(first).toEqual([{ column: 'amount', isDescending: false }]);
  const second = toggleSort(first, 'amount', alone);
  expect(second).toEqual([{ column: 'amount', isDescending: true }]);
  expect(toggleSort(second, 'amount', alone)).toEqual([]);
});

test('an added column comes after the others and turns in its place', () => {
  const both = toggleSort(toggleSort([], 'org', alone), 'amount', adding);
  expect(both.map(({ column }) => column)).toEqual(['org', 'amount']);
  const turned = toggleSort(both, 'org', adding);
  expect(turned).toEqual([
    { column: 'org', isDescending: true },
    { column: 'amount', isDescending: false },
  ]);
  expect(toggleSort(turned, 'org', adding)).toEqual([{ column: 'amount', isDescending: false }]);
  expect(toggleSort(both, 'amount', alone)).toEqual([{ column: 'amount', isDescending: true }]);
});

test('a column has one condition; the others keep theirs', () => {
  const org = { column: 'org', is: 'one-of', values: ['US'] } as const;
  const text = { column: 'document', is: 'contains', value: 'INV' } as const;
  const filters = withFilter(withFilter([], 'org', { ...org, values: ['US'] }), 'document', text);
  expect(withFilter(filters, 'org', undefined)).toEqual([text]);
  expect(withFilter(filters, 'document', { ...text, value: 'CM' })).toEqual([
    { ...org, values: ['US'] },
    { ...text, value: 'CM' },
  ]);
});

test('groups nest three deep and no deeper', () => {
  const three = ['org', 'cause', 'currency'];
  expect(toggleGroup(three, 'account')).toEqual(three);
  expect(toggleGroup(three, 'cause')).toEqual(['org', 'currency']);
  expect(toggleGroup(['org'], 'cause')).toEqual(['org', 'cause']);
});
