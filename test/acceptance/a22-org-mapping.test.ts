import { describe, expect, it } from 'vitest';
import { accountOrgsOf } from '../../core/map/account-orgs.ts';
import { hasFunctionalBridge, orgMappingOf, withoutFunctionalBridge } from '../../core/map/org-mapping.ts';
import { assignOrgs } from '../../core/map/org-of-line.ts';
import { Findings } from '../../core/model/finding.ts';
import { finished } from '../../core/model/sliced-work.ts';
import { TextPool } from '../../core/model/text-pool.ts';
import { orgMappingFailures } from '../../core/setup/org-mapping-rules.ts';
import type { Setup } from '../../core/setup/setup.ts';
import { billingLines } from '../support/line-tables.ts';
import { codesOf, placesOf, twoOrgSetup } from '../support/org-tables.ts';

type Org = { readonly name: string; readonly homeCurrency?: string };
const billing: readonly Org[] = [{ name: 'US' }, { name: 'UK' }];
const revenue = [{ name: 'AMER' }, { name: 'EMEA' }];

function setupOf(orgs: Record<string, unknown>): Setup {
  return twoOrgSetup({ orgs: { billing, revenue, ...orgs } });
}

function columnsOf(setup: Setup): { columns: string[]; findings: Findings; pool: TextPool } {
  const pool = new TextPool();
  const findings = new Findings(pool);
  const lines = billingLines(
    pool,
    { document: 'INV-1', ownOrg: 'US', currency: 'USD', amount: '100' },
    { document: 'INV-2', ownOrg: 'UK', currency: 'GBP', amount: '40' },
    { type: 'invoice-adjustment', document: 'IA-1', parentDocument: 'INV-2' },
  );
  const orgs = finished(
    assignOrgs({
      lines,
      accounts: accountOrgsOf({ extracts: [], setup, pool, findings }),
      setup,
      pool,
      findings,
    }),
  );
  const columns = [0, 1, 2].map((line) => `${orgs.route.get(line)} ${pool.text(orgs.revenueOrg.get(line))}`);
  return { columns, findings, pool };
}

describe('A22 org mapping', () => {
  it('A22 single-org default: every Billing org goes to one Revenue organization', () => {
    const setup = setupOf({ everyOrgTo: 'AMER' });
    expect(orgMappingFailures(setup)).toEqual([]);
    expect(columnsOf(setup).columns).toEqual(['mapped AMER', 'mapped AMER', 'unlabeled unlabeled']);
  });

  it('A22 one-to-one, and a row of its own wins over the default', () => {
    const setup = setupOf({
      everyOrgTo: 'AMER',
      mapping: [{ billing: 'UK', enabled: true, revenue: 'EMEA' }],
    });
    expect(columnsOf(setup).columns).toEqual(['mapped AMER', 'mapped EMEA', 'unlabeled unlabeled']);
  });

  it('A22 many-to-one', () => {
    const mapping = billing.map((org) => ({ billing: org.name, enabled: true, revenue: 'EMEA' }));
    const { columns, findings } = columnsOf(setupOf({ mapping }));
    expect(columns).toEqual(['mapped EMEA', 'mapped EMEA', 'unlabeled unlabeled']);
    expect(codesOf(findings)).toEqual([]);
  });

  it('A22 one Billing org to two Revenue organizations is refused', () => {
    const mapping = revenue.map((org) => ({ billing: 'US', enabled: true, revenue: org.name }));
    expect(orgMappingFailures(setupOf({ mapping })).map((failure) => failure.found)).toEqual([
      'Billing org "US" goes to "AMER" and to "EMEA"',
    ]);
  });

  it('A22 rows that name unknown orgs are refused', () => {
    const mapping = [
      { billing: 'FR', enabled: true, revenue: 'AMER' },
      { billing: 'US', enabled: true, revenue: 'APAC' },
    ];
    expect(orgMappingFailures(setupOf({ mapping, everyOrgTo: 'LATAM' }))).toHaveLength(3);
  });

  it('A22 switched off goes to no Revenue organization, by design', () => {
    const mapping = [{ billing: 'US', enabled: false, revenue: 'AMER' }];
    const { columns, findings } = columnsOf(setupOf({ mapping, everyOrgTo: 'EMEA' }));
    expect(columns).toEqual(['org-off org-off', 'mapped EMEA', 'unlabeled unlabeled']);
    expect(codesOf(findings)).toEqual([]);
  });

  it('A22 no row is a blocking finding with its amount', () => {
    const { columns, findings, pool } = columnsOf(
      setupOf({ mapping: [{ billing: 'US', enabled: true, revenue: 'AMER' }] }),
    );
    expect(columns).toEqual(['mapped AMER', 'unmapped unmapped', 'unlabeled unlabeled']);
    expect(placesOf(findings, pool, 'org-unmapped')).toEqual(['row 3: UK']);
    expect(findings.all()[0]?.severity).toBe('blocking');
  });

  it('A22 unlabeled has a row of its own', () => {
    const mapping = orgMappingOf(
      setupOf({ mapping: [{ billing: 'unlabeled', enabled: true, revenue: 'EMEA' }] }),
    );
    expect(mapping.get('unlabeled')).toMatchObject({
      route: 'unlabeled',
      column: 'unlabeled',
      revenueOrg: 'EMEA',
    });
    const byDefault = orgMappingOf(setupOf({ everyOrgTo: 'AMER' }));
    expect(byDefault.get('unlabeled')).toMatchObject({
      route: 'unlabeled',
      column: 'unlabeled',
      revenueOrg: '',
    });
  });

  it('A22 another home currency than the functional one: a finding and no functional bridge', () => {
    const setup = setupOf({
      billing: [{ name: 'US' }, { name: 'UK', homeCurrency: 'GBP' }],
      revenue: [{ name: 'AMER', functionalCurrency: 'USD' }, { name: 'EMEA' }],
      everyOrgTo: 'AMER',
    });
    const mapping = orgMappingOf(setup);
    expect([...mapping.values()].map((row) => hasFunctionalBridge(row))).toEqual([true, false, true]);
    expect([...withoutFunctionalBridge(mapping)]).toEqual(['AMER']);
    const { findings, pool } = columnsOf(setup);
    expect(placesOf(findings, pool, 'functional-currency-differs')).toEqual([
      'row 0: UK keeps its books in GBP; Revenue organization AMER in USD',
    ]);
  });
});
