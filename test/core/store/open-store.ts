/** Real workspaces in scratch folders. */

import { join } from 'node:path';
import type { WorkspaceChange } from '../../../core/store/change.ts';
import { createWorkspace, openWorkspace, type StoreTerms } from '../../../core/store/open-workspace.ts';
import { loadSqlite } from '../../../core/store/sqlite.ts';
import type { Workspace } from '../../../core/store/workspace.ts';
import type { WorkspaceFiles } from '../../../core/store/workspace-files.ts';
import { workspaceFiles } from '../../../electron/files/workspace-files.ts';
import { scratch } from '../../cli/scratch.ts';
import { readSqliteWasm } from '../../support/sqlite-wasm.ts';

/** SQLite, loaded once for the file of tests. */
export const sqlite = await loadSqlite(await readSqliteWasm());

/** A path for a workspace in an empty folder. */
export function freshPath(): string {
  return join(scratch(), 'october.tieout');
}

/** What a workspace at a path is opened with. */
export function termsOf(files: WorkspaceFiles | string, more: Partial<StoreTerms> = {}): StoreTerms {
  const at = typeof files === 'string' ? workspaceFiles(files) : files;
  return { files: at, sqlite, engineVersion: '1.0.0', ...more };
}

/** A new workspace; throws when it is refused. */
export async function created(
  files: WorkspaceFiles | string,
  changes: readonly WorkspaceChange[] = [],
): Promise<Workspace> {
  const opening = await createWorkspace(termsOf(files), changes);
  if (!opening.isOk) throw new Error(JSON.stringify(opening.failures));
  return opening.value;
}

/** A workspace opened again; throws when it is refused. */
export async function opened(files: WorkspaceFiles | string, isOpenedAnyway = false): Promise<Workspace> {
  const opening = await openWorkspace(termsOf(files), isOpenedAnyway);
  if (!opening.isOk) throw new Error(JSON.stringify(opening.failures));
  return opening.value;
}

/** What is found on opening, '' when it opens. */
export async function refusalOf(path: string, more: Partial<StoreTerms> = {}): Promise<string> {
  const opening = await openWorkspace(termsOf(path, more));
  if (!opening.isOk) return opening.failures.map(({ where, found }) => `${where}: ${found}`).join('\n');
  await opening.value.abandon();
  return '';
}
