/** The pages that exist, by their number and by Chromium's name for them. */

import type { WebContents } from './web-contents.ts';

const pages = new Set<WebContents>();

/** Adds a page. */
export function listContents(contents: WebContents): void {
  pages.add(contents);
}

/** Takes a page out. */
export function unlistContents(contents: WebContents): void {
  pages.delete(contents);
}

/** `webContents` of Electron as a place to find pages. */
export const webContents = {
  getAllWebContents: (): readonly WebContents[] => [...pages],
  fromId: (id: number): WebContents | undefined => [...pages].find((one) => one.id === id),
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    [...pages].find((one) => one.targetId === targetId),
};
