/** What can be read of an open workspace: what is confirmed. */

import type { ByteSource } from '../read/byte-source.ts';
import { readDecisions } from './decision-table.ts';
import { readDiscarded } from './discarded-table.ts';
import { type FileRole, findFile, readFiles, type StoredFile } from './file-table.ts';
import { readMeta, type WorkspaceMeta } from './meta-table.ts';
import { readProfiles, type StoredProfile } from './profile-table.ts';
import { readReadings, type StoredReading } from './reading-table.ts';
import { readSetup } from './setting-table.ts';
import type { Database } from './sqlite.ts';
import { storedSource } from './stored-source.ts';

/** The reading side of a workspace. */
export class WorkspaceContents {
  private readonly database: Database;
  /** Name of the workspace, for messages. */
  private readonly name: string;
  private released = false;

  constructor(database: Database, name: string) {
    this.database = database;
    this.name = name;
  }

  /** True once the workspace was let go of: it is not to be read any more. */
  get isReleased(): boolean {
    return this.released;
  }

  /** Says that nothing is to be read any more. */
  protected endReading(): void {
    this.released = true;
  }

  /** Where the workspace comes from. */
  meta(): WorkspaceMeta {
    return readMeta(this.database);
  }

  /** The text of close.json as it is edited, '' while there is none. */
  setup(): string {
    return readSetup(this.database);
  }

  /** The entries of the log of decisions, one JSON text each. */
  decisions(): readonly string[] {
    return readDecisions(this.database);
  }

  /** Saved import profiles by name. */
  profiles(): readonly StoredProfile[] {
    return readProfiles(this.database);
  }

  /** What reading extracts found when they were taken in, by file and sheet. */
  readings(): readonly StoredReading[] {
    return readReadings(this.database);
  }

  /** SHA-256 of the contents that are not staged again. */
  discarded(): ReadonlySet<string> {
    return readDiscarded(this.database);
  }

  /** Every stored file, in the order of role and name. */
  storedFiles(): readonly StoredFile[] {
    return readFiles(this.database);
  }

  /** The content of a stored file, undefined when there is none of that role and name. */
  openFile(role: FileRole, name: string): ByteSource | undefined {
    const { database } = this;
    const found = findFile(database, role, name);
    return found && storedSource({ database, where: this.name, ...found, isOpen: () => !this.released });
  }
}
