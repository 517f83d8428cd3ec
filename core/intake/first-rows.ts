import { HEADER_WITHIN_ROWS } from '../extract/find-header.ts';
import { readRows } from '../read/read-rows.ts';
import type { ReadRequest } from '../read/text-rows.ts';

/** The rows in which a header is looked for. */
export async function firstRowsOf(request: ReadRequest): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for await (const batch of readRows(request)) {
    rows.push(...batch.rows.slice(0, HEADER_WITHIN_ROWS - rows.length));
    if (rows.length >= HEADER_WITHIN_ROWS) break;
  }
  return rows;
}
