/** The functional (home) currency of every line, and where an extract contradicts the setup. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import { IntColumn, type TextColumn } from '../model/column-table.ts';
import type { Findings } from '../model/finding.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { headerOf, type ReadColumns } from '../model/source-file.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';

type Context = {
  readonly setup: Setup;
  readonly pool: TextPool;
  readonly findings: Findings;
  readonly files: readonly ReadColumns[];
};

type Source = {
  readonly count: number;
  readonly file: IntColumn;
  readonly row: IntColumn;
  readonly currency: TextColumn;
  /** Currency as the extract states it. */
  readonly stated: TextColumn;
  /** Org of the line, by which the setup gives the currency; undefined when no org is known for any line. */
  readonly org: TextColumn | undefined;
  readonly byOrg: ReadonlyMap<number, number>;
  /** Field of the extract that states the currency. */
  readonly field: string;
  isInScope(row: number): boolean;
};

/** Billing: the extract's home currency column, else the org's home currency, else the tenant's. */
export function* billingCurrencies(
  lines: BillingLines,
  orgs: OrgAssignment | undefined,
  context: Context,
): Slices<TextColumn> {
  const { setup, pool } = context;
  const byOrg = new Map<number, number>();
  for (const { name, homeCurrency } of setup.orgs.billing) {
    if (homeCurrency !== undefined) byOrg.set(pool.code(name), pool.code(homeCurrency));
  }
  const inScope = lines.state.codeOf('in-scope');
  const isInScope = (row: number): boolean => lines.state.code(row) === inScope;
  const source = {
    ...lines,
    stated: lines.homeCurrency,
    org: orgs?.org,
    byOrg,
    field: 'homeCurrency',
    isInScope,
  };
  return yield* currenciesOf(source, context);
}

/**
 * Revenue: the extract's functional currency, else that of the Revenue org in the setup, else the home currency of
 * the Billing orgs mapped to it, else the tenant's.
 */
export function* revenueCurrencies(lines: RevenueLines, context: Context): Slices<TextColumn> {
  const { setup, pool } = context;
  const byOrg = new Map<number, number>();
  for (const { name, functionalCurrency } of setup.orgs.revenue) {
    byOrg.set(pool.code(name), pool.code(functionalCurrency ?? mappedCurrency(name, setup)));
  }
  const inScope = lines.state.codeOf('in-scope');
  const isInScope = (row: number): boolean => lines.state.code(row) === inScope;
  const field = 'functionalCurrency';
  const source = { ...lines, stated: lines.functionalCurrency, byOrg, field, isInScope };
  return yield* currenciesOf(source, context);
}

/** Home currency of the Billing orgs that go to a Revenue org, the tenant's when there is none or more than one. */
function mappedCurrency(revenueOrg: string, { orgs, currencies }: Setup): string {
  const homes = new Set<string>();
  for (const { name, homeCurrency } of orgs.billing) {
    const row = orgs.mapping.find((mapping) => mapping.billing === name);
    const isSwitchedOff = row?.enabled === false;
    const target = row ? row.revenue : orgs.everyOrgTo;
    if (!isSwitchedOff && target === revenueOrg) homes.add(homeCurrency ?? currencies.home);
  }
  const [only] = homes;
  return homes.size === 1 && only !== undefined ? only : currencies.home;
}

function* currenciesOf(source: Source, { setup, pool, findings, files }: Context): Slices<TextColumn> {
  const tenant = pool.code(setup.currencies.home);
  const currencies = IntColumn.filled(source.count, tenant);
  for (let row = 0; row < source.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const expected = source.byOrg.get(source.org?.get(row) ?? BLANK) ?? tenant;
    const stated = source.stated.get(row);
    currencies.set(row, stated === BLANK ? expected : stated);
    if (stated === BLANK || stated === expected || source.currency.get(row) === BLANK) continue;
    if (!source.isInScope(row)) continue;
    const file = source.file.get(row);
    const column = headerOf(files, file, source.field) ?? '';
    const place = { file, row: source.row.get(row), column };
    findings.add('home-currency-differs', place, `${pool.text(stated)}, setup: ${pool.text(expected)}`);
  }
  return currencies;
}
