/** Whether other orgs can change anything about matches and the bridge. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import { keyBeforeOrgs } from './line-order.ts';

/**
 * True when matches and bridge come out the same over both assignments: routes and Revenue orgs are equal, and where a
 * Billing org differs no other line has the document of the line. A Billing org only decides which of several lines
 * of one document comes first.
 */
export function areSameForMatching(
  { count, document }: Pick<BillingLines, 'count' | 'document'>,
  one: OrgAssignment,
  other: OrgAssignment,
): boolean {
  if (!one.route.equals(other.route) || !one.revenueOrg.equals(other.revenueOrg)) return false;
  const changed = new Map<number, number>();
  for (let line = 0; line < count; line += 1) {
    if (one.org.get(line) !== other.org.get(line)) changed.set(document.get(line), 0);
  }
  if (changed.size === 0) return true;
  for (let line = 0; line < count; line += 1) {
    const lines = changed.get(document.get(line));
    if (lines === 1) return false;
    if (lines !== undefined) changed.set(document.get(line), lines + 1);
  }
  return true;
}

/**
 * True when the passes match the same lines over both assignments: routes are equal, and no line whose org or Revenue
 * org differs has another line that is told from it by these, or by what is looked at after them. To the passes an org
 * is nothing but a part of the order of lines.
 */
export function areSameForPasses(lines: BillingLines, one: OrgAssignment, other: OrgAssignment): boolean {
  if (one === other) return true;
  if (!one.route.equals(other.route)) return false;
  const changed: number[] = [];
  for (let line = 0; line < lines.count; line += 1) {
    const isSame =
      one.org.get(line) === other.org.get(line) && one.revenueOrg.get(line) === other.revenueOrg.get(line);
    if (!isSame) changed.push(line);
  }
  return changed.length === 0 || !haveTwins(lines, changed);
}

function haveTwins(lines: BillingLines, rows: readonly number[]): boolean {
  const keyOf = keyBeforeOrgs(lines);
  const documents = new Set(rows.map((row) => lines.document.get(row)));
  const meant = new Set(rows.map(keyOf));
  const met = new Set<string>();
  for (let line = 0; line < lines.count; line += 1) {
    if (!documents.has(lines.document.get(line))) continue;
    const key = keyOf(line);
    if (met.has(key) && meant.has(key)) return true;
    met.add(key);
  }
  return false;
}
