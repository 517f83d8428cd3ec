/** Opens the workspace of a crash test, or makes it. */

import { createWorkspace, openWorkspace, type StoreTerms } from '../../core/store/open-workspace.ts';
import { loadSqlite } from '../../core/store/sqlite.ts';
import type { Workspace } from '../../core/store/workspace.ts';
import { workspaceFiles } from '../../electron/files/workspace-files.ts';
import { readSqliteWasm } from '../support/sqlite-wasm.ts';

const sqlite = await loadSqlite(await readSqliteWasm());

/** The workspace at a path; throws when it is refused. */
export async function openAt(path: string): Promise<Workspace> {
  const terms: StoreTerms = { files: workspaceFiles(path), sqlite, engineVersion: 'crash' };
  const isThere = (await terms.files.fingerprint()) !== undefined;
  const opening = isThere ? await openWorkspace(terms) : await createWorkspace(terms, []);
  if (!opening.isOk) throw new Error(JSON.stringify(opening.failures));
  return opening.value;
}
