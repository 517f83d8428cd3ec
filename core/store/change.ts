/** What can be changed in a workspace, and how a change is written down. */

import type { ByteSource } from '../read/byte-source.ts';
import { appendDecisions } from './decision-table.ts';
import { writeDiscarded } from './discarded-table.ts';
import { type FileRole, removeFile, type StoredFile, writeFile } from './file-table.ts';
import { removeProfile, type StoredProfile, writeProfile } from './profile-table.ts';
import { removeReadings, type StoredReading, writeReading } from './reading-table.ts';
import { writeSetup } from './setting-table.ts';
import type { Database } from './sqlite.ts';

/** A change as it is asked for. A file replaces the one of its role and name. */
export type WorkspaceChange =
  | SmallChange
  | { readonly kind: 'put-file'; readonly role: Exclude<FileRole, 'signed'>; readonly source: ByteSource }
  /** Keeps what was signed: result.json and lines.ndjson of this close, by the version that computed them. */
  | {
      readonly kind: 'freeze';
      readonly result: ByteSource;
      readonly lines: ByteSource;
      readonly engineVersion: string;
    };

/** A change that is written down as it is asked for. */
type SmallChange =
  | { readonly kind: 'set-setup'; readonly text: string }
  | { readonly kind: 'remove-file'; readonly role: FileRole; readonly name: string }
  /** Entries after the known number of them. */
  | { readonly kind: 'append-decisions'; readonly after: number; readonly texts: readonly string[] }
  | ({ readonly kind: 'put-profile' } & StoredProfile)
  | { readonly kind: 'remove-profile'; readonly name: string }
  /** Keeps what reading an extract found; it goes with the content that it names. */
  | ({ readonly kind: 'put-reading' } & StoredReading)
  /** A content that is not staged again. */
  | { readonly kind: 'discard'; readonly sha256: string };

/** A change as the journal keeps it: a file is known by what was read of it, its pieces stand before the step. */
export type RecordedChange = SmallChange | ({ readonly kind: 'file'; readonly pieces: number } & StoredFile);

/** Changes that are confirmed together. */
export type Step = readonly RecordedChange[];

/** The text of a step in the journal. */
export function textOfStep(step: Step): string {
  return JSON.stringify(step);
}

/** The step of a text that a journal of this program holds. */
export function stepOfText(text: string): Step {
  // The hash of the record says that this program wrote it.
  return JSON.parse(text) as Step;
}

/**
 * Makes the changes of a step whose pieces are written: those of its first file under `firstId`, of the next one under
 * the id after it. Throws when a change does not fit what is there. The caller holds the transaction.
 */
export function applyStep(database: Database, step: Step, firstId: number): void {
  let id = firstId;
  for (const change of step) {
    if (change.kind === 'file') {
      writeFile(database, id, change);
      id += 1;
    } else applySmall(database, change);
  }
}

function applySmall(database: Database, change: SmallChange): void {
  switch (change.kind) {
    case 'set-setup':
      writeSetup(database, change.text);
      break;
    case 'remove-file':
      removeFile(database, change.role, change.name);
      if (change.role === 'extract') removeReadings(database, change.name);
      break;
    case 'append-decisions':
      appendDecisions(database, change.after, change.texts);
      break;
    case 'put-profile':
      writeProfile(database, change);
      break;
    case 'remove-profile':
      removeProfile(database, change.name);
      break;
    case 'put-reading':
      writeReading(database, change);
      break;
    case 'discard':
      writeDiscarded(database, change.sha256);
      break;
  }
}
