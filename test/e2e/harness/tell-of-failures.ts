/** Runs in every test file: when a test fails, it writes down what the apps of its file show. */

import { afterAll, afterEach } from 'vitest';
import { runningApps, sightsAtTheEnd } from './running-apps.ts';
import { sightOf } from './sight.ts';

afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const app of runningApps) console.error(`When it failed, the app showed:\n${await sightOf(app)}`);
});

// Tests whose preparation failed are not run.
// biome-ignore lint/correctness/noEmptyPattern: Vitest reads the names of fixtures out of the first argument.
afterAll(({}, suite) => {
  if ((suite.result?.errors?.length ?? 0) === 0) return;
  for (const sight of sightsAtTheEnd()) console.error(`When it was closed, the app showed:\n${sight}`);
});
