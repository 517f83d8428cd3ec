/** The linter of workbook files: every rule shown to hold and to break, then the product's own workbooks. */

import { beforeAll, describe, expect, test } from 'vitest';
import { CloseBuilder } from './closes/close-builder.ts';
import { monthEnd } from './closes/month-end/month-end.ts';
import { plantedCloses } from './closes/planted/all-planted.ts';
import { filesBeside } from './closes/planted/compare.ts';
import { type RunOutcome, runClose } from './closes/run-close.ts';
import type { TestClose } from './closes/test-close.ts';
import type { Breach } from './linter/breach.ts';
import { broken, value } from './linter/broken.ts';
import { compareBooks } from './linter/evidence/compare-books.ts';
import { lint, lintBook, rules } from './linter/lint.ts';
import { breakages } from './linter/model/breakages.ts';
import { modelBook } from './linter/model/model-book.ts';
import { readBook } from './linter/read-book.ts';
import { sampleBreakages } from './linter/sample-breakages.ts';

/** A formula over several parts of a list is longer than a thumb; only lists of over a million rows have parts. */
const OF_PARTS = /^11 .* \d+ characters: .*_2/;

function keyOf({ rule, sheet, cell, what }: Breach): string {
  return `${rule} ${sheet}!${cell} ${what}`;
}

/** Breaches of a broken file that the file as it was does not have. */
function freshOf(before: readonly Breach[], bytes: Uint8Array): readonly Breach[] {
  const known = new Set(before.map(keyOf));
  return lint(bytes).filter((breach) => !known.has(keyOf(breach)));
}

/** True when a rule reports a place; a list of thousands would take minutes to print. */
function reports(breaches: readonly Breach[], rule: number | undefined, place: string): boolean {
  return breaches.some((breach) => breach.rule === rule && `${breach.sheet}!${breach.cell}` === place);
}

function numbersOf(breaches: readonly Breach[]): readonly number[] {
  return [...new Set(breaches.map(({ rule }) => rule))].sort((a, b) => a - b);
}

async function workbookOf(close: TestClose, more?: ReadonlyMap<string, string>): Promise<Uint8Array> {
  const outcome: RunOutcome = await runClose(close, more);
  if (!outcome.isOk) throw new Error(JSON.stringify(outcome.failures));
  return outcome.workbook;
}

test('there are thirty rules, each with its number', () => {
  expect(rules.map(({ number }) => number)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
});

describe('the model workbook', () => {
  const bytes = modelBook();

  test('meets every rule', () => {
    expect(lint(bytes)).toEqual([]);
  });

  test.each(breakages)('breaks rule $rules.0 with $what', ({ rules: wanted, sheet, cell, apply }) => {
    const found = freshOf([], apply(bytes));
    expect(reports(found, wanted[0], `${sheet}!${cell}`), found.map(keyOf).join('\n')).toBe(true);
    expect(numbersOf(found)).toEqual([...wanted].sort((a, b) => a - b));
  });

  test('is broken for every rule', () => {
    const meant = new Set(breakages.map(({ rules: [first] }) => first));
    expect(rules.map(({ number }) => number).filter((number) => !meant.has(number))).toEqual([]);
  });

  test('is told from itself with one cell changed', () => {
    const book = readBook(bytes);
    expect(compareBooks(book, readBook(modelBook()))).toEqual([]);
    const other = readBook(broken(bytes, 'FX', value('K13', '499')));
    expect(compareBooks(book, other)).toMatchObject([{ rule: 24, sheet: 'FX', cell: 'K13' }]);
  });
});

describe('the workbook of the sample', () => {
  let bytes: Uint8Array;
  let breaches: readonly Breach[];

  beforeAll(async () => {
    bytes = await workbookOf(monthEnd().close);
    breaches = lint(bytes);
  }, 60_000);

  test('meets every rule', () => {
    expect(breaches.slice(0, 20).map(keyOf)).toEqual([]);
  });

  test('has the same cells in a second run', async () => {
    const again = readBook(await workbookOf(monthEnd().close));
    expect(compareBooks(readBook(bytes), again).slice(0, 20)).toEqual([]);
  }, 60_000);

  test.each(sampleBreakages)('breaks rule $rule with $what', ({ rule, apply }) => {
    const { bytes: after, sheet, cell } = apply(bytes);
    // Only the rule that is meant: all thirty over a whole month take seconds.
    const known = new Set(breaches.map(keyOf));
    const found = rules
      .filter(({ number }) => number === rule)
      .flatMap(({ check }) => check(readBook(after)));
    const fresh = found.filter((breach) => !known.has(keyOf(breach)));
    const first = fresh.slice(0, 20).map(keyOf).join('\n');
    expect(reports(fresh, rule, `${sheet}!${cell}`), `${sheet}!${cell}\n${first}`).toBe(true);
  });
});

describe('workbooks of other closes', () => {
  const planted = (name: string): Promise<Uint8Array> => {
    const found = plantedCloses.find((one) => one.name === name);
    if (!found) throw new Error(`no planted close ${name}`);
    return workbookOf(found.close, filesBeside(found));
  };
  const inCurrency = (currency: string) => ({
    item: { currency },
    bill: { currency, functionalCurrency: currency },
  });
  const currencies = (): TestClose =>
    CloseBuilder.small()
      .pair('INV-1', '1500', inCurrency('JPY'))
      .pair('INV-2', '12.345', inCurrency('KWD'))
      .pair('INV-4', '10.25')
      .item('INV-3', '7', { currency: 'JPY' })
      .close();

  test.each([
    ['yen and dinars', () => workbookOf(currencies())],
    ['another transaction currency', () => planted('another transaction currency')],
    ['another rate of another date', () => planted('another rate of another date')],
  ])('with %s break no rule', async (_name, make) => {
    const found = lintBook(readBook(await make()));
    expect(found.slice(0, 20).map(keyOf)).toEqual([]);
  });

  test('with the matrix of alignment break none but what a prior close without references cannot give', async () => {
    const bytes = await planted('the matrix of unlabeled and org periods');
    const found = lint(bytes);
    expect(found.slice(0, 20).map(keyOf)).toEqual([
      '24 Opening items!A13 no reference of a line: ',
      '26 Opening items!K13 no total of another sheet reads the lines from here on',
    ]);
  });

  test('with no lines at all break no rule', async () => {
    expect(lint(await workbookOf(CloseBuilder.small().close()))).toEqual([]);
  });

  test.each([70, 1000])(
    'with sheets of %i rows break no rule',
    async (rowsPerSheet) => {
      const outcome = await runClose(monthEnd().close, new Map(), rowsPerSheet);
      if (!outcome.isOk) throw new Error(JSON.stringify(outcome.failures));
      const found = lint(outcome.workbook).map(keyOf);
      expect(found.filter((key) => !OF_PARTS.test(key)).slice(0, 20)).toEqual([]);
    },
    120_000,
  );
});
