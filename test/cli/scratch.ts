/** Folders of a test file that are gone when it ends, and the sample close that is copied into them. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** The folder of the sample close. */
export const SAMPLE = join(import.meta.dirname, '../../resources/samples/month-end');

const scratches: string[] = [];

/** An empty folder outside the repository. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tieout-'));
  scratches.push(folder);
  return folder;
}

afterAll(() => {
  for (const folder of scratches) rmSync(folder, { recursive: true, force: true });
});
