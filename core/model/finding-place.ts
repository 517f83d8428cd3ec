import { type Finding, IN_DECISIONS, IN_SETUP } from './finding.ts';
import { setupPlace } from './setting-places.ts';
import type { SourceFile } from './source-file.ts';
import { BLANK, type TextPool } from './text-pool.ts';

const DECISIONS = 'Log of decisions';
const SETUP = 'Setup';

/** A place of a finding in words: `items.csv, row 12, column Amount`; the part of the setup where it is about that. */
export function placeWords(
  finding: Pick<Finding, 'file' | 'row' | 'column'>,
  at: number,
  files: readonly SourceFile[],
  pool: TextPool,
): string {
  const index = finding.file.get(at);
  const file = files.find((one) => one.index === index);
  const [row, column] = [finding.row.get(at), finding.column.get(at)];
  if (index === IN_SETUP) return setupPlace(pool.text(column));
  const sheet = file && file.sheet !== '' ? `, sheet ${file.sheet}` : '';
  const words = [`${placeFile(index, files)}${sheet}`];
  if (row > 0) words.push(`${index === IN_DECISIONS ? 'entry' : 'row'} ${row}`);
  if (column !== BLANK) words.push(file ? `column ${pool.text(column)}` : pool.text(column));
  return words.join(', ');
}

/** Name of the file of a place as people read it; words where it is about the setup or the log of decisions. */
export function placeFile(index: number, files: readonly SourceFile[]): string {
  if (index < 0) return index === IN_DECISIONS ? DECISIONS : SETUP;
  return files.find((one) => one.index === index)?.name ?? '';
}

/** Column of a place as people read it: a header, or the part of the setup. */
export function placeColumn(index: number, column: string): string {
  return index === IN_SETUP ? setupPlace(column).replace(/^Setup, /, '') : column;
}

/** Name of the file of a place in a close that lies in a folder, for files that programs read. */
export function placeFileInFolder(index: number, files: readonly SourceFile[]): string {
  if (index >= 0) return placeFile(index, files);
  return index === IN_DECISIONS ? 'decisions.json' : 'close.json';
}
