/** A check that cannot fail is no check: each one holds in one situation here and breaks in another. */

import { describe, expect, test } from 'vitest';
import { allChecks } from '../../../core/checks/all-checks.ts';
import { declaredLimitations } from '../../../core/checks/preflight/declared-limitations.ts';
import { reportTies } from '../../../core/checks/tie-outs/report-ties.ts';
import { unreadExtractTies } from '../../../core/checks/tie-outs/unread-extract-ties.ts';
import { completenessCases } from './completeness-cases.ts';
import { conservationCases } from './conservation-cases.ts';
import { preflightCases } from './preflight-cases.ts';
import { tieOutCases } from './tie-out-cases.ts';

const cases = { ...completenessCases, ...conservationCases, ...preflightCases, ...tieOutCases };

/** Checks that test no extract: they tell what the setup states or what could not be tested. */
const untested = [...declaredLimitations, ...unreadExtractTies, ...reportTies].map(({ name }) => name);
/** Checks that no extract can show to hold: only the setup's word does. */
const declaredAtBest: readonly string[] = [
  'invoice-settlement-with-multi-org',
  'one-salesforce-environment',
  'multi-org-on-leaf-entities',
];

describe.each(Object.entries(cases))('check %s', (name, { holds, breaks, names }) => {
  test('holds', async () => {
    const verdict = await holds();
    expect(verdict.outcome, verdict.evidence).toBe(declaredAtBest.includes(name) ? 'declared' : 'pass');
  });

  test('breaks, and says where', async () => {
    const verdict = await breaks();
    expect(verdict.outcome, verdict.evidence).toBe('fail');
    expect(verdict.evidence).toMatch(names);
  });
});

test('every check that can hold or break does both here', () => {
  const shown = new Set(Object.keys(cases).map((name) => name.replace(/,.*/, '')));
  const expected = allChecks.map(({ name }) => name).filter((name) => !untested.includes(name));
  expect([...shown].sort()).toEqual([...expected].sort());
});
