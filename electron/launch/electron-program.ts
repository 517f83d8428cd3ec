/** Finds the Electron program in which the window runs; npm brings it only on request, for it is a large download. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path of the program; undefined when it is not on this machine. `overridden` is a folder that holds it instead. */
export function findElectron(root: string, overridden: string | undefined): string | undefined {
  const folder = join(root, 'node_modules/electron');
  const named = join(folder, 'path.txt');
  const name = existsSync(named) ? readFileSync(named, 'utf8').trim() : 'electron';
  const path = join(overridden ?? join(folder, 'dist'), name);
  return existsSync(path) ? path : undefined;
}

/** What to do when it is missing. */
export const HOW_TO_GET_IT = `The window needs the program Electron, which is not on this machine yet.

With access to the network:      npx install-electron
With an Electron from elsewhere: set ELECTRON_OVERRIDE_DIST_PATH to the folder that holds it

The command line works without it: npm run tieout -- --help
`;
