/** Orgs that an analyst decided, looked up by line. */

import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { OrgLabels } from './org-labels.ts';

/** Orgs decided for Billing lines, by row: the decision says the name of the org. */
export type OrgDecisions = ReadonlyMap<number, { readonly after: string }>;

/** Decisions as codes. */
export type AssignedOrgs = {
  /** Org code decided for a line, BLANK for none. */
  orgOf(line: number): number;
};

/** Turns decisions into a lookup of org codes. */
export function assignedOrgsOf(
  decisions: OrgDecisions | undefined,
  labels: OrgLabels,
  pool: TextPool,
): AssignedOrgs {
  if (!decisions || decisions.size === 0) return { orgOf: () => BLANK };
  const orgs = new Map<number, number>();
  for (const [line, { after }] of decisions) orgs.set(line, labels.orgOf(pool.code(after)));
  return { orgOf: (line) => orgs.get(line) ?? BLANK };
}
