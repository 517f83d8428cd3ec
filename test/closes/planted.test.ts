/** Runs the engine over every planted close and compares what it found with what was planted, row by row. */

import { beforeAll, describe, expect, test } from 'vitest';
import { alignmentStatuses } from '../../core/align/alignment.ts';
import { causes } from '../../core/match/matching.ts';
import { findingCatalogue } from '../../core/model/finding-catalogue.ts';
import { wordsOfCommandLine } from '../support/words-of-outputs.ts';
import { plantedCloses } from './planted/all-planted.ts';
import {
  comparedBridge,
  comparedFindings,
  comparedLines,
  comparedStatuses,
  filesBeside,
  openCells,
  type Ran,
  refusedCodes,
  unexplainedCells,
} from './planted/compare.ts';
import type { PlantedClose } from './planted/planted-close.ts';
import { type RunOutcome, runClose } from './run-close.ts';

const askFirst = plantedCloses.filter(({ answers }) => answers.isRefused);
const run = plantedCloses.filter(({ answers }) => !answers.isRefused);

describe.each(askFirst)('planted: $name', (planted) => {
  test('is refused with what was planted', async () => {
    const outcome = await runClose(planted.close, filesBeside(planted));
    expect(refusedCodes(outcome)).toEqual(
      [...new Set(planted.answers.findings.map(([code]) => code))].sort(),
    );
  });
});

describe.each(run)('planted: $name', (planted: PlantedClose) => {
  let outcome: RunOutcome;

  beforeAll(async () => {
    outcome = await runClose(planted.close, filesBeside(planted));
  });

  function ran(): Ran {
    if (!outcome.isOk) throw new Error(JSON.stringify(outcome.failures, null, 2));
    return outcome;
  }

  test('every line has its cause', () => {
    const { found, wanted } = comparedLines(ran(), planted.answers);
    expect(found).toEqual(wanted);
  });

  test('every adjustment has its status', () => {
    const { found, wanted } = comparedStatuses(ran(), planted.answers);
    expect(found).toEqual(wanted);
  });

  test('every finding is at its place, and no other', () => {
    const { found, wanted } = comparedFindings(ran(), planted.answers);
    expect(found).toEqual(wanted);
  });

  test('the bridge says what was planted', () => {
    const { found, wanted } = comparedBridge(ran(), planted.answers);
    expect(found).toEqual(wanted);
  });

  test('the causes of every cell of the bridge sum to its difference', () => {
    expect(openCells(ran())).toEqual([]);
  });

  test('what the window and auditors read names no file of the setup, none of its keys and no command', () => {
    expect(wordsOfCommandLine(ran())).toEqual([]);
  });

  test('nothing is unexplained but what was planted so', () => {
    const { lines, bridge } = planted.answers;
    const isPlanted = [...lines.map(([, , cause]) => cause), ...bridge.map(({ cause }) => cause)].includes(
      'unexplained',
    );
    expect(unexplainedCells(ran()).length > 0).toBe(isPlanted);
  });
});

describe('the planted closes hold everything once', () => {
  const answers = plantedCloses.map((planted) => planted.answers);

  test('every finding code', () => {
    const planted = new Set<string>(answers.flatMap(({ findings }) => findings.map(([code]) => code)));
    expect(Object.keys(findingCatalogue).filter((code) => !planted.has(code))).toEqual([]);
  });

  test('every cause', () => {
    const planted = new Set<string>(['none']);
    for (const { lines, bridge } of answers) {
      for (const [, , cause] of lines) planted.add(cause);
      for (const { cause } of bridge) planted.add(cause);
    }
    // A whole close has no books, so nothing of it can lie across them.
    const inBooksOnly = 'across-books';
    expect(causes.filter((cause) => !planted.has(cause))).toEqual([inBooksOnly]);
  });

  test('every alignment status', () => {
    const planted = new Set<string>(answers.flatMap(({ statuses }) => statuses.map(([, status]) => status)));
    expect(alignmentStatuses.filter((status) => !planted.has(status))).toEqual([]);
  });
});
