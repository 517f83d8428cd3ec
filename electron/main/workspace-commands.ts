/** Workspaces that the program knows of by itself: recent ones and the sample. */

import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RecentWorkspace } from '../../core/contract/window/shell.ts';
import { ok } from '../../core/model/result.ts';
import type { JsonFile } from './json-file.ts';
import type { KnownFiles } from './known-files.ts';
import { type RecentList, withoutPath } from './recent-workspaces.ts';
import type { ShellHandlers } from './shell-handlers.ts';
import { WORKSPACE_ENDING } from './workspace-names.ts';

/** Where the sample is and where its workspace goes. */
export type SamplePlaces = { readonly extracts: string; readonly workspaceFolder: string };

/** Answers what there is to open. */
export function workspaceCommands(
  files: KnownFiles,
  recent: JsonFile<RecentList>,
  sample: SamplePlaces,
): ShellHandlers<'recent-workspaces' | 'forget-workspace' | 'sample-close'> {
  const list = (): Promise<readonly RecentWorkspace[]> =>
    Promise.all(
      recent.value().map(async ({ path, openedAt }) => ({
        ...files.learn(path, false),
        openedAt,
        isMissing: !(await isFile(path)),
      })),
    );
  return {
    'recent-workspaces': async () => ok(await list()),
    'forget-workspace': async ({ file }) => {
      const forgotten = files.find(file);
      if (!forgotten.isOk) return forgotten;
      await recent.write(withoutPath(recent.value(), forgotten.value.path));
      return ok(await list());
    },
    'sample-close': async () => {
      const path = join(sample.workspaceFolder, `Sample close${WORKSPACE_ENDING}`);
      await mkdir(dirname(path), { recursive: true });
      const folder = files.learn(sample.extracts, true);
      return ok({ folder, file: files.learn(path, false), exists: await isFile(path) });
    },
  };
}

/** True for a file that is there. */
function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (info) => info.isFile(),
    () => false,
  );
}
