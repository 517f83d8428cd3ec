import { expect, test } from 'vitest';
import { text, wrapped } from '../../../core/report/cells.ts';
import { wrappedLines } from '../../../core/write/row-height.ts';

test('a text of wide letters and signs gets the lines that a spreadsheet breaks it into', () => {
  const lines = (words: string): number => wrappedLines([wrapped('What is checked', 48)], [text(words)]);
  // As LibreOffice draws it: the last word does not fit any more.
  expect(lines('Invoice balance = amount − payments − memos ± adjustments')).toBe(2);
  expect(lines('Every line has a journal entry')).toBe(1);
});
