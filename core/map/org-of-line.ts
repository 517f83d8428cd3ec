/** Gives every Billing line its org, the basis on which it rests, and its way to the Revenue side. */

import { UNLABELED } from '../model/accounting-period.ts';
import { blankTexts, ChoiceColumn } from '../model/column-table.ts';
import type { Findings } from '../model/finding.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import type { AccountOrgs } from './account-orgs.ts';
import { assignedOrgsOf, type OrgDecisions } from './assigned-orgs.ts';
import { documentOrgsOf } from './document-orgs.ts';
import { type OrgAssignment, type OrgBasis, type OrgRoute, orgBases, orgRoutes } from './org-assignment.ts';
import { OrgBases } from './org-bases.ts';
import type { OrgDocuments } from './org-documents.ts';
import { OrgFindings } from './org-findings.ts';
import { OrgLabels } from './org-labels.ts';
import { orgMappingOf, reportHomeCurrencies } from './org-mapping.ts';

/** The inputs of assignOrgs. */
export type OrgInputs = {
  readonly lines: BillingLines;
  readonly accounts: AccountOrgs;
  /** Document headers with labels, for adjustments of documents whose lines are in no extract. */
  readonly documents?: readonly OrgDocuments[];
  readonly setup: Setup;
  readonly pool: TextPool;
  readonly findings: Findings;
  /** Orgs that an analyst decided. */
  readonly assigned?: OrgDecisions;
};

type Route = { readonly route: OrgRoute; readonly column: number };

/**
 * Assigns orgs in one pass over the lines. IIA, IA and CBA stay unlabeled whatever org is derived for them; so does
 * a document that nothing gives an org. An analyst's decision outranks every basis and settles a contradiction.
 */
export function* assignOrgs(inputs: OrgInputs): Slices<OrgAssignment> {
  const { lines, accounts, setup, pool, findings } = inputs;
  const labels = new OrgLabels(setup.orgs.billing, pool);
  const documents = yield* documentOrgsOf({ ...inputs, documents: inputs.documents ?? [], labels });
  const bases = new OrgBases(lines, labels, accounts, documents);
  const assigned = assignedOrgsOf(inputs.assigned, labels, pool);
  const report = new OrgFindings(lines, pool, findings);
  const routes = new Routes(setup, pool, findings);
  const soleOrg = soleOrgOf(setup, pool);
  const result = blankAssignment(lines.count);
  for (let line = 0; line < lines.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    bases.read(line);
    const { org, basis } = orgOf(bases, assigned.orgOf(line), soleOrg);
    const isDocument = bases.familyOf(line) === 'document';
    const route = isDocument ? routes.of(org) : routes.unlabeled;
    if (basis !== 'assigned' && basis !== 'sole-org') report.bases(line, bases);
    if (labels.isUnknown(org)) report.unknownOrg(line, org);
    else if (route.route === 'unmapped') report.unmapped(line, org);
    result.org.set(line, org);
    result.basis.set(line, basis);
    result.route.set(line, route.route);
    result.revenueOrg.set(line, route.column);
  }
  return result;
}

/** The org of the line that was last read: as decided, else by its bases, else the only one that there is. */
function orgOf(
  { org, basis }: OrgBases,
  decided: number,
  soleOrg: number,
): { readonly org: number; readonly basis: OrgBasis } {
  if (decided !== BLANK) return { org: decided, basis: 'assigned' };
  return org === BLANK && soleOrg !== BLANK ? { org: soleOrg, basis: 'sole-org' } : { org, basis };
}

function blankAssignment(count: number): OrgAssignment {
  return {
    org: blankTexts(count),
    basis: ChoiceColumn.filled(orgBases, count, 'none'),
    route: ChoiceColumn.filled(orgRoutes, count, 'unlabeled'),
    revenueOrg: blankTexts(count),
  };
}

/** Without Multi-Org nothing carries a label: the tenant's one org is what the setup says it is. */
function soleOrgOf(setup: Setup, pool: TextPool): number {
  const [org, ...others] = setup.orgs.billing;
  return setup.features.multiOrg || !org || others.length > 0 ? BLANK : pool.code(org.name);
}

/** The way of each org to the Revenue side, by org code. */
class Routes {
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

  of(org: number): Route {
    return org === BLANK ? this.unlabeled : (this.byOrg.get(org) ?? this.unmapped);
  }
}
