import { expect, test } from 'vitest';
import type { WatchedFile } from '../../../core/contract/window/watch.ts';
import { newsWords } from '../../../renderer/state/watch.ts';

const file = (name: string, standing: WatchedFile['standing']): WatchedFile => ({ name, standing, why: '' });

test('says what a look brought, and nothing of what stood so before or only arrives', () => {
  const before = [file('a', 'arriving'), file('b', 'collected'), file('c', 'staged, not collected')];
  const after = [
    ...[file('a', 'collected'), file('b', 'collected'), file('c', 'staged, not collected')],
    ...[file('d', 'asks'), file('e', 'staged, not collected'), file('f', 'arriving'), file('g', 'refused')],
  ];
  expect(newsWords(before, after)).toBe('2 files staged, 1 file collected');
  expect(newsWords(after, after)).toBe('');
});
