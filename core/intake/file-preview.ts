/** What is told of one file: everything that the close would make of it. */

import type { FilePreview, RefusedRow } from '../contract/window/import.ts';
import { allKinds } from '../extract/all-kinds.ts';
import { rankedKinds } from '../extract/recognise.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import type { Source } from '../setup/setup.ts';
import { columnPreviews, fieldChoices } from './column-previews.ts';
import { sumsOf } from './extract-facts.ts';
import { headerStyleOf } from './header-style.ts';
import type { WorkspaceStanding } from './known-extracts.ts';
import { ASKED, questionsOf } from './questions.ts';
import type { Reading } from './read-extract.ts';
import { isAboutRows } from './refused-rows.ts';
import type { StatedEntry } from './stated-entry.ts';

/** All that a preview of a file rests on. */
export type PreviewParts = {
  readonly id: string;
  readonly entry: StatedEntry;
  readonly source: Source;
  /** Names of its sheets, or of the files in it. */
  readonly parts: readonly string[];
  readonly reading: Reading;
  readonly refused: readonly RefusedRow[];
  readonly profile: string;
  readonly standing: WorkspaceStanding;
};

/** Puts the preview of a file together. */
export function filePreview(given: PreviewParts): FilePreview {
  const { id, entry, source, parts, reading, refused, profile, standing } = given;
  const { file, header } = reading;
  const kind = allKinds.find(({ name }) => name === file.kind);
  const { rowsRead, blank, refused: refusedRows, data } = file.rows;
  const questions = questionsOf(reading, source, parts);
  return {
    ...{ id, name: source.file, profile, refused, questions, stated: entry, ...standing },
    sheet: file.sheet,
    sheets: parts,
    bytes: file.bytes,
    sha256: file.sha256,
    encoding: file.encoding,
    delimiter: file.delimiter,
    kind: file.kind,
    kindTitle: kind?.title ?? '',
    system: file.system,
    kinds: kindsOf(header.headers, file.kind, source),
    headerStyle: headerStyleOf(header.headers),
    headerRow: header.row,
    columns: columnPreviews(reading, kind),
    fields: fieldChoices(kind),
    rows: { read: rowsRead, blank, refused: refusedRows, data },
    sums: sumsOf(file),
    days: reading.days,
    replacement: undefined,
    answered: undefined,
    rateDifferences: { count: 0, first: [] },
    findings: findingsOf(reading),
    unreadable: reading.isUsable || questions.length > 0 ? '' : whyUnreadable(reading),
  };
}

/** All kinds with the one that it is first, then by how near they come. */
function kindsOf(headers: readonly string[], kind: string, { columns }: Source): FilePreview['kinds'] {
  const ranked = rankedKinds(headers, allKinds, columns).map(({ kind: { name, title } }) => ({
    kind: name,
    title,
  }));
  return [...ranked.filter((one) => one.kind === kind), ...ranked.filter((one) => one.kind !== kind)];
}

function findingsOf({ findings, pool }: Reading): FilePreview['findings'] {
  return findings
    .all()
    .filter(({ code }) => !ASKED.has(code) && !isAboutRows(code) && code !== 'file-unreadable')
    .map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      title: findingCatalogue[finding.code].title,
      count: finding.row.length,
      found: `${pool.text(finding.column.get(0))}: ${pool.text(finding.found.get(0))}`,
    }));
}

function whyUnreadable({ findings, pool }: Reading): string {
  const first = findings.all().find(({ code, severity }) => severity === 'blocking' && !isAboutRows(code));
  if (!first) return 'The file cannot be used.';
  const { title, remedy } = findingCatalogue[first.code];
  const found = pool.text(first.found.get(0));
  // What is wrong with the file as a whole says so itself.
  const words = first.code === 'file-unreadable' ? asSentence(found) : `${title}: ${found}.`;
  return `${words} ${remedy}`;
}

/** Words with a capital at their beginning and a stop at their end. */
function asSentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
