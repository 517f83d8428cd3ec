/** Settings of the program, and what it says about itself. */

import { readFile } from 'node:fs/promises';
import { ClipboardItem, clipboard, nativeTheme } from 'electron';
import type { About, AppSettings } from '../../core/contract/window/shell.ts';
import { ok } from '../../core/model/result.ts';
import type { JsonFile } from './json-file.ts';
import { DONE, type ShellHandlers } from './shell-handlers.ts';

/** What these commands need. */
export type SettingsPlaces = {
  readonly settings: JsonFile<AppSettings>;
  readonly version: string;
  /** Path of THIRD-PARTY-NOTICES.txt. */
  readonly notices: string;
  readonly onChange: (settings: AppSettings) => void;
};

/** Answers for settings, clipboard and about. */
export function settingsCommands(
  places: SettingsPlaces,
): ShellHandlers<'settings' | 'change-settings' | 'copy-text' | 'about'> {
  const { settings } = places;
  return {
    settings: () => ok(settings.value()),
    'change-settings': async (request) => {
      // A part that is left out stays as it is.
      const changes = Object.fromEntries(
        Object.entries(request.settings).filter(([, value]) => value !== undefined),
      );
      const changed: AppSettings = { ...settings.value(), ...changes };
      await settings.write(changed);
      nativeTheme.themeSource = changed.theme;
      places.onChange(changed);
      return ok(changed);
    },
    'copy-text': async ({ text, html }) => {
      if (html === '') await clipboard.writeText(text);
      else await clipboard.write([new ClipboardItem({ 'text/plain': text, 'text/html': html })]);
      return ok(DONE);
    },
    about: async () => ok(await aboutProgram(places)),
  };
}

async function aboutProgram({ version, notices }: SettingsPlaces): Promise<About> {
  const { electron, chrome, node } = process.versions;
  const runtime = Object.entries({ Electron: electron, Chromium: chrome, 'Node.js': node }).map(
    ([name, found]) => ({ name, version: found ?? '' }),
  );
  return { version, runtime, notices: await readFile(notices, 'utf8') };
}
