/** The built app, made anew when a source is younger than the last build. */

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

/** The folder of the project, in which Electron finds the app. */
export const PROJECT = join(import.meta.dirname, '../../..');

const SOURCES = ['core', 'electron', 'renderer', 'resources', 'package.json', 'electron.vite.config.ts'];
const STAMP = join(PROJECT, 'out/built-for-tests');
const LOCK = join(PROJECT, 'out/building-for-tests');
const LONGEST_BUILD_MS = 120_000;

function youngest(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, youngest(join(path, name))),
    found.mtimeMs,
  );
}

function isCurrent(): boolean {
  if (!existsSync(STAMP)) return false;
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.every((source) => youngest(join(PROJECT, source)) < built);
}

/** Builds main, preload and page if need be. Test files run at once: one builds, the others wait. */
export async function buildApp(): Promise<void> {
  mkdirSync(join(PROJECT, 'out'), { recursive: true });
  await takeLock();
  try {
    if (isCurrent()) return;
    const begun = new Date();
    const vite = join(PROJECT, 'node_modules/electron-vite/bin/electron-vite.js');
    const given = [vite, 'build', '--ignoreConfigWarning', '--logLevel', 'warn'];
    await promisify(execFile)(process.execPath, given, { cwd: PROJECT });
    // As old as the beginning, so that what changed during the build is younger.
    writeFileSync(STAMP, '');
    utimesSync(STAMP, begun, begun);
  } finally {
    rmdirSync(LOCK);
  }
}

async function takeLock(): Promise<void> {
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch (error) {
      if (!existsSync(LOCK)) continue;
      if (Date.now() - statSync(LOCK).mtimeMs < LONGEST_BUILD_MS) await wait(100);
      else throw new Error(`Another build does not end. If none runs, remove ${LOCK}.`, { cause: error });
    }
  }
}
