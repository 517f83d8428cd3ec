import { readRows } from './read-rows.ts';
import type { ReadRequest } from './text-rows.ts';

/** The cells of a file's rows by row number, as they stand there. Rows that the reader refuses are not among them. */
export async function findRows(
  request: ReadRequest,
  wanted: ReadonlySet<number>,
  afterBatch: (bytesDone: number) => Promise<void>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const found = new Map<number, readonly string[]>();
  const last = Math.max(...wanted);
  if (wanted.size === 0) return found;
  for await (const { rows, numbers, bytesDone } of readRows(request)) {
    for (const [at, number] of numbers.entries()) if (wanted.has(number)) found.set(number, rows[at] ?? []);
    if ((numbers.at(-1) ?? 0) >= last) break;
    await afterBatch(bytesDone);
  }
  return found;
}
