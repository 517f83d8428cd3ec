import { headOf } from './byte-tap.ts';
import { readCsv } from './csv.ts';
import type { ReadRequest, RowBatch } from './text-rows.ts';

const HEAD_LENGTH = 4096;

/** Reads any file the product knows; what it is, is told by its first bytes and not by its name. */
export async function* readRows(request: ReadRequest): AsyncGenerator<RowBatch, void> {
  const head = await headOf(request.bytes, HEAD_LENGTH);
  yield* readCsv(request, head);
}
