import { beforeAll, describe, expect, it } from 'vitest';
import type { Money } from '../../../core/model/money.ts';
import {
  amountFormula,
  checkFormula,
  checkWordFormula,
  column,
  smallTable,
  text,
} from '../../../core/report/cells.ts';
import type { Report, Row, Sheet, Table } from '../../../core/report/sheet.ts';
import { marksOf, TICK, tickmarks } from '../../../core/report/tickmarks.ts';
import { buildReport } from '../../../core/report/workbook.ts';
import { closeFixture } from '../../support/close-fixture.ts';
import { STAMP } from '../../support/written-workbook.ts';

function marksWith(headers: readonly string[], row: Row): string {
  const table = smallTable(
    headers.map((header) => column(header, 'amount')),
    [row],
  );
  return marksOf(table, row).join(' ');
}

const formula = (of: string, amount: Money = 0n): Row[number] => amountFormula(of, amount, 'USD');
const engineCheck = (apart: Money): Row[number] => checkFormula('B13', 'C13', apart, 'USD');

describe('a tickmark', () => {
  it.each([
    ['a sum of several rows', 'SUM(B13:B40)', 'F'],
    ['a sum over another sheet', "SUM('Source A'!$K$13:$K$40)", 'F'],
    ['a sum by conditions over named cells', 'ROUND(SUMIFS(LeadBilling,LeadIn,$B13),9)', 'F'],
    ['parts that come to their total', 'ROUND(B13-SUM(C13:E13),9)', 'XF'],
    ['cells added across', 'ROUND(B13+C13,9)', 'XF'],
    ['a sum of one row', 'SUM(B13:B13)', ''],
    ['a difference', 'ROUND(B13-C13,9)', ''],
    ['a figure read elsewhere', 'Bridge!B13', ''],
  ])('stands for %s', (_, of, marks) => {
    expect(marksWith(['A'], [formula(of)])).toBe(marks);
  });

  it('stands for no parts that leave a rest', () => {
    expect(marksWith(['A'], [formula('ROUND(B13-SUM(C13:E13),9)', 1n)])).toBe('');
  });

  it('stands for agreement with the engine only where the check holds; one that fails takes all marks away', () => {
    const headers = ['Sum', 'Engine', 'Difference'];
    const sum = formula('SUM(A13:A40)');
    expect(marksWith(headers, [sum, formula('1'), engineCheck(0n)])).toBe('F EN');
    expect(marksWith(headers, [sum, formula('1'), engineCheck(1n)])).toBe('');
    expect(marksWith(headers, [sum, formula('1')])).toBe('F');
  });

  it('stands for the books only where a figure was entered and agrees', () => {
    const headers = ['Books', 'Agrees'];
    const check = (word: string): Row[number] => {
      const cell = checkWordFormula('IF(A1=0,"OK","FAIL")', true);
      if (cell?.kind !== 'formula') throw new Error('no formula');
      return { ...cell, result: { kind: 'text', text: word } };
    };
    expect(marksWith(headers, [formula('1'), check('OK')])).toBe('TB');
    expect(marksWith(headers, [formula('1'), check('FAIL')])).toBe('');
    expect(marksWith(headers, [undefined, check('not entered')])).toBe('');
  });

  it('stands for the prior close only where a check is against it', () => {
    const opening = formula('1');
    expect(
      marksWith(['Opening', 'Prior closing', 'Opening − prior'], [opening, opening, engineCheck(0n)]),
    ).toBe('PY');
    expect(
      marksWith(['Prior closing', 'Opening', 'Closing − parts'], [opening, opening, engineCheck(0n)]),
    ).toBe('');
    expect(marksWith(['Opening', 'Prior closing', 'Opening − prior'], [opening, opening])).toBe('');
  });

  it('stands for the prior close on an opening only where that close proves its open items', () => {
    const row = [formula('1'), formula('1'), engineCheck(0n)];
    const table = smallTable(
      [column('Opening', 'amount'), column('Engine: Opening', 'amount'), column('Check: Opening', 'amount')],
      [row],
    );
    expect([marksOf(table, row), marksOf(table, row, true)]).toEqual([['EN'], ['EN', 'PY']]);
  });

  it('stands for the source where its control figure agrees', () => {
    const headers = ['Source system', 'Result'];
    const status = (word: string): Row[number] => ({ kind: 'status', text: word, tone: 'good' });
    expect(marksWith(headers, [text('7'), status('OK')])).toBe('SRC');
    expect(marksWith(headers, [text('7'), status('DIFFERS')])).toBe('');
    expect(marksWith(headers, [undefined, status('OK')])).toBe('');
  });
});

describe('the tickmarks of a workbook', () => {
  let report: Report;
  let legend: Sheet;

  beforeAll(() => {
    report = buildReport(closeFixture(), STAMP);
    const last = report.sheets.at(-1);
    if (!last) throw new Error('no sheet');
    legend = last;
  });

  const wordsOf = (row: Row): readonly string[] =>
    row.map((cell) => (cell?.kind === 'text' ? cell.text : ''));
  const rowsOf = (table: Table): readonly Row[] => [...table.rows(0, table.count), ...(table.totals ?? [])];

  function usedMarks(): ReadonlyMap<string, ReadonlySet<string>> {
    const used = new Map<string, Set<string>>();
    for (const sheet of report.sheets) {
      for (const table of [sheet.main, ...sheet.below]) {
        const at = table.columns.findIndex(({ header }) => header === TICK);
        if (at < 0) continue;
        for (const row of rowsOf(table)) {
          const marks = (wordsOf(row)[at] ?? '').split(' ').filter((mark) => mark !== '');
          for (const mark of marks) used.set(mark, (used.get(mark) ?? new Set()).add(sheet.name));
        }
      }
    }
    return used;
  }

  it('are defined exactly as far as they are used, each with the sheets that use it', () => {
    expect(legend.name).toBe('Tickmarks');
    const defined = rowsOf(legend.main).map(wordsOf);
    const used = usedMarks();
    expect(defined.map(([mark]) => mark).sort()).toEqual([...used.keys()].sort());
    for (const [mark = '', meaning, where] of defined) {
      expect(meaning).toBe(tickmarks[mark as keyof typeof tickmarks]);
      expect(where?.split(', ')).toEqual([...(used.get(mark) ?? [])]);
    }
  });

  it('stand on every sheet of totals, the totals of the bridge among them', () => {
    const marked = new Set([...usedMarks().values()].flatMap((sheets) => [...sheets]));
    for (const name of ['Lead', 'Bridge', 'Org totals', 'FX', 'Adjustment totals', 'Files', 'File figures'])
      expect(marked, name).toContain(name);
    const bridge = report.sheets.find(({ name }) => name === 'Bridge')?.main;
    expect(bridge?.totals?.every((row) => wordsOf(row).at(-1)?.includes('F'))).toBe(true);
  });
});
