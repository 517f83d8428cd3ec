import { expect, test } from 'vitest';
import { inWindowWords } from '../../../core/desk/window-words.ts';

const remedyOf = (remedy: string): string => inWindowWords({ where: '', found: '', remedy }).remedy;

test.each([
  ['Take that match apart first: `tieout decide FOLDER unmatch LINE`.', 'Take that match apart first.'],
  [
    'Reopen it first, with a reason: `tieout reopen FOLDER --reason WHY --by NAME`.',
    'Reopen it first, with a reason.',
  ],
  [
    'Name the number of an entry as the subject (--subject); `tieout trail FOLDER` lists them.',
    'Name the number of an entry as the subject.',
  ],
  ['Choose another folder.', 'Choose another folder.'],
])('%s', (written, shown) => {
  expect(remedyOf(written)).toBe(shown);
});
