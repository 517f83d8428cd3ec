/** Reads one file, or one sheet of it, and says what taking it would do. */

import type { FilePreview, Replacement } from '../contract/window/import.ts';
import type { ByteSource } from '../read/byte-source.ts';
import type { Source } from '../setup/setup.ts';
import { factsOf } from './extract-facts.ts';
import { filePreview } from './file-preview.ts';
import type { IntakeBasis, IntakeControl } from './intake-types.ts';
import { entryInPlace, standingOf } from './known-extracts.ts';
import { readExtract } from './read-extract.ts';
import { refusedRowsOf } from './refused-rows.ts';
import { replacementOf } from './replacement.ts';
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
  const preview = filePreview({ ...file, reading, refused, standing });
  const isOpen = preview.questions.length > 0 || preview.unreadable !== '';
  return isOpen ? preview : { ...preview, replacement: await replacementFor(preview, file, basis, control) };
}

/** What taking the file changes; undefined where no extract gives way to another content. */
async function replacementFor(
  preview: FilePreview,
  { bytes, parts, entry, source }: FileToPreview,
  basis: IntakeBasis,
  control: IntakeControl,
): Promise<Replacement | undefined> {
  const before = entryInPlace({ entry, parts }, basis)?.entry;
  const stored = basis.extracts.find(({ name }) => name === source.file);
  if (!before || !stored || stored.sha256 === preview.sha256) return undefined;
  const known = await basis.inPlace.factsOf(before, control);
  if (!known) return undefined;
  const read = { source: { ...source, kind: preview.kind }, bytes };
  return replacementOf(known, factsOf(preview), await basis.inPlace.lostDecisions(before, read, control));
}
