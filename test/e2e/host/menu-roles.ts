/** What choosing a menu item of a role does. Roles that act on text or on the desktop do nothing here. */

import { app } from './app.ts';
import type { BrowserWindow } from './browser-window.ts';

type Role = (window: BrowserWindow | null) => void;

function zoomBy(steps: number): Role {
  return (window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + steps);
}

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['quit', () => app.quit()],
  ['close', (window) => window?.close()],
  ['minimize', (window) => window?.minimize()],
  ['reload', (window) => window?.reload()],
  ['resetzoom', (window) => window?.webContents.setZoomLevel(0)],
  ['zoomin', zoomBy(0.5)],
  ['zoomout', zoomBy(-0.5)],
  ['togglefullscreen', (window) => window?.setFullScreen(!window.isFullScreen())],
]);

/** Does what a role means for the window that has the focus. */
export function playRole(role: string, window: BrowserWindow | null): void {
  ROLES.get(role)?.(window);
}
