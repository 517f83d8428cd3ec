import { expect, test } from 'vitest';
import {
  entriesAt,
  rebased,
  valueAt,
  withEntry,
  withName,
  withoutValue,
  withValue,
} from '../../../renderer/state/json-path.ts';

const draft = { tenant: { name: 'A' }, orgs: { mapping: [{ billing: 'US' }, { billing: 'EU' }] } };

test('a place is read through groups and lists; one that is not there is undefined', () => {
  expect(valueAt(draft, ['orgs', 'mapping', 1, 'billing'])).toBe('EU');
  expect(valueAt(draft, ['orgs', 'mapping', 2, 'billing'])).toBeUndefined();
  expect(valueAt(draft, ['orgs', 'mapping', 'length'])).toBeUndefined();
  expect(valueAt(draft, ['tenant', 'toString'])).toBeUndefined();
  expect(valueAt('text', ['tenant'])).toBeUndefined();
});

test('a change leaves the draft as it was and everything else in it', () => {
  const before = structuredClone(draft);
  const changed = withValue(draft, ['orgs', 'mapping', 0, 'revenue'], 'Americas');
  expect(changed).toEqual({
    tenant: { name: 'A' },
    orgs: { mapping: [{ billing: 'US', revenue: 'Americas' }, { billing: 'EU' }] },
  });
  expect(draft).toEqual(before);
});

test('undefined takes a name or an entry away; groups on the way are made', () => {
  expect(withValue(draft, ['tenant', 'name'], undefined)).toEqual({ ...draft, tenant: {} });
  expect(withValue(draft, ['orgs', 'mapping', 0], undefined)).toEqual({
    ...draft,
    orgs: { mapping: [{ billing: 'EU' }] },
  });
  expect(withValue({}, ['rates', 'fallbackLimitDays'], 3)).toEqual({ rates: { fallbackLimitDays: 3 } });
  expect(withEntry({}, ['controlFigures'], { what: 'billing' })).toEqual({
    controlFigures: [{ what: 'billing' }],
  });
});

test('what is taken back leaves no empty group that was made for it', () => {
  const path = ['rates', 'fallbackLimitDays'];
  const stated = withValue(draft, path, 5);
  expect(withoutValue(stated, path, draft)).toEqual(draft);
  expect(withoutValue(stated, path, { rates: {} })).toEqual({ ...draft, rates: {} });
  expect(withoutValue(stated, ['tenant', 'name'], draft)).toEqual({
    ...draft,
    tenant: {},
    rates: { fallbackLimitDays: 5 },
  });
});

test('a name is changed in its place, and never onto one that is taken', () => {
  const group = { orgs: { US: 1, EU: 2 } };
  expect(entriesAt(withName(group, ['orgs'], 'US', 'USA'), ['orgs'])).toEqual([
    ['USA', 1],
    ['EU', 2],
  ]);
  expect(withName(group, ['orgs'], 'US', 'EU')).toBe(group);
});

const before = { tenant: { name: 'A' }, sources: [{ file: 'a.csv' }], calendar: 'monthly' };

test('what changed meanwhile is done to what came back, beside what came new with it', () => {
  const after = withValue(before, ['tenant', 'name'], 'B');
  const onto = { ...before, sources: [{ file: 'a.csv' }, { file: 'b.csv' }] };
  expect(rebased(onto, before, after)).toEqual({ ...onto, tenant: { name: 'B' } });
});

test('what was taken away, added or changed inside an entry meanwhile is kept', () => {
  const after = { tenant: { name: 'A', id: '1' }, sources: [{ file: 'a.csv', month: '2026-10' }] };
  const onto = structuredClone(before);
  expect(rebased(onto, before, after)).toEqual(after);
});

test('where nothing changed meanwhile, what came back stands', () => {
  const onto = { other: true };
  expect(rebased(onto, before, before)).toBe(onto);
});
