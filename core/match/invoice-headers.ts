/** Invoice headers: what an invoice whose items are in no extract is in Billing. */

import { CodeIndex } from '../model/code-index.ts';
import type { IntColumn, TextColumn } from '../model/column-table.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';

/** Rows of all extracts of invoice headers that are not deleted, in parallel columns. */
export type InvoiceHeaders = {
  readonly file: IntColumn;
  readonly row: IntColumn;
  readonly document: TextColumn;
  /** Status as a word of `documentStatuses`, BLANK where the extract has none. */
  readonly status: TextColumn;
};

/** What an invoice is by its header, and which row says so. */
export type InvoiceHeader = {
  readonly state: 'posted' | 'cancelled' | 'draft';
  readonly file: number;
  readonly row: number;
};

const STRONGEST_FIRST: readonly InvoiceHeader['state'][] = ['posted', 'cancelled', 'draft'];

/** Looks up invoices by number; of headers that contradict each other the posted one counts, as it does for items. */
export function headerLookup(
  headers: InvoiceHeaders | undefined,
  pool: TextPool,
): (document: number) => InvoiceHeader | undefined {
  if (!headers) return () => undefined;
  const index = new CodeIndex(headers.document, pool.size);
  return (document) => {
    const found = index.rows(document).map((at) => ({
      state: stateOf(headers.status.get(at), pool),
      file: headers.file.get(at),
      row: headers.row.get(at),
    }));
    return STRONGEST_FIRST.map((state) => found.find((one) => one.state === state)).find(Boolean);
  };
}

// A header without a status counts as posted, like an item without one; what is neither posted nor cancelled is not yet.
function stateOf(status: number, pool: TextPool): InvoiceHeader['state'] {
  const word = status === BLANK ? 'posted' : pool.text(status);
  return word === 'posted' || word === 'cancelled' ? word : 'draft';
}
