/** The days that the rows of an extract are of. */

import type { CoveredDays } from '../contract/window/import.ts';
import type { ExtractTable } from '../extract/kind.ts';
import { IntColumn } from '../model/column-table.ts';
import { formatDay, NO_DAY } from '../model/iso-date.ts';
import type { SourceFile } from '../model/source-file.ts';

/**
 * First and last day of the column that dates the rows of a kind: its field `date`, else the first date that it cannot
 * do without. Undefined for a kind without such a column, and where it is blank.
 */
export function coveredDays(
  { kind, columns }: ExtractTable,
  { columns: readings }: SourceFile,
): CoveredDays | undefined {
  const dates = Object.entries(kind.fields).filter(([, { type }]) => type === 'date');
  const [field] =
    dates.find(([name]) => name === 'date') ?? dates.find(([, { isMandatory }]) => isMandatory) ?? [];
  const column = field === undefined ? undefined : columns[field];
  const header = readings.find((one) => one.field === field)?.header;
  // A field of the type `date` becomes a column of days.
  if (!(column instanceof IntColumn) || header === undefined) return undefined;
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < column.length; row += 1) {
    const day = column.get(row);
    if (day === NO_DAY) continue;
    from = Math.min(from, day);
    to = Math.max(to, day);
  }
  return from > to ? undefined : { header, from: formatDay(from), to: formatDay(to) };
}
