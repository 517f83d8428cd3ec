/** A57: the process is killed at any moment, and the workspace opens again with everything that was confirmed before. */

import { expect, test } from 'vitest';
import { killWorkers } from '../crash/kill-workers.ts';

test('A57 twenty programs killed at work lose nothing that was confirmed', { timeout: 300_000 }, async () => {
  const seed = Date.now() % 1_000_000;
  const report = await killWorkers(20, seed);
  expect(report.losses, `seed ${seed}`).toEqual([]);
  expect(report.confirmedSteps).toBeGreaterThan(5);
});
