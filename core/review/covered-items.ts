/** Which open items the extracts of this close would hold if they still existed. */

import { isWithin } from '../model/iso-date.ts';
import type { OpenItem } from '../model/prior-close.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';

type Lines = Pick<BillingLines | RevenueLines, 'count' | 'file'>;

/**
 * True for an item whose date lies in the stated range of every extract that could hold its line: of Billing those
 * of its type, of Revenue all that have lines. An extract without lines is no evidence that something is gone.
 */
export function coveredItems(
  files: readonly SourceFile[],
  billing: Lines,
  revenue: Lines,
): (item: OpenItem) => boolean {
  const hasLines = new Uint8Array(files.length);
  for (const lines of [billing, revenue]) {
    for (let row = 0; row < lines.count; row += 1) hasLines[lines.file.get(row)] = 1;
  }
  const full = files.filter(({ index }) => hasLines[index] === 1);
  const ofRevenue = full.filter(({ system }) => system === 'revenue');
  return (item) => {
    const own = item.side === 'revenue' ? ofRevenue : full.filter(({ kind }) => kind === item.type);
    return own.length > 0 && own.every(({ range }) => range !== undefined && isWithin(item.date, range));
  };
}
