/** An extract file of the run and the evidence of its completeness and accuracy. */

import type { Day } from './iso-date.ts';
import type { Money } from './money.ts';

/** How many rows of a file went where; rowsRead = header + blank + refused + data. */
export type RowCounts = {
  readonly rowsRead: number;
  readonly header: number;
  readonly blank: number;
  readonly refused: number;
  readonly data: number;
};

/** How a column of the file was read, for the reader who wants to know what was assumed. */
export type ColumnReading = {
  /** The header as it stands in the file. */
  readonly header: string;
  /** The field it became, or '' when it is not carried. */
  readonly field: string;
  /** For example `date DMY`, `number 1.234,5`, `text`. */
  readonly format: string;
};

/** One file, or one sheet of one file. */
export type SourceFile = {
  /** Position in the run's list of files, in the order of close.json. */
  readonly index: number;
  /** Name as close.json gives it, relative to the folder. */
  readonly name: string;
  /** Sheet of an XLSX file, '' otherwise. */
  readonly sheet: string;
  /** Kind of extract, '' when it was not recognised. */
  readonly kind: string;
  readonly system: 'billing' | 'revenue' | '';
  readonly bytes: number;
  /** SHA-256 of the bytes in lower-case hex. */
  readonly sha256: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly columns: readonly ColumnReading[];
  readonly rows: RowCounts;
  /** As-of time, range and parameters as the preparer stated them in close.json; '' when not stated. */
  readonly asOf: string;
  readonly range: { readonly from: Day; readonly to: Day } | undefined;
  readonly parameters: string;
  /** Sums of the kind's amount column as it stands in the file, by currency ('' when the file has none). */
  readonly sums: ReadonlyMap<string, Money>;
};

/** How the columns of a file were read. */
export type ReadColumns = Pick<SourceFile, 'index' | 'columns'>;

/** The header under which a field of its kind stands in a file; undefined when the file has no column for it. */
export function headerOf(files: readonly ReadColumns[], index: number, field: string): string | undefined {
  const file = files.find((one) => one.index === index);
  return file?.columns.find((column) => column.field === field)?.header;
}
