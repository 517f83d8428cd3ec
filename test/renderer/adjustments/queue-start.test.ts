import { expect, test } from 'vitest';
import { choiceOf, scopeTitleOf, startOf, TO_DO } from '../../../renderer/screens/adjustments/queue-start.ts';

const summary = {
  statuses: [
    { status: 'no-org', title: 'No org', count: 3, isSettled: false },
    { status: 'period-closed', title: 'Period is closed', count: 2, isSettled: false },
    { status: 'aligned', title: 'Aligned', count: 9, isSettled: true },
  ],
};
const oneOf = (...values: string[]) => ({ column: 'status', is: 'one-of' as const, values });

test('a status that another screen led to is shown and is the one that is marked', () => {
  const focus = { filters: [oneOf('Aligned')] };
  expect(startOf(summary, TO_DO, focus)).toEqual({ filters: [oneOf('Aligned')] });
  expect(choiceOf(summary, TO_DO, focus)).toBe('aligned');
});

test('a line and a scope restrict the queue, and no status is marked', () => {
  expect(startOf(summary, TO_DO, { line: 'B-1' })).toEqual({ scope: { lines: ['B-1'] } });
  expect(choiceOf(summary, TO_DO, { line: 'B-1' })).toBeUndefined();
  expect(scopeTitleOf({ line: 'B-1' })).toBe('Line B-1');
  const focus = { scope: { extract: 'iia.csv' }, filters: [oneOf('No org')], title: 'iia.csv' };
  expect(startOf(summary, TO_DO, focus)).toEqual({
    scope: { extract: 'iia.csv' },
    filters: [oneOf('No org')],
  });
  expect(choiceOf(summary, TO_DO, focus)).toBeUndefined();
  expect(scopeTitleOf(focus)).toBe('iia.csv');
});

test('without anything that led here the choice counts', () => {
  expect(startOf(summary, TO_DO, {})).toEqual({ filters: [oneOf('No org', 'Period is closed')] });
  expect(startOf(summary, '', {})).toEqual({ filters: [] });
  expect(choiceOf(summary, TO_DO, {})).toBe(TO_DO);
  expect(scopeTitleOf({})).toBe('');
});
