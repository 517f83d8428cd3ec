import { expect, it } from 'vitest';
import { setHomeCurrency } from '../../core/fx/home-currency.ts';
import { orgBases, orgRoutes } from '../../core/map/org-assignment.ts';
import { ChoiceColumn } from '../../core/model/column-table.ts';
import { setupSchema } from '../../core/setup/setup.ts';
import { FxClose } from '../core/fx/fx-close.ts';
import { billingLines, revenueLines } from '../support/line-tables.ts';
import { setupText, setupWith } from '../support/setup-fixture.ts';

it('A20 a setup without a home currency is refused, also when nothing is converted', () => {
  const json: { currencies: Record<string, unknown> } = JSON.parse(setupText());
  expect(setupSchema.safeParse(json).success).toBe(true);
  delete json.currencies['home'];
  const parsed = setupSchema.safeParse(json);
  expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['currencies.home']);
});

it('A20 the home currency is set once: another value is refused in words and nothing changes', () => {
  const setup = setupWith();
  const before = structuredClone(setup);
  const refusal = setHomeCurrency(setup, 'EUR');
  expect(refusal.isOk).toBe(false);
  expect(refusal.isOk ? [] : refusal.failures.map((failure) => failure.found)).toEqual([
    'EUR, but this close has USD',
  ]);
  expect(setup).toEqual(before);
  expect(setHomeCurrency(setup, 'USD')).toEqual({ isOk: true, value: setup });
});

it('A20 a home currency that is not set yet can be set, but not against the signed prior close', () => {
  const draft = { currencies: { home: undefined, reporting: 'USD' } };
  const set = setHomeCurrency(draft, 'EUR');
  expect(set.isOk && set.value).toEqual({ currencies: { home: 'EUR', reporting: 'USD' } });
  expect(draft.currencies.home).toBeUndefined();
  expect(setHomeCurrency(draft, 'EUR', { homeCurrency: 'EUR' }).isOk).toBe(true);
  const refusal = setHomeCurrency(draft, 'EUR', { homeCurrency: 'USD' });
  expect(refusal.isOk ? '' : refusal.failures[0]?.found).toBe('EUR, but the signed prior close has USD');
  expect(setHomeCurrency(draft, 'euro').isOk).toBe(false);
});

it('A20 a home currency column that differs from the setup is a finding, and the row keeps its own', () => {
  const close = new FxClose();
  const line = { date: '2026-10-01', currency: 'EUR', amount: '10' };
  const converted = close.billing(
    billingLines(
      close.pool,
      { ...line, homeCurrency: 'EUR' },
      { ...line, homeCurrency: 'USD', rate: '2', homeAmount: '20' },
    ),
  );
  expect(close.found('home-currency-differs')).toEqual([
    '2: EUR, setup: none for the org, so USD as the tenant',
  ]);
  expect(close.line(converted, 0)).toMatchObject({ functional: '10 EUR', origin: 'same-currency' });
  const revenue = close.revenue(revenueLines(close.pool, { ...line, functionalCurrency: 'EUR' }));
  expect(close.line(revenue, 0)['functional']).toBe('10 EUR');
  expect(close.findings.count('home-currency-differs')).toBe(2);
});

it('A20 the home currency of the org of a line comes before the one of the tenant', () => {
  const billing = [{ name: 'US' }, { name: 'UK', homeCurrency: 'GBP' }];
  const mapping = [{ billing: 'UK', enabled: true, revenue: 'EMEA' }];
  const orgs = { billing, revenue: [{ name: 'EMEA' }, { name: 'JP', functionalCurrency: 'JPY' }], mapping };
  const close = new FxClose({ orgs });
  const { pool } = close;
  const line = { date: '2026-10-01', currency: 'GBP', amount: '10' };
  const lines = billingLines(pool, { ...line, ownOrg: 'UK', homeCurrency: 'GBP' }, { ...line, ownOrg: 'UK' });
  const assignment = {
    org: lines.ownOrg,
    basis: ChoiceColumn.filled(orgBases, 2, 'own-label'),
    route: ChoiceColumn.filled(orgRoutes, 2, 'mapped'),
    revenueOrg: lines.ownOrg,
  };
  const converted = close.billing(lines, assignment);
  expect([0, 1].map((row) => close.line(converted, row)['functional'])).toEqual(['10 GBP', '10 GBP']);
  const revenue = close.revenue(
    revenueLines(pool, { ...line, org: 'EMEA' }, { ...line, org: 'JP', currency: 'JPY' }),
  );
  expect([0, 1].map((row) => close.line(revenue, row)['functional'])).toEqual(['10 GBP', '10 JPY']);
  expect(close.findings.has('home-currency-differs')).toBe(false);
});

it('A20 a Revenue org has the home currency of the orgs that go there, not of one that is switched off', () => {
  const billing = [
    { name: 'UK', homeCurrency: 'GBP' },
    { name: 'DE', homeCurrency: 'EUR' },
  ];
  const mapping = [
    { billing: 'UK', enabled: true, revenue: 'EMEA' },
    { billing: 'DE', enabled: false, revenue: 'EMEA' },
  ];
  const close = new FxClose({ orgs: { billing, revenue: [{ name: 'EMEA' }], mapping } });
  const line = { date: '2026-10-01', currency: 'GBP', amount: '10', org: 'EMEA' };
  const revenue = close.revenue(revenueLines(close.pool, line));
  expect(close.line(revenue, 0)['functional']).toBe('10 GBP');
});

it('A20 rows of an org without a home currency in the setup are told once a file, those of another one by one', () => {
  const billing = [{ name: 'DE' }, { name: 'UK', homeCurrency: 'GBP' }];
  const close = new FxClose({ orgs: { billing, revenue: [{ name: 'EMEA' }] } });
  const line = { date: '2026-10-01', currency: 'EUR', amount: '10', homeCurrency: 'EUR' };
  const orgs = ['DE', 'UK', 'DE', 'DE', 'UK'];
  const lines = billingLines(close.pool, ...orgs.map((ownOrg) => ({ ...line, ownOrg })));
  const converted = close.billing(lines, {
    org: lines.ownOrg,
    basis: ChoiceColumn.filled(orgBases, orgs.length, 'own-label'),
    route: ChoiceColumn.filled(orgRoutes, orgs.length, 'mapped'),
    revenueOrg: lines.ownOrg,
  });
  expect(close.found('home-currency-differs')).toEqual([
    '3: EUR, setup: GBP',
    '6: EUR, setup: GBP',
    '2: EUR, 3 rows, setup: none for the org, so USD as the tenant',
  ]);
  expect(orgs.map((_, row) => close.line(converted, row)['functional'])).toEqual(orgs.map(() => '10 EUR'));
});
