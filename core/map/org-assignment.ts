/** The org of every Billing line, with the basis on which it was found. */

import type { ChoiceColumn, TextColumn } from '../model/column-table.ts';

/** On what the org of a line rests; `assigned`: a decision; `sole-org`: the tenant has one; `none`: nothing gives one. */
export const orgBases = [
  'own-label',
  'parent-document',
  'source-transaction',
  'account',
  'assigned',
  'sole-org',
  'none',
] as const;
/** One basis. */
export type OrgBasis = (typeof orgBases)[number];

/** Where the line goes on the Revenue side. */
export const orgRoutes = ['mapped', 'unlabeled', 'org-off', 'unmapped'] as const;
/** One route. `unlabeled`: the row carries no org itself (IIA, IA, CBA, or a document without any org). */
export type OrgRoute = (typeof orgRoutes)[number];

/** Columns parallel to BillingLines. */
export type OrgAssignment = {
  /** Billing org as derived for the line, BLANK when none can be derived. For IIA, IA and CBA a proposal, never booked. */
  readonly org: TextColumn;
  readonly basis: ChoiceColumn<OrgBasis>;
  readonly route: ChoiceColumn<OrgRoute>;
  /** Column of the bridge: the Revenue org when `mapped`, else the route's own word. */
  readonly revenueOrg: TextColumn;
};
