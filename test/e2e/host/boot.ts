/** Starts the app's built main as Electron would: its modules, its arguments, its order of events. */

import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { chromium } from './chromium-process.ts';
import { type LaunchArguments, readArguments } from './launch-arguments.ts';
import { versionOf } from './package-versions.ts';
import { refusedRequests } from './refused-requests.ts';

const MODULE = new URL('./electron.ts', import.meta.url).href;
const NAMES = new Set(['electron', 'electron/main']);

// The Electron that the app is written for, and the Chromium in which its pages really run.
function versions(): NodeJS.ProcessVersions {
  return { ...process.versions, electron: versionOf('electron'), chrome: versionOf('@sparticuz/chromium') };
}

function looksLikeElectron(): void {
  Object.defineProperty(process, 'versions', { value: versions() });
  Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: import.meta.dirname });
  process.argv = [join(import.meta.dirname, 'electron'), ...process.argv.slice(2)];
  // A property of the stand-in alone, by which the tests tell it from Electron and read what was refused.
  Object.assign(globalThis, { standIn: { refusedRequests } });
}

function serveModule(): void {
  registerHooks({
    resolve: (name, context, next) =>
      NAMES.has(name) ? { url: MODULE, format: 'module', shortCircuit: true } : next(name, context),
  });
}

async function startApp({ appFolder, preloads, userData }: LaunchArguments): Promise<void> {
  const folder = resolve(appFolder);
  const described: {
    readonly name?: string;
    readonly productName?: string;
    readonly version?: string;
    readonly main?: string;
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  app.introduce(described.productName ?? described.name ?? 'Electron', described.version ?? '', folder);
  if (userData !== undefined) app.setPath('userData', resolve(userData));
  const require = createRequire(import.meta.url);
  for (const preload of preloads) require(preload);
  const browser = chromium();
  await import(pathToFileURL(join(folder, described.main ?? 'index.js')).href);
  const { address } = await browser;
  process.stderr.write(`\nDevTools listening on ${address}\n`);
  app.becomeReady();
}

const given = readArguments(process.argv.slice(2));
looksLikeElectron();
serveModule();
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => app.quit());
await startApp(given);
