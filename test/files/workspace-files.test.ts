/** The file of a workspace while it is replaced. */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { workspaceFiles } from '../../electron/files/workspace-files.ts';
import { scratch } from '../cli/scratch.ts';

test('there is a file under its name at every moment, and the one before is kept', async () => {
  const path = join(scratch(), 'october.tieout');
  const files = workspaceFiles(path);
  writeFileSync(path, '0');
  for (let round = 1; round <= 30; round += 1) {
    await files.writeNext([Buffer.from(String(round))]);
    let isDone = false;
    const replacing = files.putInPlace().finally(() => {
      isDone = true;
    });
    while (!isDone) {
      expect(existsSync(path)).toBe(true);
      await setImmediate();
    }
    await replacing;
    expect(readFileSync(path, 'utf8')).toBe(String(round));
    expect(readFileSync(`${path}-backup`, 'utf8')).toBe(String(round - 1));
  }
  expect(readdirSync(dirname(path))).toEqual(['october.tieout', 'october.tieout-backup']);
});
