/** How a file that is offered stands to the extracts of the workspace. */

import type { FilePreview } from '../contract/window/import.ts';
import type { IntakeBasis } from './intake-types.ts';
import { entriesOf, type StatedEntry } from './stated-entry.ts';

/** What of the workspace a file would take the place of, and whether its content is there already. */
export type WorkspaceStanding = Pick<FilePreview, 'replaces' | 'isKnown'>;

/** A file by its place and its content. */
export type OfferedContent = {
  readonly entry: StatedEntry;
  readonly sha256: string;
  /** Names of its sheets, or of the files in it. */
  readonly parts: readonly string[];
};

/** The standing of a file; equal content counts under any name, but a sheet is known only if that sheet was taken. */
export function standingOf(content: OfferedContent, basis: IntakeBasis): WorkspaceStanding {
  const { entry, sha256 } = content;
  const same = new Set(basis.extracts.filter((one) => one.sha256 === sha256).map(({ name }) => name));
  const isKnown = entriesOf(basis.sources).some(
    ({ file, entry: other }) => same.has(file) && isSamePart(other, entry, content.parts),
  );
  const replaced = entryInPlace(content, basis);
  return { replaces: replaced ? String(entry['file']) : '', isKnown };
}

/** The entry of `sources` that the file would take the place of: the same file name and the same sheet. */
export function entryInPlace(
  { entry, parts }: Pick<OfferedContent, 'entry' | 'parts'>,
  { sources }: Pick<IntakeBasis, 'sources'>,
): { readonly at: number; readonly entry: StatedEntry } | undefined {
  return entriesOf(sources).find(
    ({ file, entry: other }) => file === entry['file'] && isSamePart(other, entry, parts),
  );
}

/** SHA-256 of the file that holds the extract that would give way; '' where none would. */
export function sha256InPlace(
  content: Pick<OfferedContent, 'entry' | 'parts'>,
  basis: Pick<IntakeBasis, 'sources' | 'extracts'>,
): string {
  if (!entryInPlace(content, basis)) return '';
  return basis.extracts.find(({ name }) => name === content.entry['file'])?.sha256 ?? '';
}

/** Without a sheet an entry means the first sheet of a workbook, or the only file of an archive. */
function isSamePart(left: StatedEntry, right: StatedEntry, parts: readonly string[]): boolean {
  const first = parts[0] ?? '';
  return (left['sheet'] ?? first) === (right['sheet'] ?? first);
}
