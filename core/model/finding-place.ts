import type { Finding } from './finding.ts';
import type { SourceFile } from './source-file.ts';
import { BLANK, type TextPool } from './text-pool.ts';

/** A place of a finding in words: `items.csv, row 12, column Amount`; close.json where it is about the setup. */
export function placeWords(
  finding: Pick<Finding, 'file' | 'row' | 'column'>,
  at: number,
  files: readonly SourceFile[],
  pool: TextPool,
): string {
  const file = files.find((one) => one.index === finding.file.get(at));
  const [row, column] = [finding.row.get(at), finding.column.get(at)];
  const name = file ? `${file.name}${file.sheet === '' ? '' : `, sheet ${file.sheet}`}` : 'close.json';
  const words = [name];
  if (row > 0) words.push(`row ${row}`);
  if (column !== BLANK) words.push(file ? `column ${pool.text(column)}` : pool.text(column));
  return words.join(', ');
}
