import { resolve } from 'node:path';
import { createEngine } from '../../core/engine.ts';
import manifest from '../../package.json' with { type: 'json' };
import { folderHost } from '../files/folder-host.ts';

/** The engine over the close in a folder; outputs go into `outFolder`, which a command that writes none leaves out. */
export function engineOfFolder(folder: string, outFolder: string = folder): ReturnType<typeof createEngine> {
  return createEngine(folderHost(resolve(folder), resolve(outFolder)), manifest.version);
}
