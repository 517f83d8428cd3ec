/** Starts the app as a user would, with nothing left over from an earlier run, and hears what goes wrong in it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { buildApp, PROJECT } from './built-app.ts';
import { keepLastSight, runningApps } from './running-apps.ts';
import { sightOf } from './sight.ts';
import { chooseElectron } from './which-electron.ts';

/** A running app and what was heard of it since its start. */
export type RunningApp = {
  readonly electronApp: ElectronApplication;
  /** The first window. */
  readonly page: Page;
  /** The app's own folder, empty at the start unless it was given. */
  readonly userData: string;
  /** Addresses of all requests of all pages, as Chromium saw them. */
  readonly requests: readonly string[];
  /** Errors that a page logged or threw, violations of its policy among them. */
  readonly troubles: readonly string[];
  /** Quits as the menu does and removes the folder unless it was given. */
  readonly close: () => Promise<void>;
};

/** What may be other than usual about a start. */
export type StartWishes = {
  /** Arguments after the app's folder, such as a workspace to open. */
  readonly args?: readonly string[];
  /** A folder of an earlier run to go on with. */
  readonly userData?: string;
};

/** Milliseconds that an app may take to quit. */
const QUITTING = 30_000;

let isAnnounced = false;

function announce(program: string): void {
  if (!isAnnounced) console.info(`End-to-end tests run on ${program}.`);
  isAnnounced = true;
}

/** Waits until a new window has loaded its page; until then it shows an empty one. */
export async function loaded(page: Page): Promise<void> {
  await page.waitForURL((address) => address.protocol !== 'about:', { waitUntil: 'load' });
}

/** Builds the app if need be and starts it; resolves when its first window has loaded. */
export async function startApp(wishes: StartWishes = {}): Promise<RunningApp> {
  const folder = process.env['TIEOUT_APP'] ?? '.';
  if (folder === '.') await buildApp();
  announce(chooseElectron());
  const userData = wishes.userData ?? mkdtempSync(join(tmpdir(), 'tieout-e2e-'));
  const electronApp = await _electron.launch({
    args: [folder, `--user-data-dir=${userData}`, ...(wishes.args ?? [])],
    cwd: PROJECT,
    // Left alone, Playwright would show every page in light colours.
    colorScheme: null,
  });
  const heard = listen(electronApp);
  const page = await firstPage(electronApp);
  const close = async (): Promise<void> => {
    runningApps.delete(app);
    const sight = await sightOf(app);
    keepLastSight(sight);
    await quit(electronApp, sight);
    if (wishes.userData === undefined) rmSync(userData, { recursive: true, force: true });
  };
  const app: RunningApp = { electronApp, page, userData, ...heard, close };
  runningApps.add(app);
  return app;
}

/** Quits as the menu does; an app that asks instead, since a test left something unsaved, is ended and told of. */
async function quit(electronApp: ElectronApplication, sight: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<'still open'>((resolve) => {
    timer = setTimeout(() => resolve('still open'), QUITTING);
  });
  const outcome = await Promise.race([electronApp.close(), patience]);
  clearTimeout(timer);
  if (outcome === undefined) return;
  electronApp.process().kill('SIGKILL');
  throw new Error(`The app did not quit within ${QUITTING / 1_000} s. It showed:\n${sight}`);
}

/** The first window with its page; when none comes, an error with what the program said on stderr. */
async function firstPage(electronApp: ElectronApplication): Promise<Page> {
  const said: string[] = [];
  electronApp.process().stderr?.on('data', (bytes: Buffer) => said.push(bytes.toString('utf8')));
  try {
    const page = await electronApp.firstWindow();
    await loaded(page);
    return page;
  } catch (error) {
    electronApp.process().kill('SIGKILL');
    throw new Error(`The app shows no page. It said:\n${said.join('')}`, { cause: error });
  }
}

function listen(electronApp: ElectronApplication): Pick<RunningApp, 'requests' | 'troubles'> {
  const requests: string[] = [];
  const troubles: string[] = [];
  const context = electronApp.context();
  context.on('request', (request) => requests.push(request.url()));
  context.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  context.on('weberror', (error) => troubles.push(String(error.error())));
  return { requests, troubles };
}
