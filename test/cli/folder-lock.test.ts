/** The lock of a folder, taken by several at the same moment. */

import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../electron/files/folder-lock.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LOCK = '.tieout-lock';

test.each([
  ['whose process has died', JSON.stringify({ machine: hostname(), process: 999_999_999 })],
  ['that a crash left empty', ''],
])('of many that find a lock %s, one takes it', async (_name, content) => {
  for (let round = 0; round < 20; round += 1) {
    writeFileSync(join(folder, LOCK), content);
    utimesSync(join(folder, LOCK), 0, 0);
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => lockFolder(folder, 'taken')));
    const taken = tries.filter(({ status }) => status === 'fulfilled');
    expect(taken).toHaveLength(1);
    expect(readdirSync(folder)).toEqual([LOCK]);
    for (const one of tries) if (one.status === 'fulfilled') await one.value();
    expect(readdirSync(folder)).toEqual([]);
  }
});
