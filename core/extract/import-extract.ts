import type { Findings } from '../model/finding.ts';
import { parseIsoDate } from '../model/iso-date.ts';
import type { ColumnReading, SourceFile } from '../model/source-file.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { ByteSource } from '../read/byte-source.ts';
import type { ReadEvidence, ReadRows, RowBatch } from '../read/text-rows.ts';
import type { Source } from '../setup/setup.ts';
import { FileImport, type FileOutcome, type HeaderRead } from './file-import.ts';
import type { ExtractKind, ExtractTable } from './kind.ts';

/** What an import works on. */
export type ImportArguments = {
  readonly source: Source;
  /** Position in the run's list of files. */
  readonly index: number;
  readonly bytes: ByteSource;
  /** The reader of files (readRows), handed in because no stage calls another. */
  readonly readRows: ReadRows;
  readonly kinds: readonly ExtractKind[];
  readonly pool: TextPool;
  readonly findings: Findings;
  /** Names of currencies with their codes, from the setup. */
  readonly currencyNames: Readonly<Record<string, string>>;
  /** Told after every batch how many bytes are done. */
  readonly onProgress?: (bytesDone: number) => void;
  /** Asked after every batch. */
  readonly isCancelled?: () => boolean;
  /** Lets other work of the host happen; called after every batch, and between columns once all rows are read. */
  readonly pause?: () => Promise<void>;
};

/** An imported file; `table` is undefined when the file could not be recognised, read or understood. */
export type ImportedExtract = {
  readonly file: SourceFile;
  readonly table: ExtractTable | undefined;
  readonly header: HeaderRead;
};

/** Thrown when the user stops an import; nothing of it is left to be used. */
export class ImportCancelled extends Error {
  override readonly name = 'ImportCancelled';
}

/**
 * Imports one file: recognises its kind and turns its rows into typed columns while they stream by. Everything that
 * is wrong with the file is recorded in `findings` in one go; only ImportCancelled is thrown.
 */
export async function importExtract(given: ImportArguments): Promise<ImportedExtract> {
  const { source, index, bytes, readRows, onProgress, isCancelled, pause } = given;
  const { encoding, delimiter, sheet } = source;
  const file = new FileImport(given);
  let evidence: ReadEvidence | undefined;
  const request = { bytes, sheet, ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
  for await (const batch of readRows(request) satisfies AsyncIterable<RowBatch>) {
    file.take(batch);
    evidence = batch.evidence;
    onProgress?.(batch.bytesDone);
    if (isCancelled?.()) throw new ImportCancelled(`The import of ${source.file} was stopped`);
    await pause?.();
  }
  if (!evidence) throw new Error(`the reader gave no evidence for file ${index}`);
  const outcome = await file.finish(evidence.trouble);
  const { table, header } = outcome;
  return { table, header, file: sourceFileOf(given, evidence, outcome) };
}

function sourceFileOf(
  { source, index }: ImportArguments,
  evidence: ReadEvidence,
  outcome: FileOutcome,
): SourceFile {
  const { bytes, sha256, sheet, encoding, delimiter } = evidence;
  const columns: readonly ColumnReading[] = outcome.columns;
  return {
    ...{ index, sheet, bytes, sha256, encoding, delimiter, columns },
    kind: outcome.kind?.name ?? '',
    system: outcome.kind?.system ?? '',
    rows: outcome.counts,
    sums: outcome.sums,
    ...statedOf(source),
  };
}

/** What the setup alone says of a file. */
export function statedOf(source: Source): Pick<SourceFile, 'name' | 'asOf' | 'range' | 'parameters'> {
  const { file: name, asOf, range, parameters } = source;
  return { name, asOf, range: daysOf(range), parameters };
}

function daysOf(range: Source['range']): SourceFile['range'] {
  const from = range && parseIsoDate(range.from);
  const to = range && parseIsoDate(range.to);
  return from === undefined || to === undefined ? undefined : { from, to };
}
