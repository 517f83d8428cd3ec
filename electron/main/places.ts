/** Folders and files that the program finds by itself. */

import { join } from 'node:path';
import { app } from 'electron';

/** Everything by its path. */
export type Places = {
  readonly page: string;
  readonly engineThread: string;
  readonly sampleExtracts: string;
  readonly notices: string;
  readonly ownFiles: string;
  readonly sampleWorkspace: string;
  readonly log: string;
};

/** Finds them beside the program when it is packaged, and in the project otherwise. */
export function findPlaces(): Places {
  const root = join(import.meta.dirname, '../..');
  const ownFiles = app.getPath('userData');
  return {
    page: join(root, 'out/renderer'),
    engineThread: join(import.meta.dirname, 'engine-thread.js'),
    sampleExtracts: join(
      app.isPackaged ? process.resourcesPath : join(root, 'resources'),
      'samples/month-end',
    ),
    notices: join(app.isPackaged ? process.resourcesPath : root, 'THIRD-PARTY-NOTICES.txt'),
    ownFiles,
    sampleWorkspace: join(ownFiles, 'sample'),
    log: join(ownFiles, 'logs/tieout.log'),
  };
}
