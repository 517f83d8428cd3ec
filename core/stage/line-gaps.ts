/** What a line must have and does not. */

import { NO_DAY } from '../model/iso-date.ts';
import { readableMoney } from '../model/money-words.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import type { StageInput } from './stage-input.ts';
import { ToldRows } from './told-rows.ts';
import type { BillingLines, RevenueLines } from './transaction-lines.ts';
import { unreadCurrencies } from './unread-currencies.ts';

/** Fields of the extracts from which the date of a line is taken. */
const DATES = ['date', 'invoiceDate', 'memoDate', 'taxDate'];

/**
 * Records `amount-missing`, `currency-missing`, `date-missing` and `document-missing` for the lines that count.
 * A line without a currency keeps its blank cell: it is in no total. An amount, a date or a currency that is blank because
 * its cell, or the word for its direction, could not be read was told then.
 */
export function* tellGaps(lines: BillingLines | RevenueLines, input: StageInput): Slices<void> {
  const { pool, findings } = input;
  const counts = lines.state.choices.indexOf('in-scope');
  let told: ToldRows | undefined;
  let toldDates: ToldRows | undefined;
  let toldCurrencies: ToldRows | undefined;
  for (let line = 0; line < lines.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    if (lines.state.code(line) !== counts) continue;
    if (isWhole(lines, line)) continue;
    const place = { file: lines.file.get(line), row: lines.row.get(line) };
    const document = pool.text(lines.document.get(line));
    const name = document === '' ? `${lines.type.get(line)} without a number` : document;
    if (document === '') findings.add('document-missing', place, lines.type.get(line));
    if (lines.date.get(line) === NO_DAY) {
      toldDates ??= new ToldRows(input, { 'date-unreadable': DATES });
      if (!toldDates.has(place.file, place.row)) findings.add('date-missing', place, name);
    }
    if (lines.amount.isBlank(line)) {
      told ??= new ToldRows(input, {
        'number-unreadable': ['amount'],
        'value-unknown': ['type'],
        'direction-missing': ['type'],
      });
      if (!told.has(place.file, place.row)) findings.add('amount-missing', place, name);
    }
    if (lines.currency.get(line) !== BLANK) continue;
    toldCurrencies ??= unreadCurrencies(input);
    if (toldCurrencies.has(place.file, place.row)) continue;
    const amount = lines.amount.get(line);
    const words = amount === undefined ? 'no amount' : readableMoney(amount, 2);
    findings.add('currency-missing', place, `${name}, ${words}`);
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
