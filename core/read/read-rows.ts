import { readArchive } from './archive.ts';
import { ByteTap, headOf } from './byte-tap.ts';
import { readCsv } from './csv.ts';
import { foreignFile, HEAD_LENGTH, isNamedWorkbook, isZip } from './foreign-content.ts';
import type { ReadRequest, RowBatch } from './text-rows.ts';
import { readXlsx } from './xlsx.ts';
import { isWorkbook } from './zip-parts.ts';

/** Reads any file the product knows; what it is, is told by its first bytes and not by its name. */
export async function* readRows(request: ReadRequest): AsyncGenerator<RowBatch, void> {
  const { bytes, encoding } = request;
  const head = await headOf(bytes, HEAD_LENGTH);
  const foreign = foreignFile(head, bytes.name, encoding);
  if (foreign !== undefined) yield await refusedFile(request, foreign);
  else if (!isZip(head)) yield* readCsv(request, head);
  else if (isNamedWorkbook(bytes.name) || (await isWorkbook(bytes))) yield* readXlsx(request);
  else yield* readArchive(request);
}

async function refusedFile({ bytes }: ReadRequest, found: string): Promise<RowBatch> {
  const digest = await new ByteTap(bytes).digest();
  const trouble = { code: 'file-unreadable', row: 0, found } as const;
  const evidence = { ...digest, encoding: '', delimiter: '', sheet: '', trouble };
  return { rows: [], numbers: [], mayEndEarly: false, troubles: [], bytesDone: digest.bytes, evidence };
}
