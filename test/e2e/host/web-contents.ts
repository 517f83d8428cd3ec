/** `webContents` of Electron: a page of the app with its addresses, its messages and its look. */

import { EventEmitter } from 'node:events';
import { ignoreRefusal } from './devtools.ts';
import { MainFrame } from './main-frame.ts';
import { toAppAddress, toPageAddress, withoutHash } from './page-address.ts';
import { PageLook } from './page-look.ts';
import { PageMessages } from './page-messages.ts';
import { writePageScripts } from './page-scripts.ts';
import { type ContentSize, openPage, type PageTarget } from './page-target.ts';
import { settlePermissions } from './permissions.ts';
import { isPrevented } from './preventable-event.ts';
import type { PausedRequest } from './request-gate.ts';
import { defaultSession } from './session.ts';
import { undrawn } from './undrawn.ts';
import { listContents, unlistContents } from './web-contents-list.ts';
import { readPreferences, type WebPreferences } from './web-preferences.ts';

type OpenHandler = (details: Readonly<Record<string, unknown>>) => { readonly action: string };

let lastId = 0;

/** One page. What needs Chromium waits until the page has been made there. */
export class WebContents extends EventEmitter {
  readonly id: number;
  readonly session = defaultSession;
  readonly mainFrame: MainFrame;
  readonly #preferences: WebPreferences;
  readonly #opened: Promise<PageTarget>;
  readonly #look: PageLook;
  readonly #messages = new PageMessages();
  readonly #expected = new Set<string>();
  #targetId = '';
  #address = '';
  #isLoading = false;
  #isDestroyed = false;
  #onOpen: OpenHandler = () => ({ action: 'allow' });

  constructor(asked: WebPreferences, size: ContentSize) {
    super();
    lastId += 1;
    this.id = lastId;
    this.mainFrame = new MainFrame(this.id, () => this.#address);
    this.#preferences = readPreferences(asked);
    const scripts = writePageScripts(asked.preload ?? '', asked.additionalArguments ?? []);
    const mayLoad = (paused: PausedRequest): boolean => this.#mayLoad(paused);
    this.#opened = openPage(size, scripts, mayLoad).then((target) => this.#adopt(target));
    this.#look = new PageLook(this.#opened, size, asked.zoomFactor ?? 1);
    listContents(this);
  }

  #adopt(target: PageTarget): PageTarget {
    this.#targetId = target.targetId;
    this.#followLoading(target);
    const { page, targetId, browser } = target;
    page.on('Page.windowOpen', ({ url, windowName }) => this.#refuseWindow(toAppAddress(url), windowName));
    browser.on('Browser.downloadWillBegin', ({ frameId, url, suggestedFilename }) => {
      const item = { getURL: () => url, getFilename: () => suggestedFilename, cancel: undrawn };
      if (frameId === targetId) isPrevented(this.session, 'will-download', {}, item, this);
    });
    browser.on('Target.detachedFromTarget', (gone) => {
      if (gone.targetId === targetId) this.destroy();
    });
    const { processId, routingId } = this.mainFrame;
    const sender = { sender: this, senderFrame: this.mainFrame, processId, frameId: routingId };
    this.#messages.listen(target, () => sender);
    return target;
  }

  #followLoading(target: PageTarget): void {
    const { page, targetId } = target;
    page.on('Page.frameNavigated', ({ frame }) => {
      if (frame.id === targetId) this.#arrive(target, frame.url + (frame.urlFragment ?? ''));
    });
    page.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === targetId) this.#address = toAppAddress(url);
    });
    page.on('Page.domContentEventFired', () => this.emit('dom-ready', {}));
    page.on('Page.loadEventFired', () => {
      this.#isLoading = false;
      this.emit('did-finish-load', {});
    });
  }

  #arrive(target: PageTarget, url: string): void {
    this.#address = toAppAddress(url);
    this.#look.dress();
    const { origin } = this.mainFrame;
    if (origin !== 'null') ignoreRefusal(settlePermissions(target.browser, this, origin));
    this.emit('did-navigate', {}, this.#address, 200, 'OK');
  }

  // The page has made no window yet: Chromium is told not to. A handler that allows one asks for what is not there.
  #refuseWindow(url: string, frameName: string): void {
    const details = { url, frameName, features: '', disposition: 'foreground-tab', referrer: { url: '' } };
    if (this.#onOpen(details).action === 'deny') return;
    console.error(`The stand-in opens no windows for pages; one was allowed for ${url}.`);
    this.emit('did-create-window', null, details);
  }

  /** Whether a document may load: what the app loads and a reload may, the rest is for `will-navigate` to prevent. */
  #mayLoad({ frameId, request }: PausedRequest): boolean {
    const isMainFrame = frameId === this.#targetId;
    if (isMainFrame && this.#expected.delete(request.url)) return true;
    const url = toAppAddress(request.url);
    if (isMainFrame && url === withoutHash(this.#address)) return true;
    const details = { url, isMainFrame, isSameDocument: false, frame: isMainFrame ? this.mainFrame : null };
    if (isPrevented(this, 'will-frame-navigate', details)) return false;
    return !isMainFrame || !isPrevented(this, 'will-navigate', details, url);
  }

  /** Chromium's name for the page; '' until it is made. */
  get targetId(): string {
    return this.#targetId;
  }

  send(channel: string, ...values: readonly unknown[]): void {
    this.#messages.send(channel, values);
  }

  async loadURL(address: string): Promise<void> {
    const { page } = await this.#opened;
    const url = toPageAddress(address);
    this.#expected.add(withoutHash(url));
    this.#isLoading = true;
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve));
    const { errorText } = await page.send('Page.navigate', { url });
    if (errorText !== undefined) {
      this.emit('did-fail-load', {}, -2, errorText, address, true);
      throw new Error(`${errorText.replace('net::', '')} (-2) loading '${address}'`);
    }
    await loaded;
  }

  reload(): void {
    ignoreRefusal(this.#opened.then(({ page }) => page.send('Page.reload', {})));
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const { page } = await this.#opened;
    const asked = { expression, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = await page.send('Runtime.evaluate', asked);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Fits the page to its window. */
  resize(size: ContentSize): void {
    this.#look.size = size;
  }

  setZoomFactor(factor: number): void {
    this.#look.zoom = factor;
  }

  getZoomFactor(): number {
    return this.#look.zoom;
  }

  // Electron: a level is a step of 20 percent.
  setZoomLevel(level: number): void {
    this.#look.zoom = 1.2 ** level;
  }

  getZoomLevel(): number {
    return Math.log(this.#look.zoom) / Math.log(1.2);
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#onOpen = handler;
  }

  getLastWebPreferences(): WebPreferences {
    return this.#preferences;
  }

  getURL(): string {
    return this.#address;
  }

  isLoading(): boolean {
    return this.#isLoading;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isCrashed(): boolean {
    return false;
  }

  isDevToolsOpened(): boolean {
    return false;
  }

  readonly focus = undrawn;
  readonly openDevTools = undrawn;
  readonly closeDevTools = undrawn;

  /** Asks the window around the page to close. */
  close(): void {
    this.emit('-close');
  }

  /** Removes the page at once. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.#look.dispose();
    unlistContents(this);
    ignoreRefusal(
      this.#opened.then(({ browser, targetId }) => browser.send('Target.closeTarget', { targetId })),
    );
    this.emit('destroyed');
  }
}
