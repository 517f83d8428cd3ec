/** `app` of Electron: life and places of the program. */

import { EventEmitter } from 'node:events';
import { getPath, setPath } from './app-paths.ts';
import { chromium } from './chromium-process.ts';
import { isPrevented } from './preventable-event.ts';
import { lockInstance, unlockInstance } from './single-instance.ts';
import { undrawn } from './undrawn.ts';
import { openWindows, windowEvents } from './window-list.ts';

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly runningUnderARM64Translation = false;
  readonly commandLine = makeCommandLine();
  readonly #ready = Promise.withResolvers<void>();
  #name = '';
  #version = '';
  #folder = '';
  #isReady = false;
  #isQuitting = false;
  #hasLock = false;

  constructor() {
    super();
    windowEvents.on('empty', () => this.#onNoWindow());
  }

  /** Called once by the start: what the app's package.json says. */
  introduce(name: string, version: string, folder: string): void {
    this.#name = name;
    this.#version = version;
    this.#folder = folder;
  }

  /** Called once by the start: first the event, then the promise. */
  becomeReady(): void {
    if (this.#isQuitting) return;
    this.#isReady = true;
    this.emit('ready', {}, {});
    this.#ready.resolve();
  }

  isReady(): boolean {
    return this.#isReady;
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  getName(): string {
    return this.#name;
  }

  get name(): string {
    return this.#name;
  }

  setName(name: string): void {
    this.#name = name;
  }

  getVersion(): string {
    return this.#version;
  }

  getAppPath(): string {
    return this.#folder;
  }

  getPath(name: string): string {
    return getPath(name, this.#name);
  }

  setPath(name: string, path: string): void {
    setPath(name, path);
  }

  getLocale(): string {
    return 'en-US';
  }

  getSystemLocale(): string {
    return 'en-US';
  }

  requestSingleInstanceLock(data: unknown = {}): boolean {
    this.#hasLock = lockInstance(this.getPath('userData'), data, (second) =>
      this.emit('second-instance', {}, second.argv, second.cwd, second.data),
    );
    return this.#hasLock;
  }

  hasSingleInstanceLock(): boolean {
    return this.#hasLock;
  }

  releaseSingleInstanceLock(): void {
    if (this.#hasLock) unlockInstance(this.getPath('userData'));
    this.#hasLock = false;
  }

  #onNoWindow(): void {
    if (this.#isQuitting) this.#finish();
    else if (!this.emit('window-all-closed')) this.quit();
  }

  quit(): void {
    if (this.#isQuitting || isPrevented(this, 'before-quit', {})) return;
    this.#isQuitting = true;
    const windows = openWindows();
    if (windows.length === 0) this.#finish();
    else if (!windows.every((window) => window.tryClose())) this.#isQuitting = false;
  }

  #finish(): void {
    if (isPrevented(this, 'will-quit', {})) this.#isQuitting = false;
    else this.#leave(0);
  }

  /** Ends at once: no listener can prevent it. */
  exit(code = 0): void {
    this.#isQuitting = true;
    windowEvents.removeAllListeners();
    for (const window of openWindows()) window.destroy();
    this.#leave(code);
  }

  #leave(code: number): void {
    this.emit('quit', {}, code);
    this.releaseSingleInstanceLock();
    const end = (): never => process.exit(code);
    chromium()
      .then(({ close }) => close())
      .then(end, end);
  }

  /** For the desktop around the app, of which there is none. */
  readonly focus = undrawn;
  readonly enableSandbox = undrawn;
  readonly disableHardwareAcceleration = undrawn;
  readonly setAppUserModelId = undrawn;
  readonly setAboutPanelOptions = undrawn;
  readonly addRecentDocument = undrawn;
  readonly clearRecentDocuments = undrawn;
}

function makeCommandLine() {
  const switches = new Map<string, string>();
  return {
    appendSwitch: (name: string, value = ''): void => {
      switches.set(name, value);
    },
    hasSwitch: (name: string): boolean => switches.has(name),
    getSwitchValue: (name: string): string => switches.get(name) ?? '',
    removeSwitch: (name: string): void => {
      switches.delete(name);
    },
    appendArgument: (): void => undefined,
  };
}

/** The program. */
export const app = new App();
