import { expect, test } from 'vitest';
import { setupSchema } from '../../../core/setup/setup.ts';
import {
  placeWords,
  problemsOfSection,
  sectionOfProblem,
  setupSections,
} from '../../../renderer/state/setup-sections.ts';

test('every part of close.json is edited in one part of the window', () => {
  const held = setupSections.flatMap(({ holds }) => holds).sort();
  const parts = Object.keys(setupSchema.shape).filter((name) => name !== 'format');
  expect(held).toEqual(parts.sort());
});

test('a problem is counted where it is solved', () => {
  expect(sectionOfProblem({ path: 'orgs.mapping.2.revenue' })).toBe('orgs');
  expect(sectionOfProblem({ path: '' })).toBe('tenant');
  const problems = ['rates.fallbackLimitDays', 'sources.0.columns', 'sources'].map((path) => ({
    path,
    found: '',
    remedy: '',
  }));
  expect(problemsOfSection(problems, 'fields')).toHaveLength(2);
});

test('a place is told in words, an entry of a list by its name where it has one', () => {
  const draft = {
    closing: { orgs: { 'Acme U.S. Inc.': { from: '', to: '' } } },
    orgs: { billing: [{ name: '' }, { name: 'Germany' }], mapping: [{ billing: 'Germany' }] },
    sources: [{ file: 'items.csv', columns: { amount: 'Betrag' } }],
  };
  expect(placeWords('orgs.billing.0.homeCurrency', draft)).toBe('Billing orgs, entry 1, home currency');
  expect(placeWords('orgs.billing.1.homeCurrency', draft)).toBe('Billing orgs, Germany, home currency');
  expect(placeWords('orgs.mapping.0.revenue', draft)).toBe('Mapping, Germany, revenue');
  expect(placeWords('orgs.mapping', draft)).toBe('Mapping');
  expect(placeWords('closing.orgs.Acme U.S. Inc..from', draft)).toBe('Closing dates, Acme U.S. Inc., from');
  expect(placeWords('closing.orgs.Not stated, Inc.', draft)).toBe('Closing dates, Not stated, Inc.');
  expect(placeWords('sources.0.columns.amount', draft)).toBe('Extract, items.csv, columns, amount');
  expect(placeWords('books.primary', draft)).toBe('Primary book in Revenue');
  expect(placeWords('tenant.name', {})).toBe('tenant, name');
  expect(placeWords('', {})).toBe('');
});
