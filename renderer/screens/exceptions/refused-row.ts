/** A row of the table of refused rows, as far as a decision about its file needs it. */

/** The row; `file` is how a decision names it, with its sheet where it has one. */
export type RefusedRow = {
  readonly file: string;
  readonly number: string;
  readonly found: string;
  /** Why the rows may be missing, and who says so; '' while nobody does. */
  readonly accepted: string;
};

/** Reads the row by the keys of its columns; undefined for a head of a group. */
export function refusedRowOf(cell: (column: string) => string): RefusedRow | undefined {
  const extract = cell('extract');
  if (extract === '') return undefined;
  const sheet = cell('sheet');
  return {
    file: sheet === '' ? extract : `${extract}, sheet ${sheet}`,
    number: cell('row'),
    found: cell('found'),
    accepted: cell('accepted'),
  };
}
