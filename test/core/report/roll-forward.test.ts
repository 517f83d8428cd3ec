/** The sheets of open items and of sign-off, from two closes, recalculated where a spreadsheet program is at hand. */

import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { HEADER_ROW } from '../../../core/report/sheet.ts';
import { Desk } from '../../acceptance/whole-close/desk.ts';
import {
  closing,
  following,
  inSeptember,
  october,
  PRIOR,
  september,
} from '../../acceptance/whole-close/two-months.ts';
import { hasOffice, recalculated } from '../../support/office.ts';

const twice = { item: inSeptember, bill: { date: '2026-09-15', period: '202609' } } as const;
const isThere = hasOffice();

/** September leaves 40 and 30 open; October clears the one, carries the other, and leaves 8 and a Revenue line open. */
async function octoberBook(): Promise<Uint8Array> {
  const before = await Desk.with(
    closing(september)
      .pair('INV-1', '100.00', twice)
      .item('INV-2', '40.00', inSeptember)
      .item('INV-3', '30.00', { ...inSeptember, currency: 'USD', account: 'A-DE' }),
  );
  await (await before.signBoth()).result();
  const now = await Desk.with(
    following(closing(october))
      .pair('INV-4', '60.00')
      .bill('INV-2', '40.00', { date: '2026-09-15' })
      .item('INV-5', '8.00')
      .bill('INV-6', '5.00', { date: '2026-08-15' }),
    before.prior(PRIOR),
  );
  await now.result();
  return now.written.get('reconciliation.xlsx') ?? new Uint8Array();
}

let bytes: Uint8Array;
let book: ExcelJS.Workbook;

function rowsOf(sheet: string, header = HEADER_ROW): readonly Record<string, ExcelJS.CellValue>[] {
  const found = book.getWorksheet(sheet);
  const headers = (found?.getRow(header).values ?? []) as readonly ExcelJS.CellValue[];
  const rows: Record<string, ExcelJS.CellValue>[] = [];
  for (let at = header + 1; found?.getRow(at).hasValues; at += 1) {
    rows.push(
      Object.fromEntries(
        headers.flatMap((name, column) => (name ? [[String(name), found.getCell(at, column).value]] : [])),
      ),
    );
  }
  return rows;
}

function resultOf(value: ExcelJS.CellValue | undefined): unknown {
  return typeof value === 'object' && value && 'formula' in value ? (value.result ?? 0) : value;
}

beforeAll(async () => {
  bytes = await octoberBook();
  book = new ExcelJS.Workbook();
  // exceljs's types want the old Buffer, which a Uint8Array of this Node is at run time.
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
});

describe('the sheet Roll-forward', () => {
  it('rolls each side, org and currency from opening to closing', () => {
    const steps = ['Side', 'Org', 'Opening', 'New', 'Cleared', 'Closing', "Engine's closing", 'Status'];
    const shown = rowsOf('Roll-forward').map((row) => steps.map((step) => resultOf(row[step])));
    expect(shown).toEqual([
      ['Billing', 'DE', 30, 0, 0, 30, 30, 'OK'],
      ['Billing', 'US', 40, 8, -40, 8, 8, 'OK'],
      ['Revenue', 'Americas', 0, 5, 0, 5, 5, 'OK'],
    ]);
  });

  it('keeps its formulas short', () => {
    book.getWorksheet('Roll-forward')?.eachRow((row) => {
      row.eachCell(({ formula }) => {
        if (formula) expect(formula.length, formula).toBeLessThanOrEqual(100);
      });
    });
  });

  it.runIf(isThere)('comes to the same figures when it is recalculated', async () => {
    const cells = (await recalculated(bytes)).get('Roll-forward') ?? [];
    let compared = 0;
    book.getWorksheet('Roll-forward')?.eachRow((row, at) => {
      row.eachCell((cell, column) => {
        if (cell.type !== ExcelJS.ValueType.Formula) return;
        const found = cells[at - 1]?.[column - 1] ?? '';
        const stored = cell.result;
        if (typeof stored === 'string') expect(found, cell.address).toBe(stored);
        else expect(Number(found), cell.address).toBeCloseTo(Number(stored), 9);
        compared += 1;
      });
    });
    expect(compared).toBeGreaterThan(60);
  });
});

it('the sheet Open items says of each item since when it is open, how old it is and what became of it', () => {
  const columns = [
    'Document',
    'Item state',
    'Opened in',
    'Item age (days)',
    'Item age band',
    'Opening amount',
    'Closing amount',
  ];
  const shown = rowsOf('Open items').map((row) => columns.map((name) => resultOf(row[name]) ?? ''));
  expect(shown.sort()).toEqual([
    ['INV-2', 'Cleared', '2026-09', 46, '31-60 days', 40, ''],
    ['INV-3', 'Open', '2026-09', 46, '31-60 days', 30, 30],
    ['INV-5', 'New', '2026-10', 16, '0-30 days', '', 8],
    ['INV-6', 'New', '2026-10', 77, '61-90 days', '', 5],
  ]);
});

it('the sheet Sign-off names both roles, the digest and that nobody is authenticated', () => {
  const rows = rowsOf('Sign-off');
  expect(rows.map((row) => [row['Role'], row['Digest signed (SHA-256)']])).toEqual([
    ['Preparer', 'not signed'],
    ['Reviewer', 'not signed'],
  ]);
  const texts: string[] = [];
  book.getWorksheet('Sign-off')?.eachRow((row) => row.eachCell(({ text }) => texts.push(text)));
  expect(texts.join('\n')).toContain('authenticates nobody');
});
