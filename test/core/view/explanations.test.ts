/** Every code of the product has words. */

import { expect, test } from 'vitest';
import { alignmentStatuses } from '../../../core/align/alignment.ts';
import { allChecks } from '../../../core/checks/all-checks.ts';
import { causes } from '../../../core/match/matching.ts';
import { findingCatalogue } from '../../../core/model/finding-catalogue.ts';
import { explanations, explanationsOf } from '../../../core/view/explanations.ts';

test('findings, causes, statuses and checks are all explained', () => {
  const codes = [
    ...Object.keys(findingCatalogue),
    ...causes,
    ...alignmentStatuses,
    ...allChecks.map(({ name }) => name),
  ];
  for (const code of codes) {
    const found = explanationsOf(code, 'workbook');
    expect(found.length, code).toBeGreaterThan(0);
    for (const { title, meaning, remedy } of found) {
      for (const text of [title, meaning, remedy]) expect(text, code).not.toBe('');
    }
  }
  const told = explanations('workbook').map(({ code, about }) => `${about} ${code}`);
  expect(new Set(told).size).toBe(told.length);
});

test('a code of a finding says how bad it is, an unknown one nothing', () => {
  expect(explanationsOf('org-undecided', 'window')[0]).toMatchObject({
    about: 'finding',
    severity: 'blocking',
  });
  expect(explanationsOf('aligned-open', 'window')[0]?.about).toBe('alignment');
  expect(explanationsOf('no-such-code', 'window')).toEqual([]);
});

test('each surface says the same of a code, and where it is done there', () => {
  const [window, terminal, workbook] = (['window', 'command-line', 'workbook'] as const).map(
    (surface) => explanationsOf('org-unmapped', surface)[0]?.remedy,
  );
  expect(workbook).toMatch(/^Map the org: /);
  expect(window).toBe(`${workbook} See Setup, Orgs and mapping.`);
  expect(terminal).toBe(`${workbook} In close.json: orgs.mapping.`);
});
