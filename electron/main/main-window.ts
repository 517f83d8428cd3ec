/** The one window of the program. */

import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { WindowEvent, WindowEvents } from '../../core/contract/window-bridge.ts';
import { EVENT_CHANNEL } from '../preload/channels.ts';
import { openingBounds, SMALLEST, type WindowMemory } from './window-bounds.ts';

/** Colour of the page before it has drawn itself, as its theme has it. */
const BACKGROUND = { light: '#ffffff', dark: '#1b1f26' } as const;

/** Makes the window where it was last; it is shown once there is something to see. */
export function createMainWindow(memory: WindowMemory | undefined, isDevelopment: boolean): BrowserWindow {
  const window = new BrowserWindow({
    ...openingBounds(
      memory,
      screen.getAllDisplays().map(({ workArea }) => workArea),
    ),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Tieout',
    show: false,
    backgroundColor: BACKGROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: isDevelopment,
    },
  });
  if (memory?.isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  return window;
}

/** What to remember of a window; its size is the one that it has when it is not maximised. */
export function memoryOf(window: BrowserWindow): WindowMemory {
  return { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
}

/** Tells the page an event; a window that is gone hears nothing. */
export function tellPage<Name extends WindowEvent>(
  window: BrowserWindow | undefined,
  event: Name,
  payload: WindowEvents[Name],
): void {
  if (window === undefined || window.isDestroyed()) return;
  window.webContents.send(EVENT_CHANNEL, event, payload);
}

/** Brings the window to the front. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
