/** The way of each Billing org to the Revenue side, as the mapping of the setup has it. */

import { UNLABELED } from '../model/accounting-period.ts';
import type { Findings } from '../model/finding.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { OrgRoute } from './org-assignment.ts';
import { orgMappingOf, reportHomeCurrencies } from './org-mapping.ts';

type Route = { readonly route: OrgRoute; readonly column: number };

/** Without Multi-Org nothing carries a label: the tenant's one org is what the setup says it is. */
export function soleOrgOf(setup: Setup, pool: TextPool): number {
  const [org, ...others] = setup.orgs.billing;
  return setup.features.multiOrg || !org || others.length > 0 ? BLANK : pool.code(org.name);
}

/** The way of each org to the Revenue side, by org code. */
export class Routes {
  readonly unlabeled: Route;
  private readonly unmapped: Route;
  private readonly byOrg = new Map<number, Route>();

  constructor(setup: Setup, pool: TextPool, findings: Findings) {
    const mapping = orgMappingOf(setup);
    reportHomeCurrencies(mapping, findings);
    this.unlabeled = { route: 'unlabeled', column: pool.code(UNLABELED) };
    this.unmapped = { route: 'unmapped', column: pool.code('unmapped') };
    for (const row of mapping.values()) {
      if (row.billing === UNLABELED) continue;
      this.byOrg.set(pool.code(row.billing), { route: row.route, column: pool.code(row.column) });
    }
  }

  /** The way of an org code, BLANK for none. */
  of(org: number): Route {
    return org === BLANK ? this.unlabeled : (this.byOrg.get(org) ?? this.unmapped);
  }
}
