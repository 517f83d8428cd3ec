/** A close as data: its setup and its extracts, before they become files. */

import type { z } from 'zod';
import type { setupSchema } from '../../core/setup/setup.ts';
import type { FileStyle } from './cell-style.ts';
import type { KindName, RowOf } from './columns.ts';

/** close.json as a preparer writes it, without its sources. */
export type SetupInput = Omit<z.input<typeof setupSchema>, 'sources'>;

/** One source of close.json. */
export type SourceInput = z.input<typeof setupSchema>['sources'][number];

/** One extract: its rows, how it is written, and what close.json states about it. */
export type TestExtract<Kind extends KindName = KindName> = {
  readonly kind: Kind;
  readonly file: string;
  readonly rows: readonly RowOf<Kind>[];
  readonly style?: Partial<FileStyle>;
  /** Columns in this order; default: every column that any row fills. */
  readonly columns?: readonly (keyof RowOf<Kind> & string)[];
  /** Rows of text above the header. */
  readonly titles?: readonly string[];
  /** The whole text of the file instead of rows, for files that no exporter would write. */
  readonly text?: string | Uint8Array;
  /** Name of the sheet of an XLSX file where close.json does not give it. */
  readonly sheet?: string;
  /** Whole rows of text appended as they stand. */
  readonly rawRows?: readonly string[];
  /** Settings of the source beside file name; `kind: undefined` leaves the kind to be recognised. */
  readonly source?: Partial<SourceInput>;
};

/** Any extract. */
export type AnyExtract = { [Kind in KindName]: TestExtract<Kind> }[KindName];

/** A close as data. */
export type TestClose = { readonly setup: SetupInput; readonly extracts: readonly AnyExtract[] };

/** close.json of a close: its setup with one source for each extract. */
export function setupOf(close: TestClose): z.input<typeof setupSchema> {
  const sources = close.extracts.map((extract) => ({
    file: extract.file,
    kind: extract.kind,
    ...extract.source,
  }));
  return { ...close.setup, sources: sources as SourceInput[] };
}
