/** The staging-error extract: lines that Revenue received and could not process. */

import { CodeIndex } from '../model/code-index.ts';
import type { TextColumn } from '../model/column-table.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';

/** The two columns of the extract that are looked at, parallel to each other. */
export type StagingErrors = { readonly lineId: TextColumn; readonly text: TextColumn };

/** The errors of one line as one text; `isTiming` when every error goes away with the next open period. */
export type LineError = { readonly text: string; readonly isTiming: boolean };

// Charge version not in Revenue yet; and period in pending close, whose number also stands for missing access.
const FUTURE_CHARGE = /RPRO-00648/i;
const PERIOD_NOT_OPEN = /RPRO-00714/i;
const NO_ACCESS = /access|privilege|permission|authori[sz]/i;

/** Looks up the errors of a line by its record id; undefined when the extract does not name the line. */
export function stagingErrorsOf(
  errors: StagingErrors,
  pool: TextPool,
): (lineId: number) => LineError | undefined {
  const index = new CodeIndex(errors.lineId, pool.size);
  return (lineId) => {
    if (lineId === BLANK || index.firstRow(lineId) < 0) return undefined;
    const texts = new Set(index.rows(lineId).map((row) => pool.text(errors.text.get(row))));
    const inOrder = [...texts].sort();
    return { text: inOrder.join(' | '), isTiming: inOrder.every(isTimingError) };
  };
}

function isTimingError(text: string): boolean {
  return FUTURE_CHARGE.test(text) || (PERIOD_NOT_OPEN.test(text) && !NO_ACCESS.test(text));
}
