import { expect, test } from 'vitest';
import { type CheckInput, verdictOf } from '../../../core/checks/check.ts';
import { rowsBecomeLines } from '../../../core/checks/conservation/rows-become-lines.ts';
import { kinds } from '../../../core/extract/all-kinds.ts';
import { finished } from '../../../core/model/sliced-work.ts';
import type { SourceFile } from '../../../core/model/source-file.ts';
import type { StagedCount } from '../../../core/stage/staged-counts.ts';
import { closeFixture, money } from '../../support/close-fixture.ts';

const [template] = closeFixture().files as readonly [SourceFile];

function file(index: number, kind: string, rows: number, sums: Readonly<Record<string, string>>): SourceFile {
  return {
    ...template,
    index,
    kind,
    name: `${kind}.csv`,
    rows: { rowsRead: rows + 1, header: 1, blank: 0, refused: 0, data: rows },
    sums: new Map(Object.entries(sums).map(([currency, sum]) => [currency, money(sum)])),
  };
}

function count(index: number, lines: number, amount: string, currency = 'USD'): StagedCount {
  return { file: index, state: 'in-scope', currency, lines, amount: money(amount) };
}

/** The check looks at files, counts, kinds and setup only. */
function tested(files: readonly SourceFile[], staged: readonly StagedCount[]): string {
  const input = { ...closeFixture(), kinds, files, staged } as unknown as CheckInput;
  const { outcome, evidence } = finished(verdictOf(rowsBecomeLines.test, input));
  return `${outcome}: ${evidence}`;
}

test('rows and amounts of every file of lines are there, whatever states and currencies they are split over', () => {
  const files = [
    file(0, 'invoice-item', 3, { USD: '10', EUR: '2.5', '': '1' }),
    file(1, 'credit-memo-item', 1, { USD: '5' }),
    file(2, 'invoice-adjustment', 2, { USD: '7' }),
    file(3, 'account', 99, {}),
  ];
  const staged = [
    count(0, 1, '10'),
    count(0, 2, '3.5', 'EUR'),
    count(1, 1, '-5'),
    { ...count(2, 1, '-7'), state: 'cancelled' } as const,
    count(2, 1, '0'),
  ];
  expect(tested(files, staged)).toMatch(/^pass: 6 data rows of 3 extracts = 6 lines/);
});

test('a row that became no line fails, and so does one that became two', () => {
  const files = [file(0, 'invoice-item', 2, { USD: '10' })];
  expect(tested(files, [count(0, 1, '10')])).toMatch(/^fail: invoice-item\.csv: 2 data rows, 1 line/);
  expect(tested(files, [count(0, 3, '10')])).toMatch(/^fail: invoice-item\.csv: 2 data rows, 3 lines/);
  expect(tested(files, [])).toMatch(/^fail/);
});

test('an amount that changed on the way fails; a credit memo must be turned round', () => {
  expect(tested([file(0, 'invoice-item', 1, { USD: '10' })], [count(0, 1, '10.01')])).toBe(
    'fail: invoice-item.csv: the lines differ from the rows by 0.01',
  );
  expect(tested([file(0, 'credit-memo-item', 1, { USD: '10' })], [count(0, 1, '10')])).toMatch(
    /^fail.*20\.00$/,
  );
});
