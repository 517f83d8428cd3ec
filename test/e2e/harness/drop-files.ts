import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

/** Drops files or folders on the middle of an element, as from the desktop; the app sees files with their real paths. */
export async function dropFiles(page: Page, selector: string, paths: readonly string[]): Promise<void> {
  const element = page.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error(`Nothing to drop files on: ${selector}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const files = paths.map((path) => resolve(path));
  const chromium = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files, dragOperationsMask: 1 };
    await chromium.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await chromium.detach();
}
