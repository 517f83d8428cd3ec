/** Sheets and rows of a report beside those of a workbook, without a run. */

import { describe, expect, test } from 'vitest';
import type { Difference } from '../../../core/contract/verification.ts';
import type { FileRow } from '../../../core/read/cell-rows.ts';
import { WorkbookCells } from '../../../core/read/workbook-cells.ts';
import { rowsPerSheetOf } from '../../../core/reperform/book-facts.ts';
import { compareBook } from '../../../core/reperform/compare-book.ts';
import { compareRows } from '../../../core/reperform/compare-rows.ts';
import { pairSheets } from '../../../core/reperform/pair-sheets.ts';
import { RowCursor } from '../../../core/reperform/row-cursor.ts';
import type { Report } from '../../../core/report/sheet.ts';
import { buildReport } from '../../../core/report/workbook.ts';
import { writeWorkbook } from '../../../core/write/write-workbook.ts';
import { closeFixture } from '../../support/close-fixture.ts';
import { MemorySink } from '../../support/memory-sink.ts';
import { STAMP } from '../../support/written-workbook.ts';
import { byteSource } from '../read/byte-sources.ts';

async function written(report: Report): Promise<WorkbookCells> {
  const sink = new MemorySink();
  await writeWorkbook(report, sink);
  return await WorkbookCells.open(byteSource(sink.bytes(), 4096, 'book.xlsx'));
}

async function compared(book: WorkbookCells, report: Report): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  await compareBook(book, report, {
    tell: (difference) => differences.push(difference),
    progress: () => undefined,
    pause: () => Promise.resolve(),
  });
  return differences;
}

describe('sheets that go on over several', () => {
  test('are compared part by part, split as the workbook says', async () => {
    const close = closeFixture();
    const book = await written(buildReport(close, STAMP, 2));
    expect(book.sheets.map(({ name }) => name)).toContain('Org alignment 2');
    const rows = await rowsPerSheetOf(book);
    expect(rows).toBe(2);
    expect(await compared(book, buildReport(close, STAMP, rows))).toEqual([]);
  });

  test('are not split where the workbook has no second part', async () => {
    const book = await written(buildReport(closeFixture(), STAMP));
    expect(await rowsPerSheetOf(book)).toBeUndefined();
  });
});

/** A row of texts, numbers where they look like it. */
function row(number: number, ...values: readonly string[]): FileRow {
  const cells = values.map((value, column) => {
    const type = /^-?\d/.test(value) ? ('number' as const) : ('text' as const);
    const [formula, result = ''] = value.startsWith('=') ? value.slice(1).split(' ') : [undefined, value];
    return { column, type, formula, value: result };
  });
  return { number, cells };
}

/** `3:3 no such row` or `B3 1 | 2` for each difference. */
async function rowsCompared(
  workbook: readonly FileRow[],
  again: readonly FileRow[],
): Promise<readonly string[]> {
  const told: string[] = [];
  await compareRows({
    sheet: 'S',
    workbook: new RowCursor(workbook.map((one) => [one])),
    again: new RowCursor([again]),
    tell: ({ address, workbook: one, again: other }) => told.push(`${address} ${one} | ${other}`),
    count: () => undefined,
  });
  return told;
}

const names = Array.from({ length: 300 }, (_, at) => `n${at + 1}`);

describe('rows', () => {
  const all = names.map((name, at) => row(at + 1, name, `=SUM(A${at + 1}) 1`));

  test('several taken out in places apart are told one by one', async () => {
    const kept = names.filter((_, at) => ![9, 10, 150, 299].includes(at));
    const workbook = kept.map((name, at) => row(at + 1, name, `=SUM(A${at + 1}) 1`));
    expect(await rowsCompared(workbook, all)).toEqual([
      '10:10 no such row | a row of 2 cells: text "n10", text "1"',
      '11:11 no such row | a row of 2 cells: text "n11", text "1"',
      '149:149 no such row | a row of 2 cells: text "n151", text "1"',
      '297:297 no such row | a row of 2 cells: text "n300", text "1"',
    ]);
  });

  test('two put in and one changed behind them', async () => {
    const put = [...names.slice(0, 5), 'x', 'y', ...names.slice(5)];
    const changed = put.map((name) => (name === 'n20' ? 'n20!' : name));
    const workbook = changed.map((name, at) => row(at + 1, name, `=SUM(A${at + 1}) 1`));
    expect(await rowsCompared(workbook, all)).toEqual([
      '6:6 a row of 2 cells: text "x", text "1" | no such row',
      '7:7 a row of 2 cells: text "y", text "1" | no such row',
      'A22 text "n20!" | text "n20"',
    ]);
  });

  test('two that changed places are told cell by cell', async () => {
    const swapped = all.map((one, at) =>
      at === 2 ? row(3, 'n4', '=SUM(A3) 1') : at === 3 ? row(4, 'n3', '=SUM(A4) 1') : one,
    );
    expect((await rowsCompared(swapped, all)).length).toBe(2);
  });

  test('a formula that still names its old row after a row above it was taken out', async () => {
    const workbook = [all[0], row(2, 'n3', '=SUM(A9) 1'), row(3, 'n4', '=SUM(A3) 1')].filter(
      (one) => one !== undefined,
    );
    expect(await rowsCompared(workbook, all.slice(0, 4))).toEqual([
      '2:2 no such row | a row of 2 cells: text "n2", text "1"',
      'B2 formula =SUM(A9) with the result text "1" | formula =SUM(A3) with the result text "1"',
    ]);
  });

  test.each([
    ['1', '1.0', true],
    ['-0', '0', true],
    ['1E-2', '0.01', true],
    ['100', '1e2', true],
    ['0.1', '0.10000000000000001', true],
    ['4.35', '4.3499999999999996', true],
    ['123456789012345', '123456789012346', false],
    ['0.100000000000001', '0.1', false],
    ['1', '-1', false],
    ['1', '10', false],
  ])('the numbers %s and %s are the same: %s', async (one, other, isSame) => {
    expect((await rowsCompared([row(1, one)], [row(1, other)])).length).toBe(isSame ? 0 : 1);
  });

  test.each([
    // What programs leave when they add up in another order stays the same.
    ['216.505', '216.50500000000002', 2, true],
    ['1234567890.12', '1234567890.1200004', 2, true],
    ['0.1', '0.1000000004', 2, true],
    // The least that shows is told, however large the figure is.
    ['1234567890123.45', '1234567890123.46', 2, false],
    ['123456789012.456', '123456789012.457', 3, false],
    ['123456789012.5', '123456789012.501', 2, true],
    ['99999999999999', '99999999999999.9', 0, false],
    ['0.1', '0.1000000005', 9, false],
    ['0', '-0.0000000001', 2, true],
  ])(
    'the results %s and %s, shown with %i decimals, are the same: %s',
    async (one, other, decimals, isSame) => {
      const result = (value: string): FileRow => ({
        number: 1,
        cells: [{ column: 0, type: 'number', formula: 'SUM(A2:A9)', value, decimals }],
      });
      expect((await rowsCompared([result(one)], [result(other)])).length).toBe(isSame ? 0 : 1);
    },
  );

  test('numbers of very many digits are compared in one go', async () => {
    const zeros = '0'.repeat(100_000);
    const since = performance.now();
    const told = await rowsCompared(
      [row(1, `1${zeros}1`, `${zeros}.${zeros}5`)],
      [row(1, '1', `1${zeros}x`)],
    );
    expect(told).toHaveLength(2);
    expect(performance.now() - since).toBeLessThan(2000);
  });

  test('a long text is shown where it differs', async () => {
    const [told] = await rowsCompared([row(1, `${'a'.repeat(500)}b`)], [row(1, `${'a'.repeat(500)}c`)]);
    expect(told).toMatch(/^A1 text "…a+b" \| text "…a+c"$/);
  });
});

describe('the list of sheets', () => {
  const report = ['About', 'Lead', 'Checks', 'Bridge'].map((name) => ({
    name,
  })) as unknown as Report['sheets'];
  const told = (...book: readonly string[]): readonly string[] =>
    pairSheets(
      book.map((name) => ({ name, isHidden: false })),
      report,
    ).differences.map(({ sheet, workbook, again }) => `${sheet}: ${workbook} | ${again}`);

  test.each<[string, readonly string[], readonly string[]]>([
    ['the same', ['About', 'Lead', 'Checks', 'Bridge'], []],
    [
      'the first renamed',
      ['Over', 'Lead', 'Checks', 'Bridge'],
      ['About: the sheet is named "Over" | the sheet is named "About"'],
    ],
    [
      'one renamed and one taken out',
      ['About', 'Load', 'Bridge'],
      [
        'Lead: the sheet is named "Load" | the sheet is named "Lead"',
        'Checks: no such sheet | a sheet "Checks"',
      ],
    ],
    [
      'one twice',
      ['About', 'Lead', 'Lead', 'Checks', 'Bridge'],
      ['Lead: a sheet "Lead" in place 3 | no such sheet'],
    ],
    [
      'the last in front',
      ['Bridge', 'About', 'Lead', 'Checks'],
      [
        'About: it stands in place 2 | it stands in place 1',
        'Lead: it stands in place 3 | it stands in place 2',
        'Checks: it stands in place 4 | it stands in place 3',
      ],
    ],
  ])('%s', (_name, book, differences) => {
    expect(told(...book)).toEqual(differences);
  });
});
