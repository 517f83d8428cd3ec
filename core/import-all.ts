/** Imports the extracts that close.json names. */

import { allKinds } from './extract/all-kinds.ts';
import { type ImportedExtract, importExtract } from './extract/import-extract.ts';
import type { ExtractTable } from './extract/kind.ts';
import { statedFieldFailures } from './extract/stated-fields.ts';
import { failuresOf } from './model/failures-of-findings.ts';
import { Findings } from './model/finding.ts';
import { type Failure, ok, type Result, refused } from './model/result.ts';
import type { SourceFile } from './model/source-file.ts';
import type { TextPool } from './model/text-pool.ts';
import type { ByteSource } from './read/byte-source.ts';
import { heldArchive } from './read/held-archive.ts';
import { readRows } from './read/read-rows.ts';
import type { Run } from './run.ts';
import type { Setup, Source } from './setup/setup.ts';

/** The files in the order of close.json and what was read of them. */
export type Imported = { readonly files: readonly SourceFile[]; readonly tables: readonly ExtractTable[] };

/** An extract as it was read, with what reading it found. */
export type ReadExtract = { readonly imported: ImportedExtract; readonly findings: Findings };

/** Extracts that were read before over the same pool. */
export type KnownExtracts = {
  /** The extract of a source as if it had just been read; undefined when it has to be. */
  readonly find: (
    source: Source,
    index: number,
    names: Setup['currencies']['names'],
  ) => ReadExtract | undefined;
  /** Keeps an extract that was read. */
  readonly keep: (source: Source, names: Setup['currencies']['names'], read: ReadExtract) => void;
};

/** Reads every extract; refused with every one that is missing or whose kind or date order is open. */
export async function importAll(
  run: Run,
  setup: Setup,
  pool: TextPool,
  findings: Findings,
  known?: KnownExtracts,
): Promise<Result<Imported>> {
  const unknown = statedFieldFailures(setup.sources, allKinds);
  if (unknown.length > 0) {
    return refused(...unknown.map(({ where, found, remedy }) => ({ where, found, remedy })));
  }
  const sources = await openAll(run, setup);
  if (!sources.isOk) return sources;
  const { names } = setup.currencies;
  const files: SourceFile[] = [];
  const tables: ExtractTable[] = [];
  for (const { source, index, bytes } of heldInTurn(sources.value)) {
    const read =
      known?.find(source, index, names) ?? (await readOne(run, { source, index, bytes, names, pool }));
    known?.keep(source, names, read);
    findings.take(read.findings);
    files.push(read.imported.file);
    if (read.imported.table) tables.push(read.imported.table);
    run.countRows(read.imported.file.rows.data);
  }
  // A close without one of its extracts would call every line of the other side missing, so it asks first.
  if (tables.length < files.length) return refused(...failuresOf(findings, files, pool));
  return ok({ files, tables });
}

/** Parts of one archive stand one after the other: what they share is read once and let go before the next file. */
function* heldInTurn(sources: readonly OpenSource[]): Generator<OpenSource & { readonly index: number }> {
  let last: ByteSource | undefined;
  let held: ByteSource | undefined;
  for (const [index, { source, bytes }] of sources.entries()) {
    held = held && bytes === last ? held : heldArchive(bytes);
    last = bytes;
    yield { source, index, bytes: held };
  }
}

async function readOne(run: Run, { source, index, bytes, names, pool }: ToRead): Promise<ReadExtract> {
  const stage = `read ${source.file}`;
  await run.beginStage(stage, 0);
  const findings = new Findings(pool);
  const onProgress = (done: number): void => run.progress(stage, done, bytes.size);
  const { isCancelled, step: pause } = run;
  const shared = { pool, findings, currencyNames: names, kinds: allKinds, readRows, onProgress, isCancelled };
  const imported = await importExtract({ source, index, bytes, pause, ...shared });
  run.stopIfCancelled();
  return { imported, findings };
}

type ToRead = OpenSource & {
  readonly index: number;
  readonly names: Setup['currencies']['names'];
  readonly pool: TextPool;
};
type OpenSource = { readonly source: Source; readonly bytes: ByteSource };

async function openAll(run: Run, setup: Setup): Promise<Result<readonly OpenSource[]>> {
  const opened: OpenSource[] = [];
  const missing: Failure[] = [];
  for (const [index, source] of setup.sources.entries()) {
    const before = opened.at(-1);
    const isSame = before?.source.file === source.file;
    const bytes = isSame ? before.bytes : await run.host.openExtract(source.file);
    if (bytes) opened.push({ source, bytes });
    else {
      const remedy = 'Put the file into the folder, or take the extract out of the close.';
      missing.push({
        where: `close.json: sources, entry ${index + 1}`,
        found: `no file "${source.file}"`,
        remedy,
        at: 'sources',
      });
    }
  }
  return missing.length > 0 ? refused(...missing) : ok(opened);
}
