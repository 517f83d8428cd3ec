/** Extracts that were read once and are not read again while nothing about their reading changes. */

import type { ImportedExtracts } from '../close-input.ts';
import { statedOf } from '../extract/import-extract.ts';
import { importAll, type KnownExtracts, type ReadExtract } from '../import-all.ts';
import { Findings } from '../model/finding.ts';
import { ok, type Result } from '../model/result.ts';
import { TextPool } from '../model/text-pool.ts';
import { ownCopy } from '../read/own-copy.ts';
import type { Run } from '../run.ts';
import type { Setup, Source } from '../setup/setup.ts';

/** What is read of the extracts of one workspace, over one pool of texts. */
export class ReadExtracts {
  private pool = new TextPool(ownCopy);
  private kept = new Map<string, ReadExtract>();
  private lostRows = 0;

  /** The extracts of a setup; only those are read whose content, or what is stated about their reading, is another. */
  async of(
    run: Run,
    setup: Setup,
    sha256Of: (name: string) => string | undefined,
  ): Promise<Result<ImportedExtracts>> {
    this.renewPool();
    const { pool, kept } = this;
    const used = new Map<string, ReadExtract>();
    const keyOf = (source: Source, names: Setup['currencies']['names']): string =>
      readingKey(source, sha256Of(source.file), names);
    const known: KnownExtracts = {
      find: (source, index, names) => {
        const read = kept.get(keyOf(source, names));
        return read && inPlace(read, source, index);
      },
      // What a stopped import has read is whole, file by file, and need not be read again either.
      keep: (source, names, read) => {
        kept.set(keyOf(source, names), read);
        used.set(keyOf(source, names), read);
      },
    };
    const findings = new Findings(pool);
    const imported = await importAll(run, setup, pool, findings, known);
    if (!imported.isOk) return imported;
    this.lostRows += rowsOf(kept) - rowsOf(used);
    this.kept = used;
    return ok({ ...imported.value, pool, findings });
  }

  /** Texts of extracts that are gone stay in the pool; when they are the larger part, all is read into a new one. */
  private renewPool(): void {
    if (this.lostRows <= rowsOf(this.kept)) return;
    this.pool = new TextPool(ownCopy);
    this.kept = new Map();
    this.lostRows = 0;
  }
}

function rowsOf(extracts: ReadonlyMap<string, ReadExtract>): number {
  return [...extracts.values()].reduce((sum, { imported }) => sum + imported.file.rows.data, 0);
}

/** Names a content as it is read: everything that decides how a file is read; as-of times, ranges and control figures do not. */
export function readingKey(
  { sheet, kind, columns, dateOrder, numberFormat, encoding, delimiter }: Source,
  sha256: string | undefined,
  names: Setup['currencies']['names'],
): string {
  return JSON.stringify([
    ...[sha256, sheet, kind, encoding, delimiter],
    ...[columns, dateOrder, numberFormat, names].map((one) => Object.entries(one).sort()),
  ]);
}

/** True when a key names this content, in whichever way it is read. */
export function isReadingOf(key: string, sha256: string): boolean {
  return key.startsWith(JSON.stringify([sha256]).slice(0, -1));
}

/** The extract as it stands in the list of sources now. */
function inPlace({ imported, findings }: ReadExtract, source: Source, index: number): ReadExtract {
  const { file, table, header } = imported;
  return {
    imported: {
      header,
      file: { ...file, index, ...statedOf(source) },
      table: table && { ...table, file: index },
    },
    findings: findings.inFile(index),
  };
}
