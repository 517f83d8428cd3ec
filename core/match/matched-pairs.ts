/** What is wrong with lines that did match: lines that should not be in Revenue, and types that differ. */

import type { FindingCode } from '../model/finding-catalogue.ts';
import type { BillingType, RevenueType } from '../stage/transaction-lines.ts';
import type { MatchState } from './match-state.ts';
import type { Cause } from './matching.ts';

const arrivals: Readonly<Partial<Record<Cause, FindingCode>>> = {
  'by-design': 'by-design-in-revenue',
  'excluded-from-revenue': 'excluded-in-revenue',
  'org-off': 'org-off-in-revenue',
};

const CREDITS: readonly RevenueType[] = ['CM', 'CM-C', 'CM-R', 'CM-RO'];
/** Revenue types under which a Billing type usually arrives; a cancelling invoice line may be CM-C. */
export const usualTypes: Readonly<Partial<Record<BillingType, readonly RevenueType[]>>> = {
  'invoice-item': ['INV'],
  'debit-memo-item': ['INV'],
  'credit-memo-item': CREDITS,
  'invoice-item-adjustment': ['INV', 'CM-C'],
};

/** Records a finding for every matched Billing line that Revenue should not have. */
export function reportUnexpectedArrivals(
  state: MatchState,
  expectation: (row: number) => Cause | undefined,
): void {
  const { billing, pool } = state;
  for (let row = 0; row < billing.count; row += 1) {
    if (state.billingGroup.get(row) < 0) continue;
    const cause = expectation(row);
    const code = cause && arrivals[cause];
    if (!code) continue;
    const found = `${billing.type.get(row)} ${pool.text(billing.document.get(row))}`;
    state.findings.add(code, state.billingPlace(row), found, state.billingMoney(row));
  }
}

/** Records the type of every matched Revenue line that is not one its Billing type usually becomes. */
export function reportTypeDifferences(state: MatchState): void {
  const { billing, revenue } = state;
  const isUsual = billing.type.choices.map((type) =>
    revenue.type.choices.map((choice) => usualTypes[type]?.includes(choice) ?? true),
  );
  const firstOfGroup = new Int32Array(state.pass.length).fill(-1);
  for (let row = billing.count - 1; row >= 0; row -= 1) {
    if (state.billingGroup.get(row) >= 0) firstOfGroup[state.billingGroup.get(row)] = row;
  }
  const document = state.pass.codeOf('K4');
  for (let row = 0; row < revenue.count; row += 1) {
    const group = state.revenueGroup.get(row);
    // A match by document says nothing about which line became which.
    if (group < 0 || state.pass.code(group) === document) continue;
    const type = billing.type.code(firstOfGroup[group] ?? 0);
    if (isUsual[type]?.[revenue.type.code(row)] !== false) continue;
    const found = `${billing.type.choices[type]} arrived as ${revenue.type.get(row)}`;
    state.findings.add('type-differs', state.revenuePlace(row), found);
  }
}
