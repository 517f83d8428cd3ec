/** The values of a column, for picking some of them. */

import type { GridValues } from '../../contract/window/grid.ts';
import type { Pace } from './pace.ts';
import { cellText, type TableColumn, type TextReader } from './table.ts';
import { containing } from './text-tests.ts';

/** Values in one answer. */
const VALUES = 1000;

/** The values of some rows with a text in them, the most frequent first, equally frequent ones in order. */
export async function gridValues(
  column: TableColumn,
  rows: Int32Array,
  search: string,
  pace: Pace,
): Promise<GridValues> {
  const contains = containing(search.trim());
  const counts = await countsOf(column, rows, pace);
  const found = [...counts].filter(([value]) => contains(value));
  found.sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
  return {
    values: found.slice(0, VALUES).map(([value, count]) => ({ value, count })),
    isComplete: found.length <= VALUES,
  };
}

async function countsOf(
  column: TableColumn,
  rows: Int32Array,
  pace: Pace,
): Promise<ReadonlyMap<string, number>> {
  if (column.reader.holds === 'text') return await codeCounts(column.reader, rows, pace);
  const counts = new Map<string, number>();
  await pace.over(rows.length, (from, to) => {
    for (let at = from; at < to; at += 1) add(counts, cellText(column, rows[at] ?? 0), 1);
  });
  return counts;
}

async function codeCounts(
  reader: TextReader,
  rows: Int32Array,
  pace: Pace,
): Promise<ReadonlyMap<string, number>> {
  const byCode = new Int32Array(reader.codes());
  await pace.over(rows.length, (from, to) => {
    for (let at = from; at < to; at += 1) {
      const code = reader.code(rows[at] ?? 0);
      byCode[code] = (byCode[code] ?? 0) + 1;
    }
  });
  const counts = new Map<string, number>();
  await pace.over(byCode.length, (from, to) => {
    for (let code = from; code < to; code += 1) {
      const count = byCode[code] ?? 0;
      if (count > 0) add(counts, reader.text(code), count);
    }
  });
  return counts;
}

function add(counts: Map<string, number>, value: string, count: number): void {
  counts.set(value, (counts.get(value) ?? 0) + count);
}
