/** Dialogs of the operating system. Their answers leave here as tokens. */

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { KnownFile } from '../../core/contract/window/values.ts';
import { ok } from '../../core/model/result.ts';
import type { KnownFiles } from './known-files.ts';
import type { ShellHandlers } from './shell-handlers.ts';
import { fileNameOf, WORKSPACE_ENDING, withWorkspaceEnding } from './workspace-names.ts';

const WORKSPACES = { name: 'Tieout workspace', extensions: [WORKSPACE_ENDING.slice(1)] };
const EXTRACTS = { name: 'Extracts', extensions: ['csv', 'tsv', 'txt', 'xlsx', 'zip'] };
const ALL_FILES = { name: 'All files', extensions: ['*'] };

/** Opens dialogs over the window. */
export function dialogCommands(
  window: BrowserWindow,
  files: KnownFiles,
): ShellHandlers<'pick-extracts' | 'pick-folder' | 'pick-workspace' | 'pick-new-workspace'> {
  const pick = async (options: OpenDialogOptions): Promise<readonly KnownFile[]> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
    return canceled ? [] : Promise.all(filePaths.map((path) => learn(files, path)));
  };
  return {
    'pick-extracts': async () =>
      ok(
        await pick({
          title: 'Import extracts',
          buttonLabel: 'Import',
          properties: extractProperties(),
          filters: [EXTRACTS, ALL_FILES],
        }),
      ),
    'pick-folder': async ({ title }) =>
      ok((await pick({ title, properties: ['openDirectory', 'createDirectory'] }))[0]),
    'pick-workspace': async () =>
      ok((await pick({ title: 'Open workspace', properties: ['openFile'], filters: [WORKSPACES] }))[0]),
    'pick-new-workspace': async ({ name }) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'New workspace',
        buttonLabel: 'Create',
        defaultPath: join(app.getPath('documents'), fileNameOf(name) + WORKSPACE_ENDING),
        filters: [WORKSPACES],
      });
      return ok(canceled || !filePath ? undefined : files.learn(withWorkspaceEnding(filePath), false));
    },
  };
}

/** Only macOS picks files and folders in one dialog; elsewhere a folder is picked by `pick-folder`. */
function extractProperties(): NonNullable<OpenDialogOptions['properties']> {
  return process.platform === 'darwin'
    ? ['openFile', 'openDirectory', 'multiSelections']
    : ['openFile', 'multiSelections'];
}

/** The token of a path that the person picked or dropped. */
export async function learn(files: KnownFiles, path: string): Promise<KnownFile> {
  const isFolder = await stat(path).then(
    (info) => info.isDirectory(),
    () => false,
  );
  return files.learn(path, isFolder);
}
