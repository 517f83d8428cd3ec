import { expect, test } from 'vitest';
import { setupDefaults } from '../../../core/setup/setup-defaults.ts';
import { setupWith } from '../../support/setup-fixture.ts';

/** The value at a place of a Setup, the first entry of a list for `*`. */
function at(setup: unknown, place: string): unknown {
  return place.split('.').reduce((value: unknown, step) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Reflect.get(value, step === '*' ? '0' : step);
  }, setup);
}

const defaults = setupDefaults();

test.each([
  ['calendar', 'extract'],
  ['integration.syncsBillingRates', true],
  ['features.mediation', false],
  ['features.zuora360Environments', 0],
  ['rates.fallbackLimitDays', 7],
  ['rates.billingDirection', 'prove'],
  ['tolerance.absolute', '0'],
  ['limits.asOfHoursApart', 24],
  ['collection.groupBy', ['subscription', 'revenue-org']],
  ['orgs.billing.*.isLeafEntity', true],
  ['sources.*.signs', 'prove'],
])('%s is %j by default', (place, value) => {
  expect(defaults[place]).toEqual(value);
});

test('what the smallest close leaves open is read with these defaults', () => {
  const setup = setupWith({
    calendar: undefined,
    orgs: { billing: [{ name: 'US' }], revenue: [{ name: 'AMER' }] },
  });
  const places = Object.keys(defaults).filter((place) => !place.includes('control.'));
  expect(places.length).toBeGreaterThan(30);
  for (const place of places) expect(at(setup, place), place).toEqual(defaults[place]);
});

test('what must be stated and what may be left out as a whole has no default', () => {
  for (const place of ['features.multiOrg', 'tenant.name', 'materiality', 'settlement.switchedOn']) {
    expect(defaults).not.toHaveProperty([place]);
  }
});
