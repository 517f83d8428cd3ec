import type { DocumentHeaders } from '../align/allocation-types.ts';
import { kinds } from '../extract/all-kinds.ts';
import type { Extracts } from '../extract/kind.ts';

/** Invoice headers with their amount, tax included. */
export function documentHeadersOf(extracts: Extracts): readonly DocumentHeaders[] {
  return extracts.of(kinds.invoice).map(({ file, count, row, columns }) => ({
    file,
    count,
    row,
    document: columns.number,
    amount: columns.amount,
  }));
}
