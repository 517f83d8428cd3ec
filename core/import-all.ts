/** Imports the extracts that close.json names. */

import { allKinds } from './extract/all-kinds.ts';
import { importExtract } from './extract/import-extract.ts';
import type { ExtractTable } from './extract/kind.ts';
import { failuresOf } from './model/failures-of-findings.ts';
import type { Findings } from './model/finding.ts';
import { type Failure, ok, type Result, refused } from './model/result.ts';
import type { SourceFile } from './model/source-file.ts';
import type { TextPool } from './model/text-pool.ts';
import type { ByteSource } from './read/byte-source.ts';
import { readRows } from './read/read-rows.ts';
import type { Run } from './run.ts';
import type { Setup, Source } from './setup/setup.ts';

/** The files in the order of close.json and what was read of them. */
export type Imported = { readonly files: readonly SourceFile[]; readonly tables: readonly ExtractTable[] };

/** Reads every extract; refused with every one that is missing or whose kind or date order is open. */
export async function importAll(
  run: Run,
  setup: Setup,
  pool: TextPool,
  findings: Findings,
): Promise<Result<Imported>> {
  const sources = await openAll(run, setup);
  if (!sources.isOk) return sources;
  const currencyNames = setup.currencies.names;
  const files: SourceFile[] = [];
  const tables: ExtractTable[] = [];
  for (const [index, { source, bytes }] of sources.value.entries()) {
    const stage = `read ${source.file}`;
    await run.beginStage(stage, 0);
    const onProgress = (done: number): void => run.progress(stage, done, bytes.size);
    const { isCancelled } = run;
    const shared = { pool, findings, currencyNames, kinds: allKinds, readRows, onProgress, isCancelled };
    const imported = await importExtract({ source, index, bytes, ...shared });
    run.stopIfCancelled();
    files.push(imported.file);
    if (imported.table) tables.push(imported.table);
    run.countRows(imported.file.rows.data);
  }
  // A close without one of its extracts would call every line of the other side missing, so it asks first.
  if (tables.length < files.length) return refused(...failuresOf(findings, files, pool));
  return ok({ files, tables });
}

type OpenSource = { readonly source: Source; readonly bytes: ByteSource };

async function openAll(run: Run, setup: Setup): Promise<Result<readonly OpenSource[]>> {
  const opened: OpenSource[] = [];
  const missing: Failure[] = [];
  for (const [index, source] of setup.sources.entries()) {
    const bytes = await run.host.openExtract(source.file);
    if (bytes) opened.push({ source, bytes });
    else {
      const remedy = 'Put the file into the folder, or take the source out of close.json.';
      missing.push({
        where: `close.json: sources, entry ${index + 1}`,
        found: `no file "${source.file}"`,
        remedy,
      });
    }
  }
  return missing.length > 0 ? refused(...missing) : ok(opened);
}
