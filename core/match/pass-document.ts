import { counted } from '../model/counted.ts';
import { formatMoney } from '../model/money.ts';
import type { DocumentBucket } from './document-buckets.ts';
import type { MatchState } from './match-state.ts';

/** K4, the last resort: what is left of a document sums to the same amount on both sides. Always flagged. */
export function matchDocument(state: MatchState, bucket: DocumentBucket): void {
  const billing = bucket.billing.filter((row) => state.isBillingFree(row));
  const revenue = bucket.revenue.filter((row) => state.isRevenueFree(row));
  const billingSum = billing.reduce((sum, row) => sum + state.billing.amount.amount(row), 0n);
  const revenueSum = revenue.reduce((sum, row) => sum + state.revenue.amount.amount(row), 0n);
  const [first] = billing;
  // Equal sums of zero prove nothing: lines that cancel out on each side may have nothing to do with each other.
  if (first === undefined || revenue.length === 0 || billingSum !== revenueSum || billingSum === 0n) return;
  if (!state.joinAll('K4', billing, revenue)) return;
  const { currency, amount } = {
    currency: state.pool.text(state.billing.currency.get(first)),
    amount: billingSum,
  };
  const document = state.pool.text(state.billing.document.get(first));
  const sum = `${formatMoney(amount, 2)} ${currency}`;
  const found = `${document}: ${counted(billing.length, 'Billing line')} and ${counted(revenue.length, 'Revenue line')}, each side ${sum}`;
  state.findings.add('document-level-match', state.billingPlace(first), found, { currency, amount });
}
