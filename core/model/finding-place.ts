import { type Finding, IN_DECISIONS } from './finding.ts';
import type { SourceFile } from './source-file.ts';
import { BLANK, type TextPool } from './text-pool.ts';

/** A place of a finding in words: `items.csv, row 12, column Amount`; close.json where it is about the setup. */
export function placeWords(
  finding: Pick<Finding, 'file' | 'row' | 'column'>,
  at: number,
  files: readonly SourceFile[],
  pool: TextPool,
): string {
  const index = finding.file.get(at);
  const file = files.find((one) => one.index === index);
  const [row, column] = [finding.row.get(at), finding.column.get(at)];
  const sheet = file && file.sheet !== '' ? `, sheet ${file.sheet}` : '';
  const words = [`${placeFile(index, files)}${sheet}`];
  if (row > 0) words.push(`${index === IN_DECISIONS ? 'entry' : 'row'} ${row}`);
  if (column !== BLANK) words.push(file ? `column ${pool.text(column)}` : pool.text(column));
  return words.join(', ');
}

/** Name of the file of a place; close.json and decisions.json where it is about one of those. */
export function placeFile(index: number, files: readonly SourceFile[]): string {
  if (index < 0) return index === IN_DECISIONS ? 'decisions.json' : 'close.json';
  return files.find((one) => one.index === index)?.name ?? '';
}
