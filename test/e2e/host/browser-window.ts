/** `BrowserWindow` of Electron over a page of Chromium. */

import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { isPrevented } from './preventable-event.ts';
import { undrawn } from './undrawn.ts';
import { WebContents } from './web-contents.ts';
import type { WebPreferences } from './web-preferences.ts';
import { addWindow, focusedWindow, openWindows, removeWindow } from './window-list.ts';
import { type WindowOptions, WindowState } from './window-state.ts';

let lastId = 0;

/** A window; it exists at once, its page a moment later. */
export class BrowserWindow extends WindowState {
  readonly id: number;
  readonly webContents: WebContents;
  #isDestroyed = false;
  #isDocumentEdited = false;

  constructor(options: WindowOptions & { readonly webPreferences?: WebPreferences } = {}) {
    super(options);
    lastId += 1;
    this.id = lastId;
    this.webContents = new WebContents(options.webPreferences ?? {}, this.getBounds());
    this.on('resize', () => this.webContents.resize(this.getBounds()));
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.webContents.on('-close', () => this.close());
    this.webContents.on('destroyed', () => this.destroy());
    addWindow(this);
    app.emit('web-contents-created', {}, this.webContents);
    app.emit('browser-window-created', {}, this);
    if (this.isFocused()) this.#takeFocus();
  }

  static getAllWindows(): BrowserWindow[] {
    return openWindows().filter((window) => window instanceof BrowserWindow);
  }

  static getFocusedWindow(): BrowserWindow | null {
    const window = focusedWindow();
    return window instanceof BrowserWindow ? window : null;
  }

  static fromWebContents(contents: unknown): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
  }

  #takeFocus(): void {
    for (const other of BrowserWindow.getAllWindows()) if (other !== this) other.blur();
  }

  override focus(): void {
    this.#takeFocus();
    super.focus();
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }

  loadFile(path: string): Promise<void> {
    return this.loadURL(pathToFileURL(path).href);
  }

  reload(): void {
    this.webContents.reload();
  }

  close(): void {
    this.tryClose();
  }

  /** Closes the window unless a listener of `close` prevents it; says whether it closes. */
  tryClose(): boolean {
    if (this.#isDestroyed) return true;
    if (isPrevented(this, 'close', {})) return false;
    // Electron, too, closes only after the listeners have returned.
    setImmediate(() => this.destroy());
    return true;
  }

  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.webContents.destroy();
    this.emit('closed');
    removeWindow(this.id);
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  setDocumentEdited(isEdited: boolean): void {
    this.#isDocumentEdited = isEdited;
  }

  isDocumentEdited(): boolean {
    return this.#isDocumentEdited;
  }

  /** For the frame and the taskbar, of which nothing is drawn. */
  readonly setRepresentedFilename = undrawn;
  readonly setProgressBar = undrawn;
  readonly setBackgroundColor = undrawn;
  readonly setMenu = undrawn;
  readonly setMenuBarVisibility = undrawn;
  readonly setTitleBarOverlay = undrawn;
  readonly flashFrame = undrawn;
  readonly removeMenu = undrawn;
  readonly moveTop = undrawn;
}
