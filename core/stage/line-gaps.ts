/** What a line must have and does not. */

import { NO_DAY } from '../model/iso-date.ts';
import { formatMoney } from '../model/money.ts';
import { BLANK } from '../model/text-pool.ts';
import type { StageInput } from './stage-input.ts';
import type { BillingLines, RevenueLines } from './transaction-lines.ts';

/**
 * Records `amount-missing`, `currency-missing`, `date-missing` and `document-missing` for the lines that count.
 * A line without a currency keeps its blank cell: it is in no total.
 */
export function tellGaps(lines: BillingLines | RevenueLines, { pool, findings }: StageInput): void {
  const counts = lines.state.choices.indexOf('in-scope');
  for (let line = 0; line < lines.count; line += 1) {
    if (lines.state.code(line) !== counts) continue;
    if (isWhole(lines, line)) continue;
    const place = { file: lines.file.get(line), row: lines.row.get(line) };
    const document = pool.text(lines.document.get(line));
    if (document === '') findings.add('document-missing', place, lines.type.get(line));
    if (lines.date.get(line) === NO_DAY) findings.add('date-missing', place, document);
    if (lines.amount.isBlank(line)) findings.add('amount-missing', place, document);
    if (lines.currency.get(line) !== BLANK) continue;
    findings.add('currency-missing', place, `${document} ${formatMoney(lines.amount.amount(line), 2)}`);
  }
}

function isWhole(lines: BillingLines | RevenueLines, line: number): boolean {
  return (
    lines.document.get(line) !== BLANK &&
    lines.currency.get(line) !== BLANK &&
    lines.date.get(line) !== NO_DAY &&
    !lines.amount.isBlank(line)
  );
}
