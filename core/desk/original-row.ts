/** Reads one row of an extract again, as it stands in the file. */

import type { OriginalRow } from '../contract/window/line.ts';
import { type Failure, ok, type Result, refused } from '../model/result.ts';
import type { SourceFile } from '../model/source-file.ts';
import { readRows } from '../read/read-rows.ts';
import type { ReadRequest } from '../read/text-rows.ts';
import type { Close } from '../report/close.ts';
import type { Run } from '../run.ts';
import type { OpenClose } from './open-close.ts';

/** The row at a place of a close, read from its file up to there; refused when the file is another one now. */
export async function originalRow(
  open: OpenClose,
  { files, setup }: Close,
  place: { readonly file: number; readonly row: number },
  run: Run,
): Promise<Result<OriginalRow>> {
  const file = files[place.file];
  const source = setup.sources[place.file];
  if (!file || !source) throw new Error(`a line of file ${place.file}, which the close has not`);
  const { encoding, delimiter, sheet } = source;
  const bytes = open.workspace.openFile('extract', file.name);
  if (!bytes || !isStored(open, file)) return refused(otherFile(file));
  const request = { bytes, sheet, ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
  const cells = await cellsAt(request, place.row, run, file);
  if (!cells) return refused(otherFile(file));
  const headers = file.columns.map(({ header }) => header);
  const { name: extract, sha256 } = file;
  return ok({ extract, sheet: file.sheet, row: place.row, headers, cells, sha256 });
}

async function cellsAt(
  request: ReadRequest,
  row: number,
  run: Run,
  { name, bytes: total }: SourceFile,
): Promise<readonly string[] | undefined> {
  for await (const { rows, numbers, bytesDone } of readRows(request)) {
    const last = numbers.at(-1) ?? 0;
    if (row <= last) return rows[numbers.indexOf(row)];
    run.progress(`read ${name}`, bytesDone, total);
    await run.host.pause();
    run.stopIfCancelled();
  }
  return undefined;
}

function isStored({ workspace }: OpenClose, { name, sha256 }: SourceFile): boolean {
  return workspace
    .storedFiles()
    .some((stored) => stored.role === 'extract' && stored.name === name && stored.sha256 === sha256);
}

function otherFile({ name }: SourceFile): Failure {
  return { where: name, found: 'another file than the one that was read', remedy: 'Run the close again.' };
}
