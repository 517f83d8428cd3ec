/** Confirms changes of an open workspace: on disk in its journal, then in its database. */

import { applyStep, type Step, textOfStep, type WorkspaceChange } from './change.ts';
import { nextFileId, writePiece } from './file-table.ts';
import type { Journal } from './journal.ts';
import { recordStep } from './record-step.ts';
import { refuseTooLarge, withinLimit } from './size-limit.ts';
import { type Database, rehearse } from './sqlite.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** Where changes go. */
type Target = {
  readonly database: Database;
  readonly files: WorkspaceFiles;
  readonly journal: Journal;
  readonly engineVersion: string;
};

/**
 * Makes the changes, confirmed when this returns. The caller holds the transaction, in which nobody sees anything of
 * them before; `checkLock` throws when the journal is somebody else's by now.
 */
export async function confirmStep(
  target: Target,
  changes: readonly WorkspaceChange[],
  checkLock: () => Promise<void>,
): Promise<void> {
  const { database, files, journal } = target;
  const firstId = nextFileId(database);
  const step = await record(target, changes, firstId, checkLock);
  await checkLock();
  // Nobody reads what is not confirmed, and nothing is confirmed that cannot be made.
  withinLimit(files.name, () =>
    rehearse(database, () => {
      applyStep(database, step, firstId);
      refuseTooLarge(database, files.name);
    }),
  );
  await journal.confirmStep(textOfStep(step));
  applyStep(database, step, firstId);
}

async function record(
  { database, engineVersion, files, journal }: Target,
  changes: readonly WorkspaceChange[],
  firstId: number,
  checkLock: () => Promise<void>,
): Promise<Step> {
  const onPiece = async (piece: Uint8Array, file: number, number: number): Promise<void> => {
    // Files are long: the journal may be somebody else's by now.
    await checkLock();
    await journal.writePiece(piece);
    withinLimit(files.name, () => writePiece(database, firstId + file, number, piece));
  };
  return await recordStep(changes, { engineVersion, time: files.time, onPiece });
}
