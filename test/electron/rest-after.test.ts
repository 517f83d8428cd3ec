import { expect, test } from 'vitest';
import { restAfter } from '../../electron/engine-thread/rest-after.ts';

test('a small workspace is saved soon after the last call, a large one when the rest is longer', () => {
  expect([0, 20, 300, 5000].map(restAfter)).toEqual([5000, 5000, 18_000, 60_000]);
});
