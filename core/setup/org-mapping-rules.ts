/** Cardinality of the org mapping: one-to-one and many-to-one work, one-to-many does not exist. */

import { UNLABELED } from '../model/accounting-period.ts';
import type { PlacedFailure } from './placed-failure.ts';
import type { Setup } from './setup.ts';

/** Every broken rule of the org mapping. */
export function orgMappingFailures(setup: Setup): readonly PlacedFailure[] {
  return [...reservedNames(setup), ...rowFailures(setup), ...everyOrgFailures(setup)];
}

/** Words that stand for "no Revenue organization" in the bridge. */
const RESERVED: ReadonlySet<string> = new Set([UNLABELED, 'org-off', 'unmapped']);

function reservedNames({ orgs }: Setup): PlacedFailure[] {
  return (['billing', 'revenue'] as const).flatMap((side) =>
    orgs[side].flatMap(({ name }, at) =>
      RESERVED.has(name) ? reserved(name, `orgs.${side}.${at}.name`) : [],
    ),
  );
}

function reserved(name: string, path: string): PlacedFailure {
  return {
    path,
    where: 'close.json: orgs',
    found: `an org named "${name}"`,
    remedy: 'This word has a meaning of its own in the bridge: give the org another name.',
  };
}

/** Names of the orgs that a row of the mapping may join. */
type Known = { readonly billing: ReadonlySet<string>; readonly revenue: ReadonlySet<string> };

function rowFailures({ orgs }: Setup): PlacedFailure[] {
  const known: Known = {
    billing: new Set([UNLABELED, ...orgs.billing.map(({ name }) => name)]),
    revenue: revenueNames(orgs),
  };
  const earlier = new Map<string, MappingRow>();
  return orgs.mapping.flatMap((row, at) => {
    const before = earlier.get(row.billing);
    earlier.set(row.billing, row);
    const path = `orgs.mapping.${at}`;
    const where = `close.json: orgs.mapping, entry ${at + 1} (${row.billing})`;
    return [...namesNobody(row, known), ...withoutRevenue(row), ...goesTwice(row, before)].map(
      ({ side, found, remedy }) => ({ path: `${path}.${side}`, where, found, remedy }),
    );
  });
}

type MappingRow = Setup['orgs']['mapping'][number];
/** What is wrong with one side of a row. */
type RowTrouble = {
  readonly side: 'billing' | 'revenue';
  readonly found: string;
  readonly remedy: string;
};

function namesNobody({ billing, revenue }: MappingRow, known: Known): readonly RowTrouble[] {
  const troubles: RowTrouble[] = [];
  if (!known.billing.has(billing)) {
    const remedy = 'Name one of the Billing orgs.';
    troubles.push({ side: 'billing', found: `no Billing org "${billing}"`, remedy });
  }
  if (revenue !== undefined && !known.revenue.has(revenue)) {
    troubles.push({ side: 'revenue', found: noRevenueOrg(revenue), remedy: NAME_REVENUE_ORG });
  }
  return troubles;
}

function withoutRevenue({ billing, enabled, revenue }: MappingRow): readonly RowTrouble[] {
  if (!enabled || revenue !== undefined || billing === UNLABELED) return [];
  const found = 'an enabled row without a Revenue organization';
  return [{ side: 'revenue', found, remedy: 'Name it, or switch the row off.' }];
}

function goesTwice({ billing, revenue }: MappingRow, before: MappingRow | undefined): readonly RowTrouble[] {
  if (!before) return [];
  const found = `Billing org "${billing}" goes to "${before.revenue ?? ''}" and to "${revenue ?? ''}"`;
  const remedy = 'A Billing org goes to exactly one Revenue organization: keep one row.';
  return [{ side: 'billing', found, remedy }];
}

function everyOrgFailures({ orgs }: Setup): readonly PlacedFailure[] {
  const { everyOrgTo } = orgs;
  if (everyOrgTo === undefined || revenueNames(orgs).has(everyOrgTo)) return [];
  const path = 'orgs.everyOrgTo';
  const where = `close.json: ${path}`;
  return [{ path, where, found: noRevenueOrg(everyOrgTo), remedy: NAME_REVENUE_ORG }];
}

const NAME_REVENUE_ORG = 'Name one of the Revenue organizations.';

function noRevenueOrg(name: string): string {
  return `no Revenue organization "${name}"`;
}

function revenueNames(orgs: Setup['orgs']): ReadonlySet<string> {
  return new Set(orgs.revenue.map(({ name }) => name));
}
