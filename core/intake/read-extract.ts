/** Reads one file as the close would, and keeps what a preview shows besides. */

import type { CoveredDays } from '../contract/window/import.ts';
import { allKinds } from '../extract/all-kinds.ts';
import { type ImportedExtract, importExtract } from '../extract/import-extract.ts';
import { Findings } from '../model/finding.ts';
import { TextPool } from '../model/text-pool.ts';
import type { ByteSource } from '../read/byte-source.ts';
import { ownCopy } from '../read/own-copy.ts';
import { readRows } from '../read/read-rows.ts';
import type { ReadRequest, RowBatch } from '../read/text-rows.ts';
import type { Source } from '../setup/setup.ts';
import { tellBlankCells } from './blank-cells.ts';
import { coveredDays } from './covered-days.ts';
import type { IntakeBasis, IntakeControl } from './intake-types.ts';

/** Rows from the beginning of a file that are kept: samples are taken from them. */
const KEPT_ROWS = 1000;

/** What was read of a file; its columns are let go. */
export type Reading = Pick<ImportedExtract, 'file' | 'header'> & {
  /** True when the close could use the file as it is read here. */
  readonly isUsable: boolean;
  readonly days: CoveredDays | undefined;
  readonly pool: TextPool;
  readonly findings: Findings;
  readonly trouble: Trouble;
  /** The first rows of the file by their number. */
  readonly firstRows: ReadonlyMap<number, readonly string[]>;
};

type Trouble = NonNullable<RowBatch['evidence']>['trouble'];

/**
 * Imports a file with the very function of the close; with a setup the cells are told, too, that must not be blank. Throws
 * ImportCancelled when it is stopped.
 */
export async function readExtract(
  source: Source,
  bytes: ByteSource,
  basis: Pick<IntakeBasis, 'currencyNames'> & Partial<Pick<IntakeBasis, 'setupSoFar'>>,
  control: IntakeControl,
): Promise<Reading> {
  const pool = new TextPool(ownCopy);
  const findings = new Findings(pool);
  const watch = new RowWatch();
  const { isCancelled, pause } = control;
  const stage = `read ${source.file}`;
  const { file, header, table } = await importExtract({
    ...{ source, index: 0, bytes, kinds: allKinds, pool, findings, currencyNames: basis.currencyNames },
    readRows: (request) => watch.rows(request),
    pause,
    onProgress: (done) => control.onProgress?.({ stage, done, total: bytes.size }),
    ...(isCancelled && { isCancelled }),
  });
  const { setupSoFar } = basis;
  if (table && setupSoFar) await tellBlankCells({ table, file, source, pool, findings }, setupSoFar, pause);
  const { trouble, firstRows } = watch;
  const days = table && coveredDays(table, file);
  return { file, header, isUsable: table !== undefined, days, pool, findings, trouble, firstRows };
}

/** Looks on while rows pass by on their way into the import. */
class RowWatch {
  readonly firstRows = new Map<number, readonly string[]>();
  trouble: Trouble;

  async *rows(request: ReadRequest): AsyncGenerator<RowBatch, void> {
    for await (const batch of readRows(request)) {
      for (let at = 0; at < batch.rows.length && this.firstRows.size < KEPT_ROWS; at += 1) {
        this.firstRows.set(batch.numbers[at] ?? 0, batch.rows[at] ?? []);
      }
      if (batch.evidence) this.trouble = batch.evidence.trouble;
      yield batch;
    }
  }
}
