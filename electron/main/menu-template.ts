/** The menu as data, in the order and with the keys that each operating system is used to. */

import type { MenuItemConstructorOptions } from 'electron';
import type { MenuItem } from '../../core/contract/window-bridge.ts';

/** What the menu depends on. */
export type MenuState = {
  readonly platform: NodeJS.Platform;
  /** Most entries make sense only for an open workspace. */
  readonly hasWorkspace: boolean;
  /** Adds reload and developer tools. */
  readonly isDevelopment: boolean;
};

type Entry = {
  readonly item: MenuItem;
  readonly label: string;
  readonly keys?: string;
  readonly isAlways?: boolean;
};

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

const SCREENS: readonly Entry[] = [
  { item: 'go-setup', label: 'Setup' },
  { item: 'go-import', label: 'Import' },
  { item: 'go-close', label: 'Close' },
  { item: 'go-exceptions', label: 'Exceptions' },
  { item: 'go-adjustments', label: 'Unlabeled adjustments' },
  { item: 'go-rates', label: 'Rates' },
  { item: 'go-review', label: 'Review and export' },
].map((screen, index) => ({ ...screen, keys: `CmdOrCtrl+${index + 1}` }) as Entry);

const SETTINGS: Entry = { item: 'settings', label: 'Settings…', keys: 'CmdOrCtrl+,', isAlways: true };
const ABOUT: Entry = { item: 'about', label: 'About Tieout', isAlways: true };

/** The whole menu; `choose` hears of entries that the page acts on. */
export function menuTemplate(
  state: MenuState,
  choose: (item: MenuItem) => void,
): MenuItemConstructorOptions[] {
  const isMac = state.platform === 'darwin';
  const entry = (one: Entry): MenuItemConstructorOptions => ({
    id: one.item,
    label: one.label,
    enabled: one.isAlways === true || state.hasWorkspace,
    click: () => choose(one.item),
    ...(one.keys === undefined ? {} : { accelerator: one.keys }),
  });
  return [
    ...(isMac ? [macMenu(entry)] : []),
    fileMenu(entry, isMac),
    editMenu(entry, isMac),
    { label: 'Go', submenu: SCREENS.map(entry) },
    viewMenu(state),
    ...(isMac ? [{ role: 'windowMenu' } as const] : []),
    helpMenu(entry, isMac),
  ];
}

type ToEntry = (entry: Entry) => MenuItemConstructorOptions;

function macMenu(entry: ToEntry): MenuItemConstructorOptions {
  return {
    label: 'Tieout',
    submenu: [
      entry(ABOUT),
      SEPARATOR,
      entry(SETTINGS),
      SEPARATOR,
      { role: 'services' },
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' },
    ],
  };
}

function fileMenu(entry: ToEntry, isMac: boolean): MenuItemConstructorOptions {
  return {
    label: 'File',
    submenu: [
      entry({ item: 'new-workspace', label: 'New workspace…', keys: 'CmdOrCtrl+N', isAlways: true }),
      entry({ item: 'open-workspace', label: 'Open workspace…', keys: 'CmdOrCtrl+O', isAlways: true }),
      entry({ item: 'next-period', label: 'Start next period…' }),
      entry({ item: 'close-workspace', label: 'Close workspace', keys: 'CmdOrCtrl+W' }),
      SEPARATOR,
      entry({ item: 'import-files', label: 'Import extracts…', keys: 'CmdOrCtrl+I' }),
      entry({ item: 'run-close', label: 'Run close', keys: 'CmdOrCtrl+R' }),
      entry({ item: 'export', label: 'Export…', keys: 'CmdOrCtrl+E' }),
      ...(isMac ? [] : [SEPARATOR, entry(SETTINGS), SEPARATOR, { role: 'quit' } as const]),
    ],
  };
}

/** The roles act on text that is being edited; taking back a decision has keys of its own. */
function editMenu(entry: ToEntry, isMac: boolean): MenuItemConstructorOptions {
  const keys = isMac ? 'Cmd+Shift+Backspace' : 'Ctrl+Shift+Backspace';
  return {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      SEPARATOR,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      SEPARATOR,
      entry({ item: 'undo', label: 'Take back last decision', keys }),
      entry({ item: 'find', label: 'Find…', keys: 'CmdOrCtrl+F' }),
    ],
  };
}

function viewMenu({ isDevelopment }: MenuState): MenuItemConstructorOptions {
  const forDevelopers = [SEPARATOR, { role: 'forceReload' }, { role: 'toggleDevTools' }] as const;
  return {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      SEPARATOR,
      { role: 'togglefullscreen' },
      ...(isDevelopment ? forDevelopers : []),
    ],
  };
}

function helpMenu(entry: ToEntry, isMac: boolean): MenuItemConstructorOptions {
  const keys = isMac ? 'Cmd+/' : 'F1';
  return {
    role: 'help',
    submenu: [
      entry({ item: 'shortcuts', label: 'Keyboard shortcuts', keys, isAlways: true }),
      ...(isMac ? [] : [SEPARATOR, entry(ABOUT)]),
    ],
  };
}
