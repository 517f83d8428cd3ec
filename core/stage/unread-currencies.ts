/** Currencies that stand in a row and could not be read: nothing is taken in their place. */

import { BLANK } from '../model/text-pool.ts';
import type { StageInput } from './stage-input.ts';
import { ToldRows } from './told-rows.ts';
import type { BillingLines } from './transaction-lines.ts';

/** Fields of the extracts from which the currency of a line is taken. */
const CURRENCIES = ['currency', 'transactionCurrency', 'invoiceCurrency', 'memoCurrency'];

/** Rows of which a finding has told that a currency is not known. */
export function unreadCurrencies(input: StageInput): ToldRows {
  return new ToldRows(input, { 'currency-unknown': CURRENCIES });
}

/** Lines without a currency because theirs could not be read: what invoice or account say is not what the row says. */
export function linesOfUnreadCurrency(lines: BillingLines, input: StageInput): number[] {
  const found: number[] = [];
  if (!input.findings.has('currency-unknown')) return found;
  const unread = unreadCurrencies(input);
  for (let line = 0; line < lines.count; line += 1) {
    if (lines.currency.get(line) !== BLANK) continue;
    if (unread.has(lines.file.get(line), lines.row.get(line))) found.push(line);
  }
  return found;
}
