/** What else crosses between page and shell: events, entries of the menu, and the bridge that carries calls. */

import type { Failure } from '../model/result.ts';
import type { Progress } from './commands.ts';
import type { AppSettings } from './window/shell.ts';
import type { KnownFile } from './window/values.ts';
import type { Watched } from './window/watch.ts';
import type { DeskCommand, WindowCommand, WindowRequests } from './window-commands.ts';
import type { WindowAnswer } from './window-replies.ts';

/** What the shell tells the page without being asked. */
export type WindowEvents = {
  readonly progress: Progress & { readonly command: DeskCommand };
  /** An entry of the menu that the page acts on. */
  readonly menu: { readonly item: MenuItem };
  /** A workspace was opened from outside: double click, drop on the icon, second start. */
  readonly 'open-file': { readonly file: KnownFile };
  /** The engine thread died and was started again from the workspace. */
  readonly 'engine-restarted': { readonly failure: Failure };
  /** The workspace cannot be saved into its file any more, which was changed or taken over; another file will do. */
  readonly 'file-lost': { readonly failure: Failure };
  /** A look into the watched folder has ended. */
  readonly watched: Watched;
  /** The settings were changed, or the theme of the system was. */
  readonly settings: AppSettings;
};
/** Name of an event. */
export type WindowEvent = keyof WindowEvents;

/** Entries of the menu that the page acts on. */
export const menuItems = [
  'new-workspace',
  'open-workspace',
  'close-workspace',
  'next-period',
  'import-files',
  'run-close',
  'export',
  'undo',
  'find',
  'settings',
  'about',
  'shortcuts',
  ...(['setup', 'import', 'close', 'exceptions', 'adjustments', 'rates', 'review'] as const).map(
    (screen) => `go-${screen}` as const,
  ),
] as const;
/** One of them. */
export type MenuItem = (typeof menuItems)[number];

/** What the preload offers the page as `window.tieout`, frozen; files are turned into tokens there. */
export type WindowBridge = {
  readonly call: <Name extends WindowCommand>(
    command: Name,
    request: WindowRequests[Name],
  ) => Promise<WindowAnswer<Name>>;
  readonly on: <Name extends WindowEvent>(
    event: Name,
    listener: (payload: WindowEvents[Name]) => void,
  ) => () => void;
  /** Tokens for files and folders that were dropped on the window; those without a path are left out. */
  readonly tokensOf: (files: readonly File[]) => Promise<readonly KnownFile[]>;
};
