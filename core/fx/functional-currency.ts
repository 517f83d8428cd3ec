/** The functional (home) currency of every line, and where an extract contradicts the setup. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import { changedRows, inOrder } from '../model/changed-rows.ts';
import { IntColumn, type TextColumn } from '../model/column-table.ts';
import { Findings } from '../model/finding.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { ReadColumns } from '../model/source-file.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';
import { HomeCurrencyContradictions } from './home-currency-contradictions.ts';

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
  /** Only of orgs for which the setup states one; the others have the tenant's. */
  readonly byOrg: ReadonlyMap<number, number>;
  /** Field of the extract that states the currency. */
  readonly field: string;
  isInScope(row: number): boolean;
};

/** Home currencies with what a later run goes on from. */
export type BillingCurrencies = {
  readonly currencies: TextColumn;
  /** The orgs that gave them. */
  readonly org: TextColumn | undefined;
  /** Lines of which a finding tells, alone or with others. */
  readonly told: readonly number[];
  /** All that was told. */
  readonly findings: Findings;
};

/**
 * Billing: the extract's home currency column, else the org's home currency, else the tenant's. After earlier ones of
 * the same lines only the lines are looked at whose org is another now, and those of which a finding tells.
 */
export function* billingCurrencies(
  lines: BillingLines,
  orgs: OrgAssignment | undefined,
  context: Context,
  earlier?: BillingCurrencies,
): Slices<BillingCurrencies> {
  const { setup, pool } = context;
  const byOrg = new Map<number, number>();
  for (const { name, homeCurrency } of setup.orgs.billing) {
    if (homeCurrency !== undefined) byOrg.set(pool.code(name), pool.code(homeCurrency));
  }
  const inScope = lines.state.codeOf('in-scope');
  const isInScope = (row: number): boolean => lines.state.code(row) === inScope;
  const org = orgs?.org;
  const source = { ...lines, stated: lines.homeCurrency, org, byOrg, field: 'homeCurrency', isInScope };
  const { findings } = context;
  if (!earlier?.org || !org) return { ...(yield* currenciesOf(source, context)), org, findings };
  return {
    ...(yield* currenciesAgain(source, context, earlier, changedRows(earlier.org, org))),
    org,
    findings,
  };
}

/** Where no line that changed is told of, neither then nor now, what was told stands. */
function* currenciesAgain(
  source: Source,
  context: Context,
  earlier: BillingCurrencies,
  changed: readonly number[],
): Slices<Told> {
  const currencies = earlier.currencies.copied();
  yield;
  const scratch = { ...context, findings: new Findings(context.pool) };
  const { told } = yield* currenciesOf(source, scratch, { currencies, rows: changed });
  const isChanged = new Set(changed);
  if (told.length === 0 && !earlier.told.some((row) => isChanged.has(row))) {
    context.findings.take(earlier.findings);
    return { currencies, told: earlier.told };
  }
  return yield* currenciesOf(source, context, { currencies, rows: inOrder(changed, earlier.told) });
}

/**
 * Revenue: the extract's functional currency, else that of the Revenue org in the setup, else the home currency of
 * the Billing orgs mapped to it, else the tenant's.
 */
export function* revenueCurrencies(lines: RevenueLines, context: Context): Slices<TextColumn> {
  const { setup, pool } = context;
  const byOrg = new Map<number, number>();
  for (const { name, functionalCurrency } of setup.orgs.revenue) {
    const currency = functionalCurrency ?? mappedCurrency(name, setup);
    if (currency !== undefined) byOrg.set(pool.code(name), pool.code(currency));
  }
  const inScope = lines.state.codeOf('in-scope');
  const isInScope = (row: number): boolean => lines.state.code(row) === inScope;
  const field = 'functionalCurrency';
  const source = { ...lines, stated: lines.functionalCurrency, byOrg, field, isInScope };
  return (yield* currenciesOf(source, context)).currencies;
}

/** The one home currency of the Billing orgs that go to a Revenue org; undefined where none of them states one, or they differ. */
function mappedCurrency(revenueOrg: string, { orgs, currencies }: Setup): string | undefined {
  const homes = new Set<string>();
  let isStated = false;
  for (const { name, homeCurrency } of orgs.billing) {
    const row = orgs.mapping.find((mapping) => mapping.billing === name);
    const isSwitchedOff = row?.enabled === false;
    const target = row ? row.revenue : orgs.everyOrgTo;
    if (isSwitchedOff || target !== revenueOrg) continue;
    homes.add(homeCurrency ?? currencies.home);
    isStated ||= homeCurrency !== undefined;
  }
  const [only] = homes;
  return isStated && homes.size === 1 ? only : undefined;
}

type Told = Pick<BillingCurrencies, 'currencies' | 'told'>;

/** Currencies that are known but for some rows. */
type Again = { readonly currencies: TextColumn; readonly rows: readonly number[] };

function* currenciesOf(source: Source, context: Context, again?: Again): Slices<Told> {
  const tenant = context.pool.code(context.setup.currencies.home);
  const contradictions = new HomeCurrencyContradictions(source, context);
  const currencies = again?.currencies ?? IntColumn.filled(source.count, tenant);
  const told: number[] = [];
  const count = again?.rows.length ?? source.count;
  for (let at = 0; at < count; at += 1) {
    if (at % SLICE_ROWS === 0) yield;
    const row = again?.rows[at] ?? at;
    const expected = source.byOrg.get(source.org?.get(row) ?? BLANK) ?? tenant;
    const stated = source.stated.get(row);
    currencies.set(row, stated === BLANK ? expected : stated);
    if (stated === BLANK || stated === expected || source.currency.get(row) === BLANK) continue;
    if (!source.isInScope(row)) continue;
    contradictions.add(row, stated, expected);
    told.push(row);
  }
  contradictions.end();
  return { currencies, told };
}
