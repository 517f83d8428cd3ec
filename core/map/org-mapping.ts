/** Where the rows of a Billing org go on the Revenue side: one-to-one or many-to-one, never one-to-many. */

import { UNLABELED } from '../model/accounting-period.ts';
import type { Findings } from '../model/finding.ts';
import type { Setup } from '../setup/setup.ts';
import type { OrgRoute } from './org-assignment.ts';

/** One row of the mapping as it is in force. */
export type OrgRouting = {
  /** Billing org name, or `unlabeled`. */
  readonly billing: string;
  readonly route: OrgRoute;
  /** Column of the bridge: the Revenue org when `mapped`, else the route's own word. */
  readonly column: string;
  /** Revenue organization that the rows are expected in; '' for none. `unlabeled` may name one of its own. */
  readonly revenueOrg: string;
  /** Home currency of the Billing org. */
  readonly homeCurrency: string;
  /** Functional currency of the Revenue organization, '' when the setup does not state it. */
  readonly functionalCurrency: string;
};

/** The mapping in force by Billing org name; `unlabeled` always has a row. */
export type OrgMapping = ReadonlyMap<string, OrgRouting>;

/** The org mapping that a Setup states. A row of its own wins over the single-org default `everyOrgTo`. */
export function orgMappingOf(setup: Setup): OrgMapping {
  const names = [...setup.orgs.billing.map((org) => org.name), UNLABELED];
  return new Map(names.map((name) => [name, routingOf(setup, name)]));
}

/** True when amounts of the Billing org can stand in a functional bridge: its home currency is the functional one. */
export function hasFunctionalBridge(routing: OrgRouting): boolean {
  return routing.functionalCurrency === '' || routing.functionalCurrency === routing.homeCurrency;
}

/** Revenue organizations without a functional bridge: some org mapped to them keeps another home currency. */
export function withoutFunctionalBridge(mapping: OrgMapping): ReadonlySet<string> {
  const differing = [...mapping.values()].filter(
    (row) => row.route === 'mapped' && !hasFunctionalBridge(row),
  );
  return new Set(differing.map((row) => row.revenueOrg));
}

/** Records `functional-currency-differs` for every mapped org whose home currency is not the functional one. */
export function reportHomeCurrencies(mapping: OrgMapping, findings: Findings): void {
  for (const row of mapping.values()) {
    if (row.route !== 'mapped' || hasFunctionalBridge(row)) continue;
    const found =
      `${row.billing} keeps its books in ${row.homeCurrency}; ` +
      `Revenue organization ${row.revenueOrg} in ${row.functionalCurrency}`;
    findings.add('functional-currency-differs', { file: -1, row: 0, column: 'orgs.mapping' }, found);
  }
}

function routingOf(setup: Setup, billing: string): OrgRouting {
  const row = setup.orgs.mapping.find((candidate) => candidate.billing === billing);
  const revenueOrg = row ? (row.enabled ? (row.revenue ?? '') : '') : defaultRevenueOrg(setup, billing);
  const route = routeOf(billing, row?.enabled, revenueOrg);
  const org = setup.orgs.billing.find((candidate) => candidate.name === billing);
  const revenue = setup.orgs.revenue.find((candidate) => candidate.name === revenueOrg);
  return {
    billing,
    route,
    column: route === 'mapped' ? revenueOrg : route,
    revenueOrg,
    homeCurrency: org?.homeCurrency ?? setup.currencies.home,
    functionalCurrency: revenue?.functionalCurrency ?? '',
  };
}

/** The single-org default is about Billing orgs; rows without an org stay unlabeled whatever it says. */
function defaultRevenueOrg(setup: Setup, billing: string): string {
  return billing === UNLABELED ? '' : (setup.orgs.everyOrgTo ?? '');
}

function routeOf(billing: string, isEnabled: boolean | undefined, revenueOrg: string): OrgRoute {
  if (billing === UNLABELED) return 'unlabeled';
  if (isEnabled === false) return 'org-off';
  return revenueOrg === '' ? 'unmapped' : 'mapped';
}
