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

test('a place is told in words', () => {
  expect(placeWords('orgs.billing.1.homeCurrency')).toBe('Billing orgs, entry 2, home currency');
  expect(placeWords('closing.orgs.US')).toBe('Closing dates, US');
  expect(placeWords('books.primary')).toBe('Primary book in Revenue');
});
