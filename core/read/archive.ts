import type { ByteSource } from './byte-source.ts';
import { headOf } from './byte-tap.ts';
import { readCsv } from './csv.ts';
import { foreignFile, HEAD_LENGTH, isZip } from './foreign-content.ts';
import { digestOf, entriesOf } from './held-archive.ts';
import type { FileTrouble, ReadEvidence, ReadRequest, RowBatch } from './text-rows.ts';
import { DamagedArchive, entryBytes, type ZipEntry } from './zip.ts';
import { filesIn } from './zip-parts.ts';

/**
 * Reads one file of a ZIP archive as delimited text while it is unpacked: the one that the request names as its
 * sheet, else the only one. Size and digest are those of the archive.
 */
export async function* readArchive(request: ReadRequest): AsyncGenerator<RowBatch, void> {
  const digest = await digestOf(request.bytes);
  const reading = new FileReading(request);
  let trouble: FileTrouble | undefined;
  try {
    yield* reading.rows();
  } catch (error) {
    if (!(error instanceof DamagedArchive)) throw error;
    const found = `an archive that cannot be read: ${error.message}`;
    trouble = { code: 'file-unreadable', row: reading.lastRow, found };
  }
  const { sheet, encoding, delimiter } = reading.evidence;
  const evidence = { ...digest, sheet, encoding, delimiter, trouble: trouble ?? reading.evidence.trouble };
  yield { rows: [], numbers: [], mayEndEarly: false, troubles: [], bytesDone: digest.bytes, evidence };
}

class FileReading {
  lastRow = 0;
  evidence: Omit<ReadEvidence, 'bytes' | 'sha256'> = {
    encoding: '',
    delimiter: '',
    sheet: '',
    trouble: undefined,
  };
  private readonly request: ReadRequest;

  constructor(request: ReadRequest) {
    this.request = request;
  }

  async *rows(): AsyncGenerator<RowBatch, void> {
    const { bytes, sheet: _, ...stated } = this.request;
    const entry = this.chosen(filesIn(await entriesOf(bytes)));
    if (!entry) return;
    this.evidence = { ...this.evidence, sheet: entry.name };
    const unpacked: ByteSource = {
      name: entry.name,
      size: entry.size,
      chunks: () => entryBytes(bytes, entry),
    };
    const head = await headOf(unpacked, HEAD_LENGTH);
    const foreign = isZip(head) ? 'an archive inside an archive; unpack it first' : undefined;
    const found = foreign ?? foreignFile(head, entry.name, stated.encoding);
    if (found !== undefined) {
      this.evidence = { ...this.evidence, trouble: { code: 'file-unreadable', row: 0, found } };
      return;
    }
    for await (const { evidence, ...batch } of readCsv({ ...stated, bytes: unpacked }, head)) {
      this.lastRow = batch.numbers.at(-1) ?? this.lastRow;
      if (evidence) this.evidence = { ...evidence, sheet: entry.name };
      // Progress is told in bytes of the archive.
      const share = Math.min(batch.bytesDone / Math.max(entry.size, 1), 1);
      yield { ...batch, bytesDone: Math.floor(bytes.size * share) };
    }
  }

  private chosen(files: readonly ZipEntry[]): ZipEntry | undefined {
    const wanted = this.request.sheet;
    const [only] = files;
    if (!only) throw new DamagedArchive('there is no file in it');
    const entry = wanted === undefined ? only : files.find(({ name }) => name === wanted);
    if (entry && (wanted !== undefined || files.length === 1)) return entry;
    const names = files.map(({ name }) => name).join(', ');
    const found =
      wanted === undefined
        ? `an archive of ${files.length} files, and none is named: ${names}`
        : `no file "${wanted}"; the archive has ${names}`;
    this.evidence = { ...this.evidence, trouble: { code: 'sheet-missing', row: 0, found } };
    return undefined;
  }
}
