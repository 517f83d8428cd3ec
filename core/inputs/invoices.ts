import type { DocumentHeaders } from '../align/allocation-types.ts';
import { kinds } from '../extract/all-kinds.ts';
import type { Extracts } from '../extract/kind.ts';
import type { InvoiceHeaders } from '../match/invoice-headers.ts';
import { IntColumn } from '../model/column-table.ts';

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

/** Invoice headers with their status, deleted ones left out; undefined when the close has no extract of them. */
export function invoiceHeadersOf(extracts: Extracts): InvoiceHeaders | undefined {
  const tables = extracts.of(kinds.invoice);
  if (tables.length === 0) return undefined;
  const headers = {
    file: new IntColumn(),
    row: new IntColumn(),
    document: new IntColumn(),
    status: new IntColumn(),
  };
  for (const { file, count, row, columns } of tables) {
    for (let at = 0; at < count; at += 1) {
      if (columns.isDeleted.get(at) === 1) continue;
      headers.file.push(file);
      headers.row.push(row.get(at));
      headers.document.push(columns.number.get(at));
      headers.status.push(columns.status.get(at));
    }
  }
  return headers;
}
