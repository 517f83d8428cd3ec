import { counted } from '../model/counted.ts';
import { moneyWords } from '../model/money-words.ts';
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
  state.joinAll('K4', billing, revenue);
  state.documentMatches.push({ billing, revenue });
}

/** Records every match of whole documents that nobody took apart. */
export function reportDocumentMatches(state: MatchState): void {
  for (const { billing, revenue } of state.documentMatches) {
    const [first] = billing;
    if (first === undefined || state.billingGroup.get(first) < 0) continue;
    const amount = billing.reduce((sum, row) => sum + state.billing.amount.amount(row), 0n);
    const { currency } = state.billingMoney(first);
    const document = state.pool.text(state.billing.document.get(first));
    const lines = `${counted(billing.length, 'Billing line')} and ${counted(revenue.length, 'Revenue line')}`;
    const found = `${document}: ${lines}, each side ${moneyWords(amount, currency)}`;
    state.findings.add('document-level-match', state.billingPlace(first), found, { currency, amount });
  }
}
