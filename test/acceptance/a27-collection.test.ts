import { expect, test } from 'vitest';
import { collectContracts } from '../../core/collect/contracts.ts';
import { orgBases, orgRoutes } from '../../core/map/org-assignment.ts';
import { blankTexts, ChoiceColumn, IntColumn } from '../../core/model/column-table.ts';
import { Findings } from '../../core/model/finding.ts';
import { finished } from '../../core/model/sliced-work.ts';
import { TextPool } from '../../core/model/text-pool.ts';
import { billingLines, revenueLines } from '../support/line-tables.ts';
import { setupWith } from '../support/setup-fixture.ts';

type Billing = NonNullable<Parameters<typeof billingLines>[1]> & { readonly org: string };
type Revenue = NonNullable<Parameters<typeof revenueLines>[1]>;

function collected(
  billing: readonly Billing[],
  revenue: readonly Revenue[],
  parts: Record<string, unknown> = {},
) {
  const pool = new TextPool();
  const billingTable = billingLines(pool, ...billing.map(({ org: _, ...cells }) => cells));
  const revenueTable = revenueLines(pool, ...revenue);
  const revenueOrg = new IntColumn();
  for (const { org } of billing) revenueOrg.push(pool.code(org));
  const findings = new Findings(pool);
  const contracts = finished(
    collectContracts({
      billing: billingTable,
      revenue: revenueTable,
      orgs: {
        org: blankTexts(billing.length),
        basis: ChoiceColumn.filled(orgBases, billing.length, 'none'),
        route: ChoiceColumn.filled(orgRoutes, billing.length, 'mapped'),
        revenueOrg,
      },
      setup: setupWith(parts),
      pool,
      findings,
    }),
  );
  const finding = findings.all()[0];
  const found = finding
    ? Array.from({ length: finding.row.length }, (_, at) => pool.text(finding.found.get(at)))
    : [];
  const text = (column: { get(row: number): number }, contract: number) => pool.text(column.get(contract));
  const named = Array.from({ length: contracts.count }, (_, contract) =>
    [contracts.org, contracts.subscription, contracts.document, contracts.revenueContract]
      .map((column) => text(column, contract))
      .join('|'),
  );
  const contractOf = (side: 'billing' | 'revenue', line: number) => contracts[side].get(line);
  return { named, found, contractOf };
}

test('A27 lines are grouped by subscription and Revenue org; Revenue’s own contract id stands beside', () => {
  const { named, contractOf, found } = collected(
    [
      { org: 'AMER', document: 'INV-1', subscription: 'S-1' },
      { org: 'EMEA', document: 'INV-2', subscription: 'S-1' },
    ],
    [
      { org: 'AMER', document: 'INV-1', subscription: 'S-1', contract: '10' },
      { org: 'EMEA', document: 'INV-2', subscription: 'S-1', contract: '11' },
      { org: 'AMER', document: 'SO-1', subscription: 'S-1', contract: '10', state: 'order-line', type: 'SO' },
    ],
  );
  expect(named).toEqual(['AMER|S-1||10', 'EMEA|S-1||11']);
  expect([contractOf('billing', 0), contractOf('revenue', 0), contractOf('revenue', 2)]).toEqual([0, 0, 0]);
  expect([contractOf('billing', 1), contractOf('revenue', 1)]).toEqual([1, 1]);
  expect(found).toEqual([]);
});

test('A27 adjustments and lines without a subscription stand alone, on both sides', () => {
  const { named, contractOf } = collected(
    [
      { org: 'AMER', document: 'INV-1', subscription: 'S-1' },
      { org: 'AMER', document: 'IIA-1', subscription: 'S-1', type: 'invoice-item-adjustment' },
      { org: 'AMER', document: 'CM-1', type: 'credit-memo-item' },
    ],
    [{ org: 'AMER', document: 'IIA-1', subscription: 'S-1', contract: '12' }],
  );
  expect(named).toEqual(['AMER||CM-1|', 'AMER||IIA-1|12', 'AMER|S-1||']);
  expect(contractOf('billing', 1)).toBe(contractOf('revenue', 0));
});

test('A27 the grouping rule is a setting, and no rule mixes orgs', () => {
  const billing = [
    { org: 'AMER', document: 'INV-1', subscription: 'S-1' },
    { org: 'AMER', document: 'INV-2', subscription: 'S-2' },
    { org: 'EMEA', document: 'INV-3', subscription: 'S-1' },
  ];
  const byOrg = collected(billing, [], { collection: { groupBy: ['revenue-org'] } });
  expect(byOrg.named).toEqual(['AMER|||', 'EMEA|||']);
  const bySubscription = collected(billing, [], { collection: { groupBy: ['subscription'] } });
  expect(bySubscription.named).toEqual(['AMER|S-1||', 'AMER|S-2||', 'EMEA|S-1||']);
});

test('A27 another grouping in Revenue is a finding in both directions', () => {
  const line = { org: 'AMER', document: 'INV-1' };
  const several = collected(
    [],
    [
      { ...line, subscription: 'S-1', contract: '10' },
      { ...line, subscription: 'S-1', contract: '11' },
      { ...line, subscription: 'S-1', contract: '-4' },
    ],
  );
  expect(several.found).toEqual(['S-1 in AMER: Revenue contracts 10, 11']);
  const reverse = collected(
    [],
    [
      { ...line, subscription: 'S-2', contract: '10' },
      { ...line, subscription: 'S-1', contract: '10' },
    ],
  );
  expect(reverse.found).toEqual(['Revenue contract 10: S-1 in AMER, S-2 in AMER']);
});

test('A27 lines that do not count are collected nowhere', () => {
  const { named, contractOf } = collected(
    [{ org: 'AMER', document: 'INV-1', subscription: 'S-1', state: 'draft' }],
    [{ org: 'AMER', document: 'INV-1', subscription: 'S-1', state: 'non-primary-book' }],
  );
  expect([named.length, contractOf('billing', 0), contractOf('revenue', 0)]).toEqual([0, -1, -1]);
});
