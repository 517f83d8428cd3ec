/** An open workspace: one file that holds one close, and the journal of what changed since it was saved. */

import type { Failure } from '../model/result.ts';
import { HostFailure } from '../run.ts';
import type { WorkspaceChange } from './change.ts';
import { confirmStep } from './confirm-step.ts';
import { FileLost } from './file-lost.ts';
import { refuseForeignJournal } from './foreign-journal.ts';
import { giveBackFree, isWasteful } from './free-pages.ts';
import type { HeldDatabase } from './held-database.ts';
import type { Journal, Replay } from './journal.ts';
import { readMeta } from './meta-table.ts';
import { writeNextState } from './save-file.ts';
import { inLongTransaction } from './sqlite.ts';
import { Turns } from './turns.ts';
import { WorkspaceContents } from './workspace-contents.ts';
import { changedOnDisk, isThere, lockLost, needsReopening } from './workspace-failures.ts';
import type { WorkspaceFiles, WorkspaceLock } from './workspace-files.ts';

/** What an open workspace holds together. */
export type WorkspaceParts = HeldDatabase & {
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
export class Workspace extends WorkspaceContents {
  private readonly parts: WorkspaceParts;
  private readonly turns = new Turns();
  private onDisk: Pick<WorkspaceParts, 'fingerprint' | 'save'>;
  private unsaved: number;
  /** Why nothing can be confirmed any more. */
  private broken: Failure | undefined;

  constructor(parts: WorkspaceParts) {
    super(parts.database, parts.files.name);
    this.parts = parts;
    this.onDisk = parts;
    this.unsaved = parts.unsaved;
  }

  /** What the journal held when the workspace was opened. */
  get replay(): Replay {
    return this.parts.replay;
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
    const { database, journal, lock } = this.parts;
    return this.turns.take(async () => {
      await this.checkLock();
      try {
        const isOurs = (): Promise<void> => this.checkLock();
        await inLongTransaction(database, () => confirmStep(this.parts, changes, isOurs));
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
      if (isWhole) await this.saveSmall();
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
      await writeNextState(this.parts, other, this.onDisk.save);
      await other.putInPlace();
      await other.syncNames();
      await this.release(await this.parts.lock.isHeld());
    });
  }

  /** Saves, and gives back what is free of the file where that is worth it. */
  private async saveSmall(): Promise<void> {
    const { database } = this.parts;
    const isSmaller = isWasteful(database);
    if (isSmaller) giveBackFree(database);
    await this.save(isSmaller);
  }

  private async save(isSmaller = false): Promise<void> {
    const { database, files, journal } = this.parts;
    if (this.unsaved === 0 && !isSmaller) return;
    await this.checkLock();
    await this.checkUnchanged();
    const save = await writeNextState(this.parts, files, this.onDisk.save);
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
    this.endReading();
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
