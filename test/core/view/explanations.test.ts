/** Every code of the product has words. */

import { expect, test } from 'vitest';
import { alignmentStatuses } from '../../../core/align/alignment.ts';
import { allChecks } from '../../../core/checks/all-checks.ts';
import { causes } from '../../../core/match/matching.ts';
import { findingCatalogue } from '../../../core/model/finding-catalogue.ts';
import { explanations, explanationsOf, windowExplanations } from '../../../core/view/explanations.ts';

test('findings, causes, statuses and checks are all explained', () => {
  const codes = [
    ...Object.keys(findingCatalogue),
    ...causes,
    ...alignmentStatuses,
    ...allChecks.map(({ name }) => name),
  ];
  for (const code of codes) {
    const found = explanationsOf(code);
    expect(found.length, code).toBeGreaterThan(0);
    for (const { title, meaning, remedy } of found) {
      for (const text of [title, meaning, remedy]) expect(text, code).not.toBe('');
    }
  }
  const told = explanations().map(({ code, about }) => `${about} ${code}`);
  expect(new Set(told).size).toBe(told.length);
});

test('a code of a finding says how bad it is, an unknown one nothing', () => {
  expect(explanationsOf('org-undecided')[0]).toMatchObject({ about: 'finding', severity: 'blocking' });
  expect(explanationsOf('aligned-open')[0]?.about).toBe('alignment');
  expect(explanationsOf('no-such-code')).toEqual([]);
});

test('the window never sends anybody to the command line', () => {
  const told = windowExplanations();
  expect(told.map(({ code }) => code)).toEqual(explanations().map(({ code }) => code));
  expect(told.filter(({ remedy }) => /`tieout |--\w/.test(remedy)).map(({ code }) => code)).toEqual([]);
});
