import { expect, test } from 'vitest';
import { isGood, verdictWords } from '../../../renderer/screens/close/verdict-words.ts';

const GOOD = { isEmpty: false, isExplained: true, blockers: 0 };

test('a close that ties is called good', () => {
  expect([verdictWords(GOOD), isGood(GOOD)]).toEqual(['Every cent is explained', true]);
});

test('a closing period without a line is not called explained', () => {
  const empty = { ...GOOD, isEmpty: true };
  expect([verdictWords(empty), isGood(empty)]).toEqual(['No line is in the closing period', false]);
});

test('an unexplained difference and a point against signing are said', () => {
  const open = { ...GOOD, isExplained: false, blockers: 1 };
  const blocked = { ...GOOD, blockers: 1 };
  expect([verdictWords(open), isGood(open)]).toEqual(['Not everything is explained', false]);
  expect([verdictWords(blocked), isGood(blocked)]).toEqual(['Explained, but not ready to sign', false]);
});
