import { ByteTap, headOf } from './byte-tap.ts';
import { readCsv } from './csv.ts';
import { foreignContent } from './foreign-content.ts';
import type { ReadRequest, RowBatch } from './text-rows.ts';
import { readXlsx } from './xlsx.ts';

const HEAD_LENGTH = 4096;

/** First bytes of files that are not read, and what they are. */
const FOREIGN: readonly { readonly bytes: readonly number[]; readonly found: string }[] = [
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    found: 'a workbook protected by a password, or one of the old .xls format',
  },
  { bytes: [0x1f, 0x8b], found: 'a gzip archive; unpack it first' },
  {
    bytes: [...'-----BEGIN PGP'].map((letter) => letter.charCodeAt(0)),
    found: 'an encrypted file; decrypt it first',
  },
  { bytes: [...'%PDF'].map((letter) => letter.charCodeAt(0)), found: 'a PDF document' },
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Reads any file the product knows; what it is, is told by its first bytes and not by its name. */
export async function* readRows(request: ReadRequest): AsyncGenerator<RowBatch, void> {
  const head = await headOf(request.bytes, HEAD_LENGTH);
  const isWorkbook = startsWith(head, ZIP);
  const foreign =
    foreignFile(head, request.bytes.name) ??
    (isWorkbook ? undefined : foreignContent(head, request.encoding));
  if (foreign !== undefined) yield await refusedFile(request, foreign);
  else if (isWorkbook) yield* readXlsx(request);
  else yield* readCsv(request, head);
}

function foreignFile(head: Uint8Array, name: string): string | undefined {
  const known = FOREIGN.find(({ bytes }) => startsWith(head, bytes));
  if (known) return known.found;
  if (/\.(gpg|pgp)$/i.test(name)) return 'an encrypted file; decrypt it first';
  const isWorkbookByName = /\.xls[xmb]?$/i.test(name) && head.length > 0 && !startsWith(head, ZIP);
  return isWorkbookByName ? 'no workbook, although its name says so' : undefined;
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

async function refusedFile({ bytes }: ReadRequest, found: string): Promise<RowBatch> {
  const digest = await new ByteTap(bytes).digest();
  const trouble = { code: 'file-unreadable', row: 0, found } as const;
  const evidence = { ...digest, encoding: '', delimiter: '', sheet: '', trouble };
  return { rows: [], numbers: [], mayEndEarly: false, troubles: [], bytesDone: digest.bytes, evidence };
}
