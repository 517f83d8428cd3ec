/** Reads one file, or one sheet of it, and says what taking it would do. */

import type { FilePreview } from '../contract/window/import.ts';
import type { ByteSource } from '../read/byte-source.ts';
import type { Source } from '../setup/setup.ts';
import { filePreview } from './file-preview.ts';
import type { IntakeBasis, IntakeControl } from './intake-types.ts';
import { standingOf } from './known-extracts.ts';
import { readExtract } from './read-extract.ts';
import { refusedRowsOf } from './refused-rows.ts';
import type { StatedEntry } from './stated-entry.ts';

/** A file to be read as an entry of `sources` says. */
export type FileToPreview = {
  readonly id: string;
  readonly bytes: ByteSource;
  /** Names of its sheets, or of the files in it. */
  readonly parts: readonly string[];
  readonly entry: StatedEntry;
  /** The entry with its defaults. */
  readonly source: Source;
  readonly profile: string;
};

/** The preview of a file. Throws ImportCancelled when it is stopped. */
export async function previewFile(
  file: FileToPreview,
  basis: IntakeBasis,
  control: IntakeControl,
): Promise<FilePreview> {
  const { bytes, parts, entry, source } = file;
  const reading = await readExtract(source, bytes, basis, control);
  const refused = await refusedRowsOf(reading, bytes, source, control);
  const standing = standingOf({ entry, parts, sha256: reading.file.sha256 }, basis);
  return filePreview({ ...file, reading, refused, standing });
}
