/** The sample's workbook in an independent spreadsheet program: recalculated, every formula gives what was stored. */

import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ONE } from '../../../core/model/money.ts';
import { amountFormula, checkWordFormula, column, smallTable } from '../../../core/report/cells.ts';
import { FIRST_ROW, HEADER_ROW } from '../../../core/report/sheet.ts';
import { writeWorkbook } from '../../../core/write/write-workbook.ts';
import { monthEnd } from '../../closes/month-end/month-end.ts';
import { runClose } from '../../closes/run-close.ts';
import { MemorySink } from '../../support/memory-sink.ts';
import { hasOffice, recalculated } from '../../support/office.ts';
import { STAMP } from '../../support/written-workbook.ts';
import { chartReport } from './chart-report.ts';

const isThere = hasOffice();
const isNeeded = process.env['CI'] === 'true';
if (!isThere && !isNeeded) console.warn('LibreOffice (soffice) is not here: recalculation is not tested.');

/** Columns whose every cell must be zero, and words that a verdict may be. */
const ZERO_HEADERS = /^(Check|Difference|Bridge − Exceptions|Memo − Excluded|Not accounted for)$/;
/** Sheets on which a column "Difference" is a check and not a figure. */
const CHECK_SHEETS = new Set(['Control totals', 'File figures', 'Files', 'Bridge', 'Causes', 'Memo']);

type Formula = {
  readonly sheet: string;
  readonly address: string;
  readonly stored: string | number;
  readonly found: string;
};

let sheets: Awaited<ReturnType<typeof recalculated>>;
let book: ExcelJS.Workbook;
let formulas: readonly Formula[];

/** Every formula with its stored result beside the recalculated one. */
function formulasOf(): Formula[] {
  const found: Formula[] = [];
  for (const sheet of book.worksheets) {
    const cells = sheets.get(sheet.name) ?? [];
    sheet.eachRow((row, at) => {
      row.eachCell((cell, column) => {
        if (cell.type !== ExcelJS.ValueType.Formula) return;
        const value = cells[at - 1]?.[column - 1] ?? '';
        const stored = typeof cell.result === 'string' ? cell.result : Number(cell.result);
        found.push({ sheet: sheet.name, address: cell.address, stored, found: value });
      });
    });
  }
  return found;
}

describe.runIf(isThere || isNeeded)('A55 the sample recalculated by LibreOffice', () => {
  beforeAll(async () => {
    const outcome = await runClose(monthEnd().close);
    if (!outcome.isOk) throw new Error(JSON.stringify(outcome.failures));
    book = new ExcelJS.Workbook();
    // exceljs's types want the old Buffer, which a Uint8Array of this Node is at run time.
    await book.xlsx.load(outcome.workbook as unknown as ExcelJS.Buffer);
    sheets = await recalculated(outcome.workbook);
    formulas = formulasOf();
  }, 120_000);

  it('reads every sheet', () => {
    expect([...sheets.keys()].sort()).toEqual(book.worksheets.map((sheet) => sheet.name).sort());
  });

  it('finds no error value', () => {
    for (const [name, rows] of sheets) {
      for (const row of rows) {
        for (const cell of row) expect(cell, name).not.toMatch(/^(#[A-Z/0!?]+|Err:\d+)$/);
      }
    }
  });

  it('comes to what the engine stored in every formula', () => {
    expect(formulas.length).toBeGreaterThan(1000);
    const apart = formulas.filter(({ stored, found }) => {
      if (typeof stored === 'string') return found !== stored;
      // Doubles of a dozen digits end in crumbs, far below any currency's unit.
      return found === '' || !(Math.abs(Number(found) - stored) <= 1e-7);
    });
    expect(apart).toEqual([]);
  });

  it('shows zero in every check', () => {
    let checked = 0;
    for (const sheet of book.worksheets.filter(({ name }) => CHECK_SHEETS.has(name))) {
      sheet.getRow(HEADER_ROW).eachCell((header) => {
        if (!ZERO_HEADERS.test(header.text) || (sheet.name === 'Bridge' && header.text === 'Difference'))
          return;
        const letters = header.address.replace(/\d/g, '');
        const own = formulas.filter(
          ({ sheet: name, address }) => name === sheet.name && address.replace(/\d/g, '') === letters,
        );
        for (const { address, found } of own)
          expect(found, `${sheet.name} ${address}`).toMatch(/^(0|-0|OK)$/);
        checked += own.length;
      });
    }
    expect(checked).toBeGreaterThan(150);
  });

  it('says OK for every check of the workbook over its own cells', () => {
    const rows = sheets.get('Checks') ?? [];
    const head = rows.findIndex((row) => (row[0] ?? '').startsWith('Checks of this workbook'));
    const verdicts = rows.slice(head + 2).flatMap((row) => row[3] ?? []);
    expect(verdicts.length).toBeGreaterThan(50);
    expect(new Set(verdicts)).toEqual(new Set(['OK']));
  });

  it('counts on About what stands on Checks', () => {
    const checks = (sheets.get('Checks') ?? []).slice(HEADER_ROW);
    const end = checks.findIndex((row) => (row[0] ?? '') === '');
    const results = checks.slice(0, end).map((row) => row[3]);
    const about = (sheets.get('About') ?? []).find((row) => row[0] === 'Checks that passed');
    expect(Number(about?.[2])).toBe(results.filter((word) => word === 'OK').length);
  });
});

describe.runIf(isThere || isNeeded)('formulas recalculated by LibreOffice', () => {
  it('yield the words of checks and sum named ranges of other sheets', async () => {
    const sink = new MemorySink();
    await writeWorkbook(chartReport(), sink);
    const found = await recalculated(sink.bytes());
    // The name of a file cannot hold all that the name of a sheet can.
    const main = [...found].find(([name]) => name.startsWith("Bridge's"))?.[1] ?? [];
    expect(main.slice(HEADER_ROW, HEADER_ROW + 5).map((row) => row[6])).toEqual(Array(5).fill('OK'));
    expect(found.get('Other')?.[HEADER_ROW]).toEqual(['2370.75', 'FAIL']);
  }, 60_000);

  it('correct wrong stored results, numbers and words', async () => {
    const title = Array.from({ length: HEADER_ROW - 2 }, (_, at) => `Line ${at + 1}`);
    const wrong = amountFormula('1+1', 3n * ONE, 'USD');
    const word = checkWordFormula(`IF(A${FIRST_ROW}=3,"OK","FAIL")`, true);
    const main = smallTable([column('A', 'amount'), column('B', 'text')], [[wrong, word]]);
    const sink = new MemorySink();
    const report = {
      sheets: [{ name: 'One', purpose: '', title, main, below: [] }],
      stamp: STAMP,
      tenant: 'T',
    };
    await writeWorkbook(report, sink);
    expect((await recalculated(sink.bytes())).get('One')?.[HEADER_ROW]).toEqual(['2', 'FAIL']);
  }, 60_000);
});
