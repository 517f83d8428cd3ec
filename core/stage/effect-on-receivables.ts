import type { IntColumn } from '../model/column-table.ts';
import type { Money } from '../model/money.ts';
import { MoneyColumn } from '../model/money-column.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { BillingLines } from './transaction-lines.ts';

/**
 * What a line does to receivables: its signed amount; a payment lowers them, a refund restores them; a credit balance
 * adjustment whose source is a payment or refund moves only the credit balance and has none (Billing: object
 * reference of credit balance adjustments). `pool` is the run's pool.
 */
export function effectOnReceivables(lines: BillingLines, row: number, pool: TextPool): Money {
  const amount = lines.amount.amount(row);
  const type = lines.type.get(row);
  if (type === 'payment') return -amount;
  if (type !== 'credit-balance-adjustment') return amount;
  const source = lines.sourceType.get(row);
  const isSettlement = source !== BLANK && ['Payment', 'Refund'].includes(pool.text(source));
  return isSettlement ? 0n : amount;
}

/** The effects of some rows of the lines, in their order. */
export function effectsOf(lines: BillingLines, rows: IntColumn, pool: TextPool): MoneyColumn {
  const effects = new MoneyColumn();
  for (let at = 0; at < rows.length; at += 1) effects.push(effectOnReceivables(lines, rows.get(at), pool));
  return effects;
}
