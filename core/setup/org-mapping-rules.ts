/** Cardinality of the org mapping: one-to-one and many-to-one work, one-to-many does not exist. */

import { UNLABELED } from '../model/accounting-period.ts';
import type { PlacedFailure } from './placed-failure.ts';
import type { Setup } from './setup.ts';

/** Every broken rule of the org mapping. */
export function orgMappingFailures(setup: Setup): readonly PlacedFailure[] {
  return [...reservedNames(setup), ...mappingFailures(setup)];
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

function mappingFailures(setup: Setup): readonly PlacedFailure[] {
  const billing = new Set([UNLABELED, ...setup.orgs.billing.map((org) => org.name)]);
  const revenue = new Set(setup.orgs.revenue.map((org) => org.name));
  const failures: PlacedFailure[] = [];
  const rowOf = new Map<string, string | undefined>();
  setup.orgs.mapping.forEach((row, at) => {
    const path = `orgs.mapping.${at}`;
    const where = `close.json: orgs.mapping, entry ${at + 1} (${row.billing})`;
    if (!billing.has(row.billing)) {
      failures.push({
        path: `${path}.billing`,
        where,
        found: `no Billing org "${row.billing}"`,
        remedy: 'Name one of the Billing orgs.',
      });
    }
    if (row.revenue !== undefined && !revenue.has(row.revenue)) {
      failures.push({
        path: `${path}.revenue`,
        where,
        found: `no Revenue organization "${row.revenue}"`,
        remedy: 'Name one of the Revenue organizations.',
      });
    }
    if (row.enabled && row.revenue === undefined && row.billing !== UNLABELED) {
      failures.push({
        path: `${path}.revenue`,
        where,
        found: 'an enabled row without a Revenue organization',
        remedy: 'Name it, or switch the row off.',
      });
    }
    if (rowOf.has(row.billing)) {
      failures.push({
        path: `${path}.billing`,
        where,
        found: `Billing org "${row.billing}" goes to "${rowOf.get(row.billing) ?? ''}" and to "${row.revenue ?? ''}"`,
        remedy: 'A Billing org goes to exactly one Revenue organization: keep one row.',
      });
    }
    rowOf.set(row.billing, row.revenue);
  });
  const everyOrgTo = setup.orgs.everyOrgTo;
  if (everyOrgTo !== undefined && !revenue.has(everyOrgTo)) {
    const where = 'close.json: orgs.everyOrgTo';
    failures.push({
      path: 'orgs.everyOrgTo',
      where,
      found: `no Revenue organization "${everyOrgTo}"`,
      remedy: 'Name one of the Revenue organizations.',
    });
  }
  return failures;
}
