import { describe, expect, it } from 'vitest';
import type { FilePreview } from '../../../core/contract/window/import.ts';
import {
  canBeTaken,
  countWords,
  isChosenAtFirst,
  offeredStanding,
  takeSentence,
  takeWords,
} from '../../../renderer/state/offered.ts';
import { previewedFile } from '../../support/offers.ts';

const file = (given: Partial<FilePreview> = {}): Promise<FilePreview> =>
  previewedFile('Payment Number,Effective Date,Amount\nP-1,2026-10-31,1\nP-2\n', 'payments.csv').then(
    (preview) => ({ ...preview, ...given }),
  );
const rows = { read: 3, blank: 0, refused: 0, data: 2 };
const cell = { row: 2, column: 'Id', found: '8E+31', remedy: '', cells: [] };
const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };
const september = { header: 'Effective Date', from: '2026-09-01', to: '2026-09-30' };
const wide = { ...september, to: '2026-10-02' };
const question = { about: 'kind', subject: '', found: '', remedy: '', options: [] } as const;

describe('a file on offer', () => {
  it.each([
    [{ rows }, 'good', 'Ready', true, true],
    [{}, 'warning', 'Ready, 1 row refused', true, true],
    [{ rows, refused: [{ ...cell, code: 'id-damaged' }] }, 'warning', 'Ready, 1 cell unread', true, true],
    [{ rows, refused: [{ ...cell, code: 'amount-missing' }] }, 'warning', 'Ready, 1 cell blank', true, true],
    [{ rows: { ...rows, data: 0 } }, 'warning', 'Ready, no rows', true, true],
    [{ rows, days: september }, 'warning', 'Ready, no day of this close', true, true],
    [{ rows, days: wide }, 'good', 'Ready', true, true],
    [{ rows, rateDifferences: { count: 1, first: [] } }, 'warning', 'Ready, 1 rate differs', true, true],
    [{ rows, replaces: 'payments.csv' }, 'good', 'Ready, replaces', true, true],
    [{ rows, replaces: 'payments.csv', isKnown: true }, 'neutral', 'Unchanged', true, false],
    [{ rows, isKnown: true }, 'neutral', 'Already in this close', false, false],
    [{ questions: [question, question] }, 'warning', '2 questions', false, false],
    [{ unreadable: 'A PDF.' }, 'bad', 'Cannot be read', false, false],
  ] as const)('%j is %s: %s', async (given, tone, words, canTake, isChosen) => {
    const offered = { file: await file(given), isMeant: false };
    expect(offeredStanding(offered, OCTOBER)).toEqual({ tone, words });
    expect([canBeTaken(offered), isChosenAtFirst(offered)]).toEqual([canTake, isChosen]);
  });

  it('that has less than what it replaces is ready once somebody says that it is meant', async () => {
    const replacement = {
      ...{ rows: { before: 3, after: 2 }, sums: [], columnsGone: [], columnsAdded: [] },
      days: { before: undefined, after: undefined },
      decisions: undefined,
      warnings: ['It has 1 row fewer: 2 instead of 3.'],
    };
    const offered = await file({ rows, replaces: 'payments.csv', replacement });
    const asked = { file: offered, isMeant: false };
    expect(offeredStanding(asked, OCTOBER)).toEqual({ tone: 'warning', words: 'Differs, to be confirmed' });
    expect([canBeTaken(asked), isChosenAtFirst(asked)]).toEqual([false, false]);
    const meant = { file: offered, isMeant: true };
    expect(offeredStanding(meant, OCTOBER)).toEqual({ tone: 'good', words: 'Ready, replaces' });
    expect([canBeTaken(meant), isChosenAtFirst(meant)]).toEqual([true, true]);
    const evident = { file: { ...offered, replacement: { ...replacement, warnings: [] } }, isMeant: false };
    expect(offeredStanding(evident, OCTOBER)).toEqual({ tone: 'good', words: 'Ready, replaces' });
  });
});

it('the button and the sentence beside it say what taking does', async () => {
  const fresh = await file();
  const replacing = await file({ replaces: 'payments.csv' });
  expect(takeWords([fresh])).toBe('Take 1 file');
  expect(takeSentence([fresh, fresh, replacing])).toBe(
    '2 new files, 1 that replaces an extract of the same name; 3 rows.',
  );
  expect(takeSentence([replacing, replacing])).toBe('2 that replace extracts of the same name; 2 rows.');
  expect(countWords(1234, 'row')).toBe('1,234 rows');
});
