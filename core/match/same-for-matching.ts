/** Whether other orgs can change anything about matches and the bridge. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';

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
