import { expect, test } from 'vitest';
import {
  enabledOrgs,
  mappedOrgs,
  withBillingName,
  withMapping,
  withoutBilling,
  withRevenueName,
  withSwitch,
} from '../../../renderer/screens/setup/orgs/org-draft.ts';

const draft = {
  closing: { orgs: { US: { from: '2026-10-01', to: '2026-10-31' }, EU: { from: 'a', to: 'b' } } },
  periods: { assignments: [{ id: 'P1', org: 'US' }] },
  orgs: {
    billing: [{ name: 'US', homeCurrency: 'USD' }, { name: 'EU' }, { name: 'Training' }],
    revenue: [{ name: 'Americas' }, { name: 'Europe' }],
    mapping: [
      { billing: 'US', enabled: true, revenue: 'Americas' },
      { billing: 'Training', enabled: false },
      { billing: 'Gone', enabled: true, revenue: 'Europe' },
      { billing: 'US', enabled: true, revenue: 'Europe' },
    ],
    everyOrgTo: 'Europe',
  },
  controlFigures: [{ org: 'Europe' }, { org: 'unlabeled' }],
};

/** A changed draft for reading: these functions keep the shape of the parts that a test looks at. */
function shaped(changed: unknown): typeof draft {
  return changed as typeof draft;
}

test('every org is shown once, with all rows that name it, unlabeled and unknown names too', () => {
  expect(mappedOrgs(draft).map(({ name, rows, revenue }) => [name, rows, revenue])).toEqual([
    ['US', [0, 3], ['Americas', 'Europe']],
    ['EU', [], []],
    ['Training', [1], ['']],
    ['unlabeled', [], []],
    ['Gone', [2], ['Europe']],
  ]);
  expect(enabledOrgs(draft)).toEqual(['US', 'EU']);
});

test('an org that is sent somewhere goes only there', () => {
  const sent = shaped(withMapping(draft, 'US', 'Europe'));
  expect(sent.orgs.mapping.filter(({ billing }) => billing === 'US')).toEqual([
    { billing: 'US', enabled: true, revenue: 'Europe' },
  ]);
  const cleared = shaped(withMapping(sent, 'US', ''));
  expect(cleared.orgs.mapping[0]).toEqual({ billing: 'US', enabled: true });
});

test('an org without a row gets one when it is sent or switched', () => {
  expect(shaped(withMapping(draft, 'EU', 'Europe')).orgs.mapping.at(-1)).toEqual({
    billing: 'EU',
    enabled: true,
    revenue: 'Europe',
  });
  expect(shaped(withSwitch(draft, 'EU', false)).orgs.mapping.at(-1)).toEqual({
    billing: 'EU',
    enabled: false,
  });
});

test('what hangs on the name of an org follows it', () => {
  const renamed = shaped(withBillingName(draft, 0, 'USA'));
  expect(Object.keys(renamed.closing.orgs)).toEqual(['USA', 'EU']);
  expect(renamed.periods.assignments).toEqual([{ id: 'P1', org: 'USA' }]);
  expect(renamed.orgs.mapping.map(({ billing }) => billing)).toEqual(['USA', 'Training', 'Gone', 'USA']);
  const europe = shaped(withRevenueName(draft, 1, 'EMEA'));
  expect(europe.orgs.mapping.map(({ revenue }) => revenue)).toEqual(['Americas', undefined, 'EMEA', 'EMEA']);
  expect(europe.orgs.everyOrgTo).toBe('EMEA');
  expect(europe.controlFigures).toEqual([{ org: 'EMEA' }, { org: 'unlabeled' }]);
});

test('an org that is removed takes its row and its dates with it', () => {
  const left = shaped(withoutBilling(draft, 0));
  expect(left.orgs.billing.map(({ name }) => name)).toEqual(['EU', 'Training']);
  expect(left.orgs.mapping.map(({ billing }) => billing)).toEqual(['Training', 'Gone']);
  expect(Object.keys(left.closing.orgs)).toEqual(['EU']);
});

test('a name that two orgs bear by mistake takes nothing from the other', () => {
  const twice = shaped(withBillingName(draft, 1, 'US'));
  const undone = shaped(withBillingName(twice, 1, 'EU'));
  expect(undone.orgs.mapping.map(({ billing }) => billing)).toEqual(['US', 'Training', 'Gone', 'US']);
});
