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
  if (isOpen) return preview;
  const before = entryInPlace({ entry, parts }, basis)?.entry;
  const read = { source: { ...source, kind: preview.kind }, bytes };
  return {
    ...preview,
    replacement: before && (await replacementFor(before, preview, read, { basis, control })),
    rateDifferences: await basis.inPlace.rateDifferences(before, read, control),
  };
}

type Intake = { readonly basis: IntakeBasis; readonly control: IntakeControl };

/** What taking the file changes; undefined where its content is that of the extract. */
async function replacementFor(
  before: StatedEntry,
  preview: FilePreview,
  read: Pick<FileToPreview, 'source' | 'bytes'>,
  { basis, control }: Intake,
): Promise<Replacement | undefined> {
  const stored = basis.extracts.find(({ name }) => name === read.source.file);
  if (!stored || stored.sha256 === preview.sha256) return undefined;
  const known = await basis.inPlace.factsOf(before, control);
  if (!known) return undefined;
  const decisions = await basis.inPlace.lostDecisions(before, read, control);
  return replacementOf(known, factsOf(preview), decisions);
}
