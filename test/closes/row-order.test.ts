/** The order of rows in the extracts decides nothing: every close run again with its rows turned round. */

import { describe, expect, test } from 'vitest';
import { monthEnd } from './month-end/month-end.ts';
import { plantedCloses } from './planted/all-planted.ts';
import { filesBeside, type Ran } from './planted/compare.ts';
import { type ResultOutcome, runResult } from './run-close.ts';
import type { AnyExtract, TestClose } from './test-close.ts';

function turnedRound(close: TestClose): TestClose {
  const turned = (extract: AnyExtract): AnyExtract =>
    ({ ...extract, rows: [...extract.rows].reverse() }) as AnyExtract;
  return { ...close, extracts: close.extracts.map(turned) };
}

/** Everything that a run says, apart from row numbers and the numbers of groups. */
function saidBy(outcome: ResultOutcome): unknown {
  if (!outcome.isOk) return outcome.failures.map(({ found }) => found.replaceAll(/row \d+/g, 'row')).sort();
  const { result, lines } = outcome;
  return {
    bridge: result.bridge,
    memo: result.memo,
    alignment: result.alignment,
    findings: result.findings.map(({ code, count, amounts }) => ({ code, count, amounts })),
    checks: result.checks.map(({ name, outcome: came }) => ({ name, came })),
    lines: lines
      .map(({ side, document, id, state, cause, pass, alignment }) =>
        [side, document, id, state, cause, pass, alignment ?? ''].join(' '),
      )
      .sort(),
    groups: groupsOf(lines),
  };
}

/** Which lines belong together, by what they are and not by their group's number. */
function groupsOf(lines: Ran['lines']): readonly string[] {
  const groups = new Map<number, string[]>();
  for (const { group, side, document, id } of lines) {
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), `${side} ${document} ${id}`]);
  }
  return [...groups.values()].map((members) => members.sort().join(' + ')).sort();
}

describe('rows in another order', () => {
  test('of the month-end sample change nothing', async () => {
    const { close } = monthEnd();
    expect(saidBy(await runResult(turnedRound(close)))).toEqual(saidBy(await runResult(close)));
  }, 60_000);

  test.each(plantedCloses)('of "$name" change nothing', async (planted) => {
    const more = filesBeside(planted);
    const turned = await runResult(turnedRound(planted.close), more);
    expect(saidBy(turned)).toEqual(saidBy(await runResult(planted.close, more)));
  });
});
