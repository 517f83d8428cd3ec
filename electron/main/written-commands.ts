/** Opens what an export of this run wrote, and nothing else. */

import { shell } from 'electron';
import { ok, type Result, refused } from '../../core/model/result.ts';
import type { KnownFiles } from './known-files.ts';
import { DONE, type ShellHandlers } from './shell-handlers.ts';

/** Hands written files to the programs of the operating system. */
export function writtenCommands(files: KnownFiles): ShellHandlers<'open-written' | 'show-written'> {
  return {
    'open-written': async ({ file }) => {
      const written = files.findWritten(file);
      if (!written.isOk) return written;
      return opened(written.value.path, await shell.openPath(written.value.path));
    },
    'show-written': ({ file }) => {
      const written = files.findWritten(file);
      if (!written.isOk) return written;
      shell.showItemInFolder(written.value.path);
      return ok(DONE);
    },
  };
}

function opened(path: string, fault: string): Result<typeof DONE> {
  if (fault === '') return ok(DONE);
  const remedy = 'Look whether it is still there, and whether a program for it is installed.';
  return refused({ where: path, found: `the operating system cannot open it: ${fault}`, remedy });
}
