import { isCurrencyCode, minorDigits } from '../model/currency.ts';
import { moneyWords } from '../model/money-words.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { headerOf } from '../model/source-file.ts';
import { BLANK } from '../model/text-pool.ts';
import type { StageInput } from './stage-input.ts';
import type { BillingLines, RevenueLines } from './transaction-lines.ts';

const NANO_DIGITS = 9;

/** Records `amount-too-fine` for lines that count whose amount has more decimals than its currency: JPY 100.55. */
export function* tellTooFine(
  lines: BillingLines | RevenueLines,
  { pool, files, findings }: StageInput,
): Slices<void> {
  const counts = lines.state.choices.indexOf('in-scope');
  const steps = new Map<number, number>();
  let lastCode: number = BLANK;
  let step = 1;
  for (let line = 0; line < lines.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    const code = lines.currency.get(line);
    if (code === BLANK || lines.state.code(line) !== counts) continue;
    if (code !== lastCode) {
      step = steps.get(code) ?? stepOf(pool.text(code));
      steps.set(code, step);
      lastCode = code;
    }
    if (!lines.amount.isFinerThan(line, step)) continue;
    const currency = pool.text(code);
    const amount = lines.amount.amount(line);
    const file = lines.file.get(line);
    const column = headerOf(files, file, 'amount');
    const place = { file, row: lines.row.get(line), ...(column !== undefined && { column }) };
    findings.add('amount-too-fine', place, `${moneyWords(amount, currency)}`, { currency, amount });
  }
}

/** Nanos of a currency's smallest amount; a code that ISO does not know allows all decimals. */
function stepOf(currency: string): number {
  return isCurrencyCode(currency) ? 10 ** (NANO_DIGITS - minorDigits(currency)) : 1;
}
