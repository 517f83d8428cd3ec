/** Work that the engine thread repeats, on the real clock. */

import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createDeskFiles } from '../../electron/engine-thread/create-desk-files.ts';
import { createDeskHost } from '../../electron/engine-thread/create-desk-host.ts';

function host(faults: unknown[]) {
  const listener = { onWatched: () => undefined, onFault: (error: unknown) => void faults.push(error) };
  return createDeskHost(createDeskFiles(), new Uint8Array(), listener);
}

test('work is repeated one at a time, goes on after a fault, and ends at once', async () => {
  const faults: unknown[] = [];
  const seen = { begun: 0, running: 0, most: 0 };
  const end = host(faults).repeat(1, async () => {
    seen.begun += 1;
    seen.running += 1;
    seen.most = Math.max(seen.most, seen.running);
    // Longer than the pause between two.
    await wait(8);
    seen.running -= 1;
    if (seen.begun === 2) throw new Error('of the second');
  });
  expect(seen.begun).toBe(0);
  await expect.poll(() => seen.begun).toBeGreaterThan(3);
  end();
  const { begun } = seen;
  await wait(40);
  expect(seen).toEqual({ begun, running: 0, most: 1 });
  expect(faults).toEqual([new Error('of the second')]);
});

test('work that was ended before it began is not done', async () => {
  let done = 0;
  const end = host([]).repeat(1, () => {
    done += 1;
    return Promise.resolve();
  });
  end();
  await wait(20);
  expect(done).toBe(0);
});
