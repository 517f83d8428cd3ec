/** The one Chromium in which all windows of the program under test are shown. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable, Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { connectDevTools, type DevTools } from './devtools.ts';
import { startRefusingProxy } from './refusing-proxy.ts';
import { removeForgottenFolders, scratchFolder } from './scratch-folder.ts';
import { unpackChromium } from './unpack-chromium.ts';

const SWITCHES = [
  '--no-sandbox', // The tests may run as root, where Chromium's own sandbox does not start.
  '--no-startup-window',
  '--block-new-web-contents', // A popup that is never made cannot get away before it is refused.
  '--remote-debugging-port=0', // for Playwright
  '--remote-debugging-pipe', // for the stand-in; Chromium ends when the pipe does
  '--disable-gpu',
  '--use-gl=disabled',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--lang=en-US',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

/** A running Chromium. */
export type ChromiumProcess = {
  readonly devTools: DevTools;
  /** Address for other DevTools clients, ws://… */
  readonly address: string;
  /** Ends Chromium and removes what it left on disk. */
  readonly close: () => Promise<void>;
};

let running: Promise<ChromiumProcess> | undefined;

/** Starts Chromium, or gives the one that was started before. */
export function chromium(): Promise<ChromiumProcess> {
  running ??= start();
  return running;
}

async function start(): Promise<ChromiumProcess> {
  const [{ program, libraries }, proxy] = await Promise.all([unpackChromium(), startRefusingProxy()]);
  const profile = `--user-data-dir=${join(scratchFolder(), 'profile')}`;
  // Without "<-loopback>" Chromium would go past the proxy to addresses of this machine.
  const network = [`--proxy-server=http://127.0.0.1:${proxy}`, '--proxy-bypass-list=<-loopback>'];
  const child = spawn(program, [...SWITCHES, profile, ...network], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [process.env['LD_LIBRARY_PATH'], libraries].filter(Boolean).join(':'),
    },
  });
  process.on('exit', () => removeTraces(child));
  removeForgottenFolders();
  const [, , , input, output] = child.stdio;
  if (!(input instanceof Writable && output instanceof Readable)) throw new Error('Chromium has no pipes.');
  input.on('error', () => undefined);
  const devTools = connectDevTools(input, output);
  // Nothing is downloaded; the app hears of it and can say that it would not have been.
  await devTools.browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
  const address = await readAddress(child);
  return { devTools, address, close: () => close(child, devTools) };
}

async function readAddress(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('Chromium has no standard error.');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /^DevTools listening on (ws:.*)$/.exec(line)?.[1];
    if (address !== undefined) {
      child.stderr.resume();
      return address;
    }
    said.push(line);
  }
  throw new Error(`Chromium did not start:\n${said.join('\n')}`);
}

async function close(child: ChildProcess, devTools: DevTools): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  devTools.browser.send('Browser.close').catch(() => undefined);
  await Promise.race([ended, wait(3000)]);
}

function removeTraces(child: ChildProcess): void {
  child.kill('SIGKILL');
  rmSync(scratchFolder(), { recursive: true, force: true, maxRetries: 20, retryDelay: 25 });
}
