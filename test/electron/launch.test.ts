/** How `npm start` finds Electron, and what it says without it. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { findElectron } from '../../electron/launch/electron-program.ts';
import { scratch } from '../cli/scratch.ts';

test.each<[NodeJS.Platform, string]>([
  ['linux', 'electron'],
  ['win32', 'electron.exe'],
  ['darwin', 'Electron.app/Contents/MacOS/Electron'],
])('on %s the program is %s, in the package or in a folder from elsewhere', (platform, name) => {
  const [root, elsewhere] = [scratch(), scratch()];
  const [installed, brought] = [join(root, 'node_modules/electron/dist', name), join(elsewhere, name)];
  expect(findElectron(root, undefined, platform)).toBeUndefined();
  for (const path of [installed, brought]) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, '');
  }
  expect(findElectron(root, undefined, platform)).toBe(installed);
  expect(findElectron(root, elsewhere, platform)).toBe(brought);
});

test('without the program `npm start` says how to get it', () => {
  const launch = join(import.meta.dirname, '../../electron/launch/launch.ts');
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: scratch() };
  const { status, stderr } = spawnSync(process.execPath, [launch], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toContain('npx install-electron');
  expect(stderr).toContain('npm run tieout');
});
