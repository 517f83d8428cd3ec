import { moneyWords } from '../model/money-words.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { AllocationRows } from './allocation-rows.ts';
import type { AllocationInputs } from './allocation-types.ts';

/**
 * Takes the amount of each invoice header for its document and records `document-total-differs` where the lines say
 * otherwise. Headers without counting lines, and documents split over orgs or days, are left as their lines say.
 */
export function* applyHeaders(
  rows: AllocationRows,
  { headers, lines, pool, findings }: AllocationInputs,
): Slices<void> {
  const { line, amount, kind } = rows.list;
  for (const table of headers ?? []) {
    for (let row = 0; row < table.count; row += 1) {
      if (row % SLICE_ROWS === 0) yield;
      const target = rows.soleRowOf(table.document.get(row));
      const header = table.amount.get(row);
      if (target < 0 || header === undefined || kind.get(target) !== 'document') continue;
      const sum = amount.amount(target);
      if (header === sum) continue;
      amount.set(target, header);
      const number = pool.text(table.document.get(row));
      const currency = pool.text(lines.currency.get(line.get(target)));
      const found = `${number}: header ${moneyWords(header, currency)}, lines with tax ${moneyWords(sum, currency)}`;
      const place = { file: table.file, row: table.row.get(row) };
      findings.add('document-total-differs', place, found, { currency, amount: header - sum });
    }
  }
}
