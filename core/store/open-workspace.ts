/** Makes and opens workspaces. */

import { ok, type Result, refused } from '../model/result.ts';
import { HostFailure } from '../run.ts';
import { applyStep, stepOfText, type WorkspaceChange } from './change.ts';
import { nextFileId, writePiece } from './file-table.ts';
import { type HeldDatabase, memoryFor } from './held-database.ts';
import { Journal, JournalDamaged, type JournalHead, type Replay } from './journal.ts';
import { readMeta, writeMeta } from './meta-table.ts';
import { type Migration, newestNumber } from './migrate.ts';
import { migrations } from './migrations.ts';
import { newDatabase, type OpeningTerms, openDatabase } from './open-database.ts';
import { recordStep } from './record-step.ts';
import { replayStep } from './replay-step.ts';
import { writeNextState } from './save-file.ts';
import { refuseTooLarge, withinLimit } from './size-limit.ts';
import { type Database, inLongTransaction, type Sqlite } from './sqlite.ts';
import { Workspace } from './workspace.ts';
import { damagedJournal, foreignJournal, heldBy, isThere, notThere } from './workspace-failures.ts';
import type { WorkspaceFiles, WorkspaceLock } from './workspace-files.ts';

/** What a workspace is opened with. */
export type StoreTerms = {
  readonly files: WorkspaceFiles;
  readonly sqlite: Sqlite;
  readonly engineVersion: string;
  /** The steps of the schema; those of this program when left out. */
  readonly migrations?: readonly Migration[];
};

/** An open workspace, or why it is not; `heldBy` when it could be opened anyway. */
export type Opening = Result<Workspace> & { readonly heldBy?: string };

const NOTHING: Replay = { steps: 0, isCut: false };

/** Makes a workspace that holds some changes already, all or nothing; refused when a file is there. */
export function createWorkspace(terms: StoreTerms, changes: readonly WorkspaceChange[]): Promise<Opening> {
  const { files } = terms;
  return locked(files, false, async (lock) => {
    if ((await files.fingerprint()) !== undefined) return refused(isThere(files.name));
    const held = await firstState(terms, changes);
    return await withJournal(files, held.database, async (journal) => {
      if (await journal.readHead()) return refused(foreignJournal(files.name));
      try {
        await saveState(held, files, '');
        return await started(terms, { ...held, lock, journal, replay: NOTHING });
      } catch (error) {
        await files.remove();
        throw error;
      }
    });
  });
}

/** Opens a workspace and replays its journal. `isOpenedAnyway` takes the lock away from whoever has it. */
export function openWorkspace(terms: StoreTerms, isOpenedAnyway = false): Promise<Opening> {
  const { files } = terms;
  return locked(files, isOpenedAnyway, async (lock) => {
    const fingerprint = await files.fingerprint();
    const bytes = await files.read(memoryFor);
    if (!bytes) return refused(notThere(files.name));
    const opened = openDatabase(bytes, openingTerms(terms));
    if (!opened.isOk) return opened;
    const { database, memory, cameWith } = opened.value;
    return await withJournal(files, database, (journal) =>
      resumed(terms, { database, memory, lock, journal }, { fingerprint, cameWith }),
    );
  });
}

/** Goes on from a file and the journal beside it. */
async function resumed(
  terms: StoreTerms,
  parts: Omit<StartParts, 'replay'>,
  { fingerprint, cameWith }: { readonly fingerprint: string | undefined; readonly cameWith: number },
): Promise<Opening> {
  const { database, journal } = parts;
  const meta = readMeta(database);
  const head = await journal.readHead();
  // The file was saved and the journal not emptied any more, or there was nothing in it.
  const isContained = !head || follows(head, meta.id, meta.previousSave);
  if (!isContained && !follows(head, meta.id, meta.save)) return refused(foreignJournal(terms.files.name));
  const replay = isContained ? NOTHING : await replayed(journal, database, terms.files);
  if (cameWith < newestNumber(terms.migrations ?? migrations)) {
    await terms.files.keepCopy(`-format-${cameWith}`);
    await saveState(parts, terms.files, meta.save);
    return await started(terms, { ...parts, replay });
  }
  if (isContained) return await started(terms, { ...parts, replay });
  return ok(
    new Workspace({ ...terms, ...parts, replay, fingerprint, save: meta.save, unsaved: replay.steps }),
  );
}

function follows(head: JournalHead, id: string, save: string): boolean {
  return head.id === id && head.save === save;
}

/** Does the work under the lock, which is given back unless a workspace was opened. */
async function locked(
  files: WorkspaceFiles,
  isTakenOver: boolean,
  work: (lock: WorkspaceLock) => Promise<Opening>,
): Promise<Opening> {
  try {
    const lock = await files.lock(isTakenOver);
    if (!('release' in lock)) return { ...refused(heldBy(files.name, lock)), heldBy: lock.holder };
    return await orGivenBack(lock.release, () => work(lock));
  } catch (error) {
    if (error instanceof HostFailure) return refused(error.failure);
    throw error;
  }
}

/** Does the work with the journal open; it and the database are closed unless a workspace was opened. */
async function withJournal(
  files: WorkspaceFiles,
  database: Database,
  work: (journal: Journal) => Promise<Opening>,
): Promise<Opening> {
  const journal = new Journal(await files.openJournal());
  const giveBack = (): Promise<void> => {
    database.close();
    return journal.close();
  };
  try {
    return await orGivenBack(giveBack, () => work(journal));
  } catch (error) {
    if (error instanceof JournalDamaged) return refused(damagedJournal(files.name));
    throw error;
  }
}

async function orGivenBack(giveBack: () => Promise<void>, work: () => Promise<Opening>): Promise<Opening> {
  let isKept = false;
  try {
    const opening = await work();
    isKept = opening.isOk;
    return opening;
  } finally {
    if (!isKept) await giveBack();
  }
}

type StartParts = HeldDatabase & {
  readonly lock: WorkspaceLock;
  readonly journal: Journal;
  readonly replay: Replay;
};

/** A workspace whose file holds everything: its journal begins empty. */
async function started(terms: StoreTerms, parts: StartParts): Promise<Opening> {
  const meta = readMeta(parts.database);
  await parts.journal.begin(meta);
  const fingerprint = await terms.files.fingerprint();
  return ok(new Workspace({ ...terms, ...parts, fingerprint, save: meta.save, unsaved: 0 }));
}

async function saveState(held: HeldDatabase, files: WorkspaceFiles, previousSave: string): Promise<void> {
  await writeNextState(held, files, previousSave);
  await files.putInPlace();
  await files.syncNames();
}

function replayed(journal: Journal, database: Database, files: WorkspaceFiles): Promise<Replay> {
  return journal.replay((text, pieces) =>
    inLongTransaction(database, () => replayStep(database, stepOfText(text), pieces, files.pause)),
  );
}

async function firstState(terms: StoreTerms, changes: readonly WorkspaceChange[]): Promise<HeldDatabase> {
  const { files, engineVersion } = terms;
  const held = newDatabase(openingTerms(terms));
  const { database } = held;
  const made = { id: files.newId(), createdAt: files.time(), createdBy: engineVersion };
  await inLongTransaction(database, async () => {
    const firstId = nextFileId(database);
    const onPiece = async (piece: Uint8Array, file: number, number: number): Promise<void> =>
      withinLimit(files.name, () => writePiece(database, firstId + file, number, piece));
    const step = await recordStep(changes, { engineVersion, time: files.time, onPiece });
    withinLimit(files.name, () => {
      writeMeta(database, { ...made, save: '', previousSave: '' });
      applyStep(database, step, firstId);
    });
    refuseTooLarge(database, files.name);
  });
  return held;
}

function openingTerms({ files, sqlite, engineVersion, migrations: steps }: StoreTerms): OpeningTerms {
  const stamp = { at: files.time(), engineVersion };
  return { sqlite, name: files.name, stamp, ...(steps && { migrations: steps }) };
}
