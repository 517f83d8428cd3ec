import { kinds } from '../extract/all-kinds.ts';
import type { Extracts } from '../extract/kind.ts';
import type { StagingErrors } from '../match/staging-errors.ts';
import { IntColumn } from '../model/column-table.ts';

/** The rows of every staging-error extract; undefined when the close has none, which is another thing than no error. */
export function stagingErrorsOf(extracts: Extracts): StagingErrors | undefined {
  const tables = extracts.of(kinds.stagingError);
  if (tables.length === 0) return undefined;
  const lineId = new IntColumn();
  const text = new IntColumn();
  for (const { count, columns } of tables) {
    for (let row = 0; row < count; row += 1) {
      lineId.push(columns.lineId.get(row));
      text.push(columns.error.get(row));
    }
  }
  return { lineId, text };
}
