import { expect, test } from 'vitest';
import {
  choiceOf,
  choiceOfStatus,
  scopeTitleOf,
  startOf,
  TO_DO,
} from '../../../renderer/screens/adjustments/queue-start.ts';

const settle = { standing: 'to-settle', standingTitle: 'To settle' } as const;
const aligned = {
  status: 'aligned',
  title: 'Aligned',
  standing: 'settled',
  standingTitle: 'Settled',
} as const;
const summary = {
  statuses: [
    { status: 'no-org', title: 'No org', count: 3, ...settle },
    { status: 'late', title: 'Late', count: 2, ...settle },
    { ...aligned, count: 9 },
  ],
};
const oneOf = (column: string, ...values: string[]) => ({ column, is: 'one-of' as const, values });

test('a status that another screen led to is shown and is the one that is marked', () => {
  const focus = { filters: [oneOf('status', 'Aligned'), oneOf('standing', 'Settled')] };
  expect(startOf(summary, TO_DO, focus)).toEqual(focus);
  expect(choiceOf(summary, TO_DO, focus)).toBe(choiceOfStatus(aligned));
  expect(choiceOf(summary, TO_DO, { filters: [oneOf('standing', 'Settled')] })).toBe('settled');
  expect(choiceOf(summary, TO_DO, { filters: [oneOf('org', 'US')] })).toBeUndefined();
});

test('a line and a scope restrict the queue, and no status is marked', () => {
  expect(startOf(summary, TO_DO, { line: 'B-1' })).toEqual({ scope: { lines: ['B-1'] } });
  expect(choiceOf(summary, TO_DO, { line: 'B-1' })).toBeUndefined();
  expect(scopeTitleOf({ line: 'B-1' })).toBe('Line B-1');
  const filters = [oneOf('status', 'No org')];
  const focus = { scope: { extract: 'iia.csv' }, filters, title: 'iia.csv' };
  expect(startOf(summary, TO_DO, focus)).toEqual({ scope: { extract: 'iia.csv' }, filters });
  expect(choiceOf(summary, TO_DO, focus)).toBeUndefined();
  expect(scopeTitleOf(focus)).toBe('iia.csv');
});

test('without anything that led here the choice counts', () => {
  expect(startOf(summary, TO_DO, {})).toEqual({ filters: [oneOf('standing', 'To settle')] });
  expect(startOf(summary, choiceOfStatus(aligned), {})).toEqual({
    filters: [oneOf('status', 'Aligned'), oneOf('standing', 'Settled')],
  });
  expect(startOf(summary, '', {})).toEqual({ filters: [] });
  expect(choiceOf(summary, TO_DO, {})).toBe(TO_DO);
  expect(scopeTitleOf({})).toBe('');
});
