/** Cancelled adjustments: in no total, listed with count and amount. */

import type { Findings } from '../model/finding.ts';
import { formatDay } from '../model/iso-date.ts';
import type { Money } from '../model/money.ts';
import { MoneySum } from '../model/money-sum.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { BillingLines, BillingType } from '../stage/transaction-lines.ts';
import { adjustmentCodes } from './adjustments.ts';

/** Cancelled adjustments of one type and currency; `amount` is what they would have counted, signed. */
export type CancelledTotal = {
  readonly type: BillingType;
  readonly currency: string;
  readonly lines: number;
  readonly amount: Money;
};

/** Sums up the cancelled adjustments by type and currency, and records each as `adjustment-cancelled`. */
export function cancelledAdjustments(
  lines: BillingLines,
  pool: TextPool,
  findings: Findings,
): readonly CancelledTotal[] {
  const isAdjustment = adjustmentCodes(lines);
  const cancelled = lines.state.codeOf('cancelled');
  const sums = new Map<string, { type: BillingType; currency: string; lines: number; sum: MoneySum }>();
  for (let line = 0; line < lines.count; line += 1) {
    if (lines.state.code(line) !== cancelled || !isAdjustment[lines.type.code(line)]) continue;
    const type = lines.type.get(line);
    const currency = pool.text(lines.currency.get(line));
    const entry = sums.get(`${type} ${currency}`) ?? { type, currency, lines: 0, sum: new MoneySum() };
    sums.set(`${type} ${currency}`, entry);
    entry.lines += 1;
    lines.amount.addTo(entry.sum, line);
    const place = { file: lines.file.get(line), row: lines.row.get(line) };
    const found = `dated ${formatDay(lines.date.get(line))}`;
    findings.add('adjustment-cancelled', place, found, { currency, amount: lines.amount.amount(line) });
  }
  const ordered = [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
  return ordered.map(([, { type, currency, lines: count, sum }]) => ({
    type,
    currency,
    lines: count,
    amount: sum.total(),
  }));
}
