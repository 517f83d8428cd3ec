/** How the first window looks: theme, zoom, size, and pictures of it. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PROJECT } from './built-app.ts';
import type { RunningApp } from './start-app.ts';

/** Where pictures are put. */
export const SCREENSHOTS = join(PROJECT, 'out/screenshots');

/** Shows the app in light or dark; resolves when its page has heard of it. Colours may still fade. */
export async function setTheme({ electronApp, page }: RunningApp, theme: 'light' | 'dark'): Promise<void> {
  await electronApp.evaluate(({ nativeTheme }, source) => {
    nativeTheme.themeSource = source;
  }, theme);
  await page.waitForFunction((query) => matchMedia(query).matches, `(prefers-color-scheme: ${theme})`);
}

/** Zooms the page as the menu does; 4 is 400 percent. */
export async function setZoom({ electronApp, page }: RunningApp, factor: number): Promise<void> {
  const shown = await electronApp.browserWindow(page);
  await shown.evaluate((one, zoom) => one.webContents.setZoomFactor(zoom), factor);
  await page.waitForFunction((zoom) => Math.abs(window.devicePixelRatio - zoom) < 0.01, factor);
}

/** Pixels by which the page is wider than its window: 0 or less where nobody has to scroll to the side. */
export function widthBeyond(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** Gives the contents of the window a size and waits until the page has it; not while it is zoomed. */
export async function setSize(
  { electronApp, page }: RunningApp,
  width: number,
  height: number,
): Promise<void> {
  const shown = await electronApp.browserWindow(page);
  await shown.evaluate(
    (one, size) => {
      one.setMinimumSize(1, 1);
      one.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await page.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, {
    width,
    height,
  });
}

/** Looks that are taken at most until two in a row are the same. */
const MOST_LOOKS = 12;

/** Waits until the window has come to rest: bars of scrolling, for one, come after what they scroll. */
export async function rest({ page }: RunningApp): Promise<void> {
  let last = await page.screenshot({ animations: 'disabled' });
  for (let look = 1; look < MOST_LOOKS; look += 1) {
    await page.waitForTimeout(150);
    const now = await page.screenshot({ animations: 'disabled' });
    if (now.equals(last)) return;
    last = now;
  }
}

/** Takes a picture of the window at a size, to `out/screenshots/NAME.png`. */
export async function screenshot(app: RunningApp, name: string, width = 1440, height = 900): Promise<void> {
  await setSize(app, width, height);
  mkdirSync(SCREENSHOTS, { recursive: true });
  await app.page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
}
