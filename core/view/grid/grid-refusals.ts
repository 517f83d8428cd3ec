/** Why a table cannot answer, in words for the person at the desk. */

import type { Failure } from '../../model/result.ts';

/** Rows that can be copied at once. */
export const TEXT_ROWS = 100_000;

/** Refusal for a view that is not open any more. */
export const OUT_OF_DATE: Failure = {
  where: 'the table',
  found: 'the figures changed or the table was closed',
  remedy: 'Open it again.',
};

/** Refusal for a column that a table does not have. */
export function noColumn(key: string): Failure {
  return { where: 'the table', found: `it has no column "${key}"`, remedy: 'Pick another column.' };
}

/** Refusal for a selection of more rows than can be copied. */
export function tooMany(rows: number): Failure {
  const found = `${rows} rows are selected, and at most ${TEXT_ROWS} can be copied at once`;
  return { where: 'the selection', found, remedy: 'Filter the table or export it as a file.' };
}
