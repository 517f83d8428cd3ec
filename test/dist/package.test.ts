/** What the packager makes of the program. The program of Electron in it is a stand-in; everything else is real. */

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildApp, PROJECT } from '../e2e/harness/built-app.ts';
import { startApp } from '../e2e/harness/start-app.ts';
import { makeStandInFolder } from './stand-in-folder.ts';

const IMPORT =
  /^(?:import|export) .*?from "(?<imported>[^".][^"]*)";?$|(?:\b|__)require\("(?<required>[^".][^"]*)"\)/gm;
/** Asked for by a part of exceljs that reads from a network store and that nothing calls. */
const NEVER_REACHED = '@aws-sdk/client-s3';

let scratch: string;
let packaged: string;
let archive: string;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'tieout-dist-'));
  makeStandInFolder(join(scratch, 'electron'));
  await buildApp();
  const builder = join(PROJECT, 'node_modules/electron-builder/cli.js');
  const given = [`-c.electronDist=${join(scratch, 'electron')}`, `-c.directories.output=${scratch}`];
  await promisify(execFile)(process.execPath, [builder, '--linux', 'dir', ...given], { cwd: PROJECT });
  packaged = join(scratch, 'linux-unpacked');
  archive = join(packaged, 'resources/app.asar');
}, 180_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('the archive holds the built program and nothing else', () => {
  const files = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  for (const needed of [
    '/package.json',
    '/out/main/index.js',
    '/out/main/engine-thread.js',
    '/out/preload/index.cjs',
    '/out/renderer/index.html',
  ]) {
    expect(files).toContain(needed);
  }
  const places = /^\/(?:package\.json|out(?:\/(?:main|preload|renderer)(?:\/.*)?)?)$/;
  expect(files.filter((path) => !places.test(path))).toEqual([]);
  expect(files.filter((path) => /\.(?:map|ts|tsx)$|node_modules/.test(path))).toEqual([]);
});

test('its description names no script and no tool of development', () => {
  const text = extractFile(archive, 'package.json').toString('utf8');
  expect(JSON.parse(text)).toMatchObject({
    name: 'tieout',
    productName: 'Tieout',
    main: 'out/main/index.js',
  });
  expect(text).not.toMatch(/devDependencies|"scripts"|vitest/);
});

test('what runs needs no package but electron', () => {
  const wanted = listPackage(archive, { isPack: false })
    .filter((path) => /\.c?js$/.test(path) && !path.includes('renderer'))
    .flatMap((path) => [...extractFile(archive, path.slice(1)).toString('utf8').matchAll(IMPORT)])
    .flatMap(({ groups }) => groups?.['imported'] ?? groups?.['required'] ?? [])
    .filter((name) => !isBuiltin(name));
  expect(wanted).toContain('electron');
  expect(wanted.filter((name) => name !== 'electron' && name !== NEVER_REACHED)).toEqual([]);
});

test('samples and notices lie beside the archive, and only the language of the program', () => {
  const samples = readdirSync(join(packaged, 'resources/samples/month-end'));
  expect(samples).toEqual(readdirSync(join(PROJECT, 'resources/samples/month-end')));
  const notices = readFileSync(join(packaged, 'resources/THIRD-PARTY-NOTICES.txt'), 'utf8');
  expect(notices).toBe(readFileSync(join(PROJECT, 'THIRD-PARTY-NOTICES.txt'), 'utf8'));
  expect(readdirSync(join(packaged, 'locales'))).toEqual(['en-US.pak']);
});

test('the fuses let the program be nothing but itself', async () => {
  const wire = await getCurrentFuseWire(join(packaged, 'tieout'));
  const { ENABLE, DISABLE } = FuseState;
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: DISABLE,
    [FuseV1Options.EnableCookieEncryption]: ENABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
  });
});

test('the pictures that the installers ask for are there', () => {
  const icons = join(PROJECT, 'resources/icons');
  expect(readFileSync(join(icons, 'tieout.icns')).toString('latin1', 0, 4)).toBe('icns');
  expect([...readFileSync(join(icons, 'tieout.ico')).subarray(0, 4)]).toEqual([0, 0, 1, 0]);
  for (const size of [16, 32, 48, 64, 128, 256, 512]) {
    const picture = readFileSync(join(icons, 'linux', `${size}x${size}.png`));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test('what was packed starts by itself, away from the project', async () => {
  const folder = join(scratch, 'unpacked');
  extractAll(archive, folder);
  expect(existsSync(join(folder, 'node_modules'))).toBe(false);
  vi.stubEnv('TIEOUT_APP', folder);
  const app = await startApp();
  try {
    expect(await app.electronApp.evaluate(({ app: running }) => running.getAppPath())).toBe(folder);
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    expect(app.troubles).toEqual([]);
  } finally {
    await app.close();
    vi.unstubAllEnvs();
  }
}, 60_000);
