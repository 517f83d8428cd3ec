import type { InvoiceDates } from '../align/alignment-inputs.ts';
import type { DocumentHeaders } from '../align/allocation-types.ts';
import { kinds } from '../extract/all-kinds.ts';
import type { Extracts } from '../extract/kind.ts';

/** Dates of invoices: an adjustment may belong to one whose items are in no extract. */
export function invoiceDatesOf(extracts: Extracts): readonly InvoiceDates[] {
  return extracts.of(kinds.invoice).map(({ count, columns }) => ({
    count,
    document: columns.number,
    date: columns.date,
  }));
}

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
