/** What is wrong with lines that did match: lines that should not be in Revenue, and types that differ. */

import { IntColumn } from '../model/column-table.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { RevenueType } from '../stage/transaction-lines.ts';
import type { MatchState } from './match-state.ts';
import type { Cause } from './matching.ts';

const arrivals: Readonly<Partial<Record<Cause, FindingCode>>> = {
  'by-design': 'by-design-in-revenue',
  'excluded-from-revenue': 'excluded-in-revenue',
  'org-off': 'org-off-in-revenue',
};

/** Every matched Billing line that Revenue should not have. */
export function* unexpectedArrivals(
  { billing, billingGroup }: MatchState,
  expectation: (row: number) => Cause | undefined,
): Slices<IntColumn> {
  const found = new IntColumn(16);
  for (let row = 0; row < billing.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const cause = billingGroup.get(row) < 0 ? undefined : expectation(row);
    if (cause && arrivals[cause]) found.push(row);
  }
  return found;
}

/** Records a finding for each of them that nobody took apart. */
export function reportUnexpectedArrivals(
  state: MatchState,
  rows: IntColumn,
  expectation: (row: number) => Cause | undefined,
): void {
  const { billing, pool } = state;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows.get(at);
    const cause = state.billingGroup.get(row) < 0 ? undefined : expectation(row);
    const code = cause && arrivals[cause];
    if (!code) continue;
    const found = `${billing.type.get(row)} ${pool.text(billing.document.get(row))}`;
    state.findings.add(code, state.billingPlace(row), found, state.billingMoney(row));
  }
}

/** Types under which Revenue may show a Billing line; none where the type is never synced. */
export type ExpectedTypes = (billingRow: number) => readonly RevenueType[];

/** Matched Revenue lines whose type is not expected, each with the first Billing line of its match. */
export type TypeDifferences = { readonly billing: IntColumn; readonly revenue: IntColumn };

/** Every matched Revenue line whose type its Billing line's transaction template does not expect. */
export function* typeDifferences(state: MatchState, expectedTypes: ExpectedTypes): Slices<TypeDifferences> {
  const { billing, revenue } = state;
  const found = { billing: new IntColumn(16), revenue: new IntColumn(16) };
  const firstOfGroup = new Int32Array(state.pass.length).fill(-1);
  for (let row = billing.count - 1; row >= 0; row -= 1) {
    if (state.billingGroup.get(row) >= 0) firstOfGroup[state.billingGroup.get(row)] = row;
  }
  const document = state.pass.codeOf('K4');
  for (let row = 0; row < revenue.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const group = state.revenueGroup.get(row);
    // A match by document says nothing about which line became which.
    if (group < 0 || state.pass.code(group) === document) continue;
    const first = firstOfGroup[group] ?? 0;
    const expected = expectedTypes(first);
    if (expected.length === 0 || expected.includes(revenue.type.get(row))) continue;
    found.billing.push(first);
    found.revenue.push(row);
  }
  return found;
}

/** Records those that nobody took apart. */
export function reportTypeDifferences(state: MatchState, differences: TypeDifferences): void {
  const { billing, revenue } = state;
  for (let at = 0; at < differences.revenue.length; at += 1) {
    const [first, row] = [differences.billing.get(at), differences.revenue.get(at)];
    if (state.revenueGroup.get(row) < 0) continue;
    const found = `${billing.type.get(first)} arrived as ${revenue.type.get(row)}`;
    state.findings.add('type-differs', state.revenuePlace(row), found);
  }
}
