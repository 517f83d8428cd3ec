import { expect, test } from 'vitest';
import type { WorkspaceState } from '../../../core/contract/window/workspace.ts';
import { standingOf, steps } from '../../../renderer/state/steps.ts';

const current: WorkspaceState = {
  name: 'Close',
  folder: '/closes',
  tenant: 'Marlow',
  from: '2026-10-01',
  to: '2026-10-31',
  stage: 'current',
  hasFigures: true,
  signOff: 'DRAFT',
  figures: 1,
  extracts: 18,
  isEmpty: false,
  refusedRows: 0,
  adjustmentsToDo: 0,
  exceptionsToDo: 0,
  blockers: 0,
  refusals: [],
  undo: '',
};

function marks(changes: Partial<WorkspaceState>): readonly string[] {
  return steps.map(({ step }) => {
    const { mark, count } = standingOf(step, { ...current, ...changes });
    return mark === 'count' ? String(count) : mark;
  });
}

test('a new close starts with the setup and claims nothing about what was not run', () => {
  const fresh = { stage: 'setup-incomplete', hasFigures: false, extracts: 0 } as const;
  expect(marks(fresh)).toEqual(['to-do', 'to-do', 'none', 'none', 'none', 'none', 'none']);
});

test('what is left to do is counted', () => {
  const counts = { refusedRows: 4, blockers: 2, exceptionsToDo: 9, adjustmentsToDo: 1 };
  expect(marks(counts)).toEqual(['done', '4', '2', '9', '1', 'none', 'none']);
  expect(standingOf('adjustments', { ...current, adjustmentsToDo: 1 }).words).toBe('to do');
  expect(standingOf('close', { ...current, blockers: 1 }).words).toBe('blocker');
});

test('a close without a line in its period has nothing that could be done', () => {
  expect(standingOf('close', { ...current, isEmpty: true })).toMatchObject({
    mark: 'to-do',
    words: 'No line in the period',
  });
});

test('figures from before a change are out of date, not done', () => {
  expect(standingOf('close', { ...current, stage: 'not-run' })).toMatchObject({
    mark: 'to-do',
    words: 'Out of date',
  });
});

test('the review is done once both have signed', () => {
  expect(standingOf('review', { ...current, signOff: 'PARTIAL' }).words).toBe('Waits for the reviewer');
  expect(standingOf('review', { ...current, signOff: 'SIGNED' }).mark).toBe('done');
});
