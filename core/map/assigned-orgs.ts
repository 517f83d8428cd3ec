/** Orgs that an analyst decided, looked up by line. */

import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import type { OrgLabels } from './org-labels.ts';

/** Decisions as codes. */
export type AssignedOrgs = {
  /** Org code decided for the document of a line, BLANK for none. */
  orgOf(line: number): number;
};

/** Turns decisions keyed by `type document` into a lookup by line; decisions about absent documents find no line. */
export function assignedOrgsOf(
  decisions: ReadonlyMap<string, string> | undefined,
  lines: BillingLines,
  labels: OrgLabels,
  pool: TextPool,
): AssignedOrgs {
  const types: readonly string[] = lines.type.choices;
  const orgs = new Map<number, number>();
  for (const [key, org] of decisions ?? []) {
    const blank = key.indexOf(' ');
    const type = types.indexOf(key.slice(0, blank));
    const document = pool.find(key.slice(blank + 1));
    if (type >= 0 && document !== undefined)
      orgs.set(document * types.length + type, labels.orgOf(pool.code(org)));
  }
  if (orgs.size === 0) return { orgOf: () => BLANK };
  return {
    orgOf: (line) => orgs.get(lines.document.get(line) * types.length + lines.type.code(line)) ?? BLANK,
  };
}
