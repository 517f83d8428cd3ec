/** An open workspace: one file that holds one close, and the journal of what changed since it was saved. */

import type { Failure } from '../model/result.ts';
import type { ByteSource } from '../read/byte-source.ts';
import { HostFailure } from '../run.ts';
import { applyStep, type Step, textOfStep, type WorkspaceChange } from './change.ts';
import { readDecisions } from './decision-table.ts';
import { readDiscarded } from './discarded-table.ts';
import { FileLost } from './file-lost.ts';
import { type FileRole, findFile, readFiles, type StoredFile } from './file-table.ts';
import { refuseForeignJournal } from './foreign-journal.ts';
import type { Journal, Replay } from './journal.ts';
import { readMeta, type WorkspaceMeta } from './meta-table.ts';
import { readProfiles, type StoredProfile } from './profile-table.ts';
import { readReadings, type StoredReading } from './reading-table.ts';
import { recordStep } from './record-step.ts';
import { writeNextState } from './save-file.ts';
import { readSetup } from './setting-table.ts';
import { withinLimit } from './size-limit.ts';
import { type Database, inTransaction, rehearse } from './sqlite.ts';
import { storedSource } from './stored-source.ts';
import { Turns } from './turns.ts';
import { changedOnDisk, isThere, lockLost, needsReopening } from './workspace-failures.ts';
import type { WorkspaceFiles, WorkspaceLock } from './workspace-files.ts';

/** What an open workspace holds together. */
export type WorkspaceParts = {
  readonly database: Database;
  readonly files: WorkspaceFiles;
  readonly lock: WorkspaceLock;
  readonly journal: Journal;
  /** The file as it was read or written, */
  readonly fingerprint: string | undefined;
  /** and the id of that state. */
  readonly save: string;
  /** What the journal held when the workspace was opened, */
  readonly replay: Replay;
  /** and how many of its steps are not in the file. */
  readonly unsaved: number;
  readonly engineVersion: string;
};

/** A workspace. Reading gives what is confirmed; `change`, `fold`, `saveAs` and `close` wait for each other. */
export class Workspace {
  private readonly parts: WorkspaceParts;
  private readonly turns = new Turns();
  private onDisk: Pick<WorkspaceParts, 'fingerprint' | 'save'>;
  private unsaved: number;
  /** Why nothing can be confirmed any more. */
  private broken: Failure | undefined;
  private released = false;

  constructor(parts: WorkspaceParts) {
    this.parts = parts;
    this.onDisk = parts;
    this.unsaved = parts.unsaved;
  }

  /** True once the workspace was let go of: it is not to be read any more. */
  get isReleased(): boolean {
    return this.released;
  }

  /** What the journal held when the workspace was opened. */
  get replay(): Replay {
    return this.parts.replay;
  }

  /** Where the workspace comes from. */
  meta(): WorkspaceMeta {
    return readMeta(this.parts.database);
  }

  /** The text of close.json as it is edited, '' while there is none. */
  setup(): string {
    return readSetup(this.parts.database);
  }

  /** The entries of the log of decisions, one JSON text each. */
  decisions(): readonly string[] {
    return readDecisions(this.parts.database);
  }

  /** Saved import profiles by name. */
  profiles(): readonly StoredProfile[] {
    return readProfiles(this.parts.database);
  }

  /** What reading extracts found when they were taken in, by file and sheet. */
  readings(): readonly StoredReading[] {
    return readReadings(this.parts.database);
  }

  /** SHA-256 of the contents that are not staged again. */
  discarded(): ReadonlySet<string> {
    return readDiscarded(this.parts.database);
  }

  /** Every stored file, in the order of role and name. */
  storedFiles(): readonly StoredFile[] {
    return readFiles(this.parts.database);
  }

  /** The content of a stored file, undefined when there is none of that role and name. */
  openFile(role: FileRole, name: string): ByteSource | undefined {
    const { database, files } = this.parts;
    const found = findFile(database, role, name);
    return found && storedSource({ database, where: files.name, ...found, isOpen: () => !this.released });
  }

  /** Steps that are confirmed in the journal and not yet saved into the file. */
  unsavedSteps(): number {
    return this.unsaved;
  }

  /**
   * Makes all the changes or none: they are confirmed when this returns. Throws a HostFailure when the disk refuses or
   * the workspace would outgrow its limit, and an error when a change does not fit what is there.
   */
  change(changes: readonly WorkspaceChange[]): Promise<void> {
    const { database, files, journal, lock } = this.parts;
    return this.turns.take(async () => {
      await this.checkLock();
      try {
        const step = await this.record(changes);
        await this.checkLock();
        // Nobody reads what is not confirmed, and nothing is confirmed that cannot be made.
        withinLimit(files.name, () => rehearse(database, () => applyStep(database, step)));
        await journal.confirmStep(textOfStep(step));
        inTransaction(database, () => applyStep(database, step));
        this.unsaved += 1;
      } catch (error) {
        // Whoever has opened the workspace anyway goes on with the journal: what stands in it now is theirs.
        await this.breaking(async () => {
          if (await lock.isHeld()) await journal.takeBack();
        });
        throw error;
      }
    });
  }

  /** Saves what is confirmed into the file and begins an empty journal; does nothing when all is saved. */
  fold(): Promise<void> {
    return this.turns.take(() => this.save());
  }

  /**
   * Saves, removes the journal and gives the lock back; when saving fails, all stays as it is. Where nothing can be
   * confirmed any more it only lets go: the journal has everything.
   */
  close(): Promise<void> {
    return this.turns.take(async () => {
      const isWhole = this.broken === undefined;
      if (isWhole) await this.save();
      await this.release(isWhole);
    });
  }

  /** Lets go of the workspace without saving: what is confirmed stays in the journal. */
  abandon(): Promise<void> {
    return this.turns.take(() => this.release(false));
  }

  /**
   * Writes everything confirmed to another file, which must not be there yet, and lets go of this one: for a file that
   * was changed on disk. What the journal held is in the other file then, so this one can be opened as it is.
   */
  saveAs(other: WorkspaceFiles): Promise<void> {
    return this.turns.take(async () => {
      if ((await other.fingerprint()) !== undefined) throw new HostFailure(isThere(other.name));
      await refuseForeignJournal(other);
      await writeNextState(this.parts.database, other, this.onDisk.save);
      await other.putInPlace();
      await other.syncNames();
      await this.release(await this.parts.lock.isHeld());
    });
  }

  private async save(): Promise<void> {
    const { database, files, journal } = this.parts;
    if (this.unsaved === 0) return;
    await this.checkLock();
    await this.checkUnchanged();
    const save = await writeNextState(database, files, this.onDisk.save);
    await this.checkLock();
    await this.checkUnchanged();
    await files.putInPlace();
    // From here on the old journal counts for nothing, so nothing may be confirmed in it any more.
    await this.breaking(async () => {
      await files.syncNames();
      this.onDisk = { fingerprint: await files.fingerprint(), save };
      await journal.begin(readMeta(database));
      this.unsaved = 0;
    });
  }

  private async record(changes: readonly WorkspaceChange[]): Promise<Step> {
    const { engineVersion, files, journal } = this.parts;
    const onPiece = async (piece: Uint8Array): Promise<void> => {
      // Files are long: the journal may be somebody else's by now.
      await this.checkLock();
      await journal.writePiece(piece);
    };
    return await recordStep(changes, { engineVersion, time: files.time, onPiece });
  }

  /** Runs what must succeed for the workspace to go on. */
  private async breaking(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.broken = needsReopening(this.parts.files.name);
      throw error;
    }
  }

  private async checkLock(): Promise<void> {
    if (this.broken) throw new HostFailure(this.broken);
    if (!(await this.parts.lock.isHeld())) throw new FileLost(lockLost(this.parts.files.name));
  }

  private async checkUnchanged(): Promise<void> {
    const { files } = this.parts;
    if ((await files.fingerprint()) !== this.onDisk.fingerprint) {
      throw new FileLost(changedOnDisk(files.name));
    }
  }

  private async release(isJournalDone: boolean): Promise<void> {
    const { database, files, journal, lock } = this.parts;
    this.broken ??= needsReopening(files.name);
    this.released = true;
    try {
      await journal.close();
      if (isJournalDone) await files.removeJournal();
    } catch (error) {
      // A journal in which nothing stands does no harm where it is.
      if (this.unsaved > 0 || !(error instanceof HostFailure)) throw error;
    } finally {
      // Last of all, so that whoever hears the end of it has never seen the database closed.
      await lock.release().finally(() => database.close());
    }
  }
}
