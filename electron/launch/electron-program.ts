/** Finds the Electron program in which the window runs; npm brings it only on request, for it is a large download. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the program lies in a folder of Electron; systems that are not named have it as Linux does. */
const PROGRAMS: Partial<Readonly<Record<NodeJS.Platform, string>>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
  linux: 'electron',
};

/** Path of the program; undefined when it is not on this machine. `overridden` is a folder that holds it instead. */
export function findElectron(
  root: string,
  overridden: string | undefined,
  platform: NodeJS.Platform,
): string | undefined {
  const folder = overridden ?? join(root, 'node_modules/electron/dist');
  const path = join(folder, PROGRAMS[platform] ?? 'electron');
  return existsSync(path) ? path : undefined;
}

/** What to do when it is missing. */
export const HOW_TO_GET_IT = `The window needs the program Electron, which is not on this machine yet.

With access to the network:      npx install-electron
With an Electron from elsewhere: set ELECTRON_OVERRIDE_DIST_PATH to the folder that holds it

The command line works without it: npm run tieout -- --help
`;
