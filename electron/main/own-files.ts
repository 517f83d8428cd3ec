/** The files that the program keeps for itself. */

import { join } from 'node:path';
import { type AppSettings, appSettings } from '../../core/contract/window/shell.ts';
import { type JsonFile, openJsonFile } from './json-file.ts';
import type { Log, OwnFile } from './log.ts';
import { type RecentList, recentList } from './recent-workspaces.ts';
import { type WatchList, watchList } from './remembered-watches.ts';
import { type WindowMemory, windowMemory } from './window-bounds.ts';

/** Settings, recent workspaces, watched folders and place of the window; saving says in the log when the disk refuses. */
export type OwnFiles = {
  readonly settings: JsonFile<AppSettings>;
  readonly recent: JsonFile<RecentList>;
  readonly watches: JsonFile<WatchList>;
  readonly window: JsonFile<WindowMemory | undefined>;
};

/** Opens them in a folder; what is missing or damaged starts with its default. */
export async function openOwnFiles(folder: string, log: Log): Promise<OwnFiles> {
  const telling = (file: OwnFile) => ({
    onDamage: () => log.note({ event: 'file-damaged', file }),
    onUnsaved: () => log.note({ event: 'file-not-saved', file }),
  });
  const pathOf = (name: string): string => join(folder, `${name}.json`);
  const [settings, recent, watches, window] = await Promise.all([
    openJsonFile(pathOf('settings'), appSettings, appSettings.parse({}), telling('settings')),
    openJsonFile(pathOf('recent'), recentList, [], telling('recent')),
    openJsonFile(pathOf('watches'), watchList, [], telling('watches')),
    openJsonFile(pathOf('window'), windowMemory.optional(), undefined, telling('window')),
  ]);
  return { settings, recent, watches, window };
}
