/** What every reader of a file hands on: batches of rows of text, with what could not be read. */

import type { Source } from '../setup/setup.ts';
import type { ByteSource } from './byte-source.ts';

/** A record that no exporter writes; it is left out of the rows. */
export type RowTrouble = {
  /** Row as a spreadsheet counts; a record whose cells span lines is one row. */
  readonly row: number;
  /** Position of the cell from 0, or -1 when the record as a whole is meant. */
  readonly cell: number;
  readonly found: string;
};

/** Why the rest of a file cannot be read at all. */
export type FileTrouble = {
  readonly code: 'file-unreadable' | 'encoding-unknown' | 'sheet-missing';
  /** Row at which reading stopped; 0 when no row was reached. */
  readonly row: number;
  readonly found: string;
};

/** What was learnt about the file as a whole. */
export type ReadEvidence = {
  readonly bytes: number;
  /** SHA-256 of all bytes in lower-case hex, also when reading stopped early. */
  readonly sha256: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly sheet: string;
  readonly trouble: FileTrouble | undefined;
};

/** Some rows in file order. */
export type RowBatch = {
  readonly rows: readonly (readonly string[])[];
  /** Row in the file, parallel to `rows`; rows of a sheet that the file leaves out are skipped numbers. */
  readonly numbers: readonly number[];
  /** True when blank cells at the end of a row are simply not there, as in a sheet. */
  readonly mayEndEarly: boolean;
  readonly troubles: readonly RowTrouble[];
  readonly bytesDone: number;
  /** Set on the last batch only. */
  readonly evidence?: ReadEvidence;
};

/** A file and what the preparer stated about it. */
export type ReadRequest = {
  readonly bytes: ByteSource;
  readonly encoding?: Source['encoding'];
  readonly delimiter?: Source['delimiter'];
  readonly sheet?: string | undefined;
};

/** Reads a file as rows of text. The last batch carries the evidence; troubles of the data are values, never thrown. */
export type ReadRows = (request: ReadRequest) => AsyncGenerator<RowBatch, void>;
