import { ByteTap } from './byte-tap.ts';
import { type CsvDialect, findDialect } from './csv-dialect.ts';
import { CsvRecords, type Records } from './csv-records.ts';
import { decoderOf } from './decode.ts';
import { type EncodingFound, findEncoding } from './encoding.ts';
import type { FileTrouble, ReadRequest, RowBatch } from './text-rows.ts';

/** Sizes that decide about speed and memory only, never about the result. */
export type CsvPieces = {
  /** Characters handed to the parser at once: small enough to hand control back every few milliseconds. */
  readonly pieceLength: number;
  /** Characters looked at for line ends and delimiter. */
  readonly sampleLength: number;
  /** Longest text without the end of a row; beyond it a quote was never closed. */
  readonly longestRow: number;
};

const USUAL: CsvPieces = { pieceLength: 1 << 17, sampleLength: 1 << 16, longestRow: 1 << 22 };

type Piece = { readonly text: string; readonly isLast: boolean };

/**
 * Reads delimited text of any of the known encodings; `head` is the beginning of the file.
 * Encoding, line ends and delimiter are found by what stands there unless the preparer stated them.
 */
export async function* readCsv(
  request: ReadRequest,
  head: Uint8Array,
  pieces: CsvPieces = USUAL,
): AsyncGenerator<RowBatch, void> {
  const tap = new ByteTap(request.bytes);
  const encoding = findEncoding(head, request.encoding);
  const text = new DecodedText(tap, encoding);
  let dialect: CsvDialect | undefined;
  let records: CsvRecords | undefined;
  let trouble: FileTrouble | undefined;
  for await (const { text: piece, isLast } of text.pieces(pieces)) {
    dialect ??= findDialect(piece, isLast, request.delimiter);
    records ??= new CsvRecords(dialect);
    const isInvalid = isLast && text.invalid !== undefined;
    for (const [at, part] of parts(piece, pieces.pieceLength).entries()) {
      const isEnd = isLast && !isInvalid && (at + 1) * pieces.pieceLength >= piece.length;
      yield batchOf(records.take(part, isEnd), tap.bytesDone);
    }
    if (isInvalid) trouble = encodingTrouble(text.invalid ?? '', records.nextRow, encoding, request);
    if (records.pending > pieces.longestRow) trouble = endlessRow(records.nextRow, pieces.longestRow);
    if (trouble) break;
  }
  yield {
    ...batchOf({ rows: [], numbers: [], troubles: [] }, tap.bytesDone),
    evidence: {
      ...(await tap.digest()),
      encoding: encoding.encoding,
      delimiter: dialect?.delimiter ?? '',
      sheet: '',
      trouble: trouble ?? (head.length === encoding.markLength ? EMPTY : undefined),
    },
  };
}

const EMPTY: FileTrouble = { code: 'file-unreadable', row: 0, found: 'the file is empty' };

function batchOf(records: Records, bytesDone: number): RowBatch {
  return { ...records, mayEndEarly: false, bytesDone };
}

function parts(text: string, length: number): string[] {
  if (text.length <= length) return [text];
  const found: string[] = [];
  for (let at = 0; at < text.length; at += length) found.push(text.slice(at, at + length));
  return found;
}

function encodingTrouble(
  invalid: string,
  row: number,
  { markLength }: EncodingFound,
  request: ReadRequest,
): FileTrouble {
  let basis = 'no encoding is stated';
  if (markLength > 0) basis = 'the byte order mark says so';
  else if (request.encoding) basis = `the setup states ${request.encoding}`;
  return { code: 'encoding-unknown', row, found: `${invalid}; ${basis}` };
}

function endlessRow(row: number, longest: number): FileTrouble {
  const found = `a row that does not end within ${longest} characters, as after a quote that is never closed`;
  return { code: 'file-unreadable', row, found };
}

/** The text of a file in pieces of a useful length: the first is long enough to find the dialect in. */
class DecodedText {
  invalid: string | undefined;
  private readonly tap: ByteTap;
  private readonly found: EncodingFound;

  constructor(tap: ByteTap, found: EncodingFound) {
    this.tap = tap;
    this.found = found;
  }

  async *pieces({ sampleLength, pieceLength }: CsvPieces): AsyncGenerator<Piece, void> {
    let wanted = sampleLength;
    let text = '';
    for await (const decoded of this.decoded(pieceLength)) {
      text += decoded;
      if (text.length < wanted) continue;
      yield { text, isLast: false };
      text = '';
      wanted = pieceLength;
    }
    yield { text, isLast: true };
  }

  private async *decoded(longest: number): AsyncGenerator<string, void> {
    const decoder = decoderOf(this.found.encoding);
    let toSkip = this.found.markLength;
    for await (const chunk of this.tap.chunks()) {
      const skipped = Math.min(toSkip, chunk.length);
      toSkip -= skipped;
      for (let at = skipped; at < chunk.length && decoder.invalid === undefined; at += longest) {
        yield decoder.write(chunk.subarray(at, at + longest));
      }
      if (decoder.invalid !== undefined) break;
    }
    decoder.end();
    this.invalid = decoder.invalid;
  }
}
