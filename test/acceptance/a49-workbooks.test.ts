import { deflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { FilePreview } from '../../core/contract/window/import.ts';
import { adjusted, answered, only, previewed } from '../support/offers.ts';
import { packedArchive } from '../support/packed-archive.ts';

const HEADERS = ['Payment Number', 'Effective Date', 'Amount', 'Currency', 'Account Name'];
type Cell = ExcelJS.CellValue;

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function sheetOf(
  book: ExcelJS.Workbook,
  name: string,
  rows: readonly (readonly Cell[])[],
): ExcelJS.Worksheet {
  const sheet = book.addWorksheet(name);
  for (const row of rows) sheet.addRow([...row]);
  return sheet;
}

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** Samples of a column of a file by its header. */
function samples({ columns }: FilePreview, header: string): readonly string[] {
  return columns.find((column) => column.header === header)?.samples ?? [];
}

function format({ columns }: FilePreview, header: string): string {
  return columns.find((column) => column.header === header)?.format ?? '';
}

describe('A49 cells', () => {
  test('A49 dates are dates, whatever their format shows; a time is cut off', async () => {
    const file = await workbook((book) => {
      const rows = ['2026-10-05', '2026-10-31', '2026-11-01'].map((date, at) => [
        `P-${at}`,
        day(date),
        1.5,
        'USD',
      ]);
      const sheet = sheetOf(book, 'Payments', [HEADERS, ...rows]);
      sheet.getCell('B2').numFmt = 'dd/mm/yyyy';
      sheet.getCell('B3').numFmt = 'mmm d, yyyy';
      sheet.getCell('B4').numFmt = 'm/d/yy h:mm';
    });
    const preview = only(await previewed({ 'payments.xlsx': file }));
    expect(preview).toMatchObject({ kind: 'payment', questions: [], refused: [] });
    expect(samples(preview, 'Effective Date')).toEqual(['2026-10-05', '2026-10-31', '2026-11-01']);
    expect(preview.sums).toEqual([{ currency: 'USD', amount: '4.5' }]);
  });

  test('A49 numbers stored as text are read as text files are: by column, and asked about where it is open', async () => {
    const file = await workbook((book) =>
      sheetOf(book, 'Payments', [
        HEADERS,
        ['P-1', '05.10.2026', '1.430,50', 'EUR'],
        ['P-2', '31.10.2026', 2.25, 'EUR'],
      ]),
    );
    const mixed = only(await previewed({ 'payments.xlsx': file }));
    // A number cell has a decimal dot, the text a comma: the column contradicts itself.
    expect(mixed.unreadable).toMatch(/Numbers of one column contradict each other/);
    const asText = await workbook((book) =>
      sheetOf(book, 'Payments', [
        HEADERS,
        ['P-1', '05.10.2026', '1.430', 'EUR'],
        ['P-2', '31.10.2026', '2', 'EUR'],
      ]),
    );
    const held = await previewed({ 'payments.xlsx': asText });
    expect(only(held).questions.map(({ about, subject }) => [about, subject])).toEqual([
      ['number-format', 'Amount'],
    ]);
    const preview = only(await answered(held, '1.234,5'));
    expect(preview.sums).toEqual([{ currency: 'EUR', amount: '1432' }]);
    expect(format(preview, 'Effective Date')).toBe('date DMY');
  });

  test('A49 leading zeros of text cells survive, and numbers keep all their digits', async () => {
    const file = await workbook((book) =>
      sheetOf(book, 'Payments', [
        HEADERS,
        ['00012', day('2026-10-05'), 0.1 + 0.2, 'USD'],
        ['13', day('2026-10-06'), 1e-7, 'USD'],
      ]),
    );
    const preview = only(await previewed({ 'payments.xlsx': file }));
    expect(samples(preview, 'Payment Number')).toEqual(['00012', '13']);
    expect(samples(preview, 'Amount')).toEqual(['0.30000000000000004', '0.0000001']);
    expect(preview.refused.map(({ row, found }) => [row, found])).toEqual([
      [2, '"0.30000000000000004" has more than 9 decimals'],
    ]);
  });

  test('A49 a formula counts by its stored value; without one, or with an error, the cell is told', async () => {
    const file = await workbook((book) =>
      sheetOf(book, 'Payments', [
        HEADERS,
        ['P-1', day('2026-10-05'), { formula: '1+1', result: 2 }, 'USD', 'a'],
        ['P-2', day('2026-10-06'), { formula: '1/0', result: { error: '#DIV/0!' } }, 'USD', 'b'],
        ['P-3', day('2026-10-07'), 3, 'USD', 'c'],
      ]),
    );
    const preview = only(await previewed({ 'payments.xlsx': file }));
    expect(preview.sums).toEqual([{ currency: 'USD', amount: '5' }]);
    expect(preview.refused).toMatchObject([
      {
        row: 3,
        column: 'Amount',
        code: 'number-unreadable',
        found: '"#DIV/0!" is an error of a spreadsheet',
        cells: ['P-2', '2026-10-06', '#DIV/0!', 'USD', 'b'],
      },
    ]);
  });
});

describe('A49 rows and sheets', () => {
  const rows = [HEADERS, ['P-1', day('2026-10-31'), 7, 'USD']];

  test('A49 title rows above the header are found and counted', async () => {
    const file = await workbook((book) =>
      sheetOf(book, 'Report', [['Payments'], ['Run on', day('2026-11-01')], [], ...rows]),
    );
    const preview = only(await previewed({ 'report.xlsx': file }));
    expect(preview).toMatchObject({ kind: 'payment', headerRow: 4 });
    expect(preview.rows).toEqual({ read: 5, blank: 1, refused: 0, data: 1 });
  });

  test('A49 of several sheets every extract is offered, the others are named with why', async () => {
    const file = await workbook((book) => {
      sheetOf(book, 'Notes', [['Prepared by Mara']]);
      sheetOf(book, 'October', rows);
      sheetOf(book, 'September', [HEADERS, ['P-0', day('2026-09-30'), 3, 'USD']]);
      sheetOf(book, 'Lists', rows).state = 'hidden';
    });
    const held = await previewed({ 'payments.xlsx': file });
    expect(
      held.files.map(({ preview: { sheet, stated, sums } }) => [sheet, stated, sums[0]?.amount]),
    ).toEqual([
      ['October', { file: 'payments.xlsx', sheet: 'October' }, '7'],
      ['September', { file: 'payments.xlsx', sheet: 'September' }, '3'],
    ]);
    expect(held.ignored).toEqual([
      { name: 'payments.xlsx, sheet Notes', why: 'no header of an extract in its first rows' },
      { name: 'payments.xlsx, sheet Lists', why: 'a hidden sheet' },
    ]);
  });

  test('A49 when no sheet is recognised, the sheet is asked for', async () => {
    const file = await workbook((book) => {
      sheetOf(book, 'Notes', [['Prepared by Mara']]);
      sheetOf(book, 'Data', [
        ['No', 'When', 'How much'],
        ['P-1', day('2026-10-31'), 7],
      ]);
    });
    const held = await previewed({ 'payments.xlsx': file });
    expect(only(held).questions.map(({ about }) => about)).toEqual(['sheet', 'kind']);
    const stated = await adjusted(await answered(held, 'Data'), {
      kind: 'payment',
      columns: { number: 'No', date: 'When', amount: 'How much' },
    });
    expect(only(stated)).toMatchObject({ sheet: 'Data', kind: 'payment', questions: [], unreadable: '' });
    expect(only(stated).rows.data).toBe(1);
  });
});

describe('A49 files that are refused in words', () => {
  const unreadable = async (bytes: Uint8Array): Promise<string> =>
    only(await previewed({ 'payments.xlsx': bytes })).unreadable;

  test('A49 a corrupted workbook', async () => {
    const file = await workbook((book) =>
      sheetOf(book, 'Payments', [HEADERS, ['P-1', day('2026-10-31'), 7, 'USD']]),
    );
    expect(await unreadable(file.slice(0, -40))).toMatch(
      /A workbook that cannot be read: the end of the file is missing/,
    );
    const at = Buffer.from(file).indexOf('xl/worksheets/sheet1.xml');
    const damaged = file.slice();
    damaged.fill(0xaa, at + 30, at + 60);
    expect(await unreadable(damaged)).toMatch(
      /A workbook that cannot be read: sheet "Payments": xl\/worksheets\/sheet1\.xml/,
    );
  });

  test('A49 a workbook protected by a password', async () => {
    const compound = new Uint8Array(2048).fill(1);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await unreadable(compound)).toMatch(/protected by a password, or one of the old \.xls format/);
  });

  test('A49 an archive that grows beyond reason, told before it is unpacked', async () => {
    const zeros = Buffer.alloc((1 << 28) + 1);
    const packed = deflateRawSync(zeros);
    const bomb = packedArchive({ 'payments.csv': { packed, content: zeros } });
    const started = process.memoryUsage().arrayBuffers;
    const preview = only(await previewed({ 'payments.zip': bomb }));
    expect(preview.unreadable).toMatch(/payments\.csv grows to \d+ times its size, as no extract does/);
    expect(process.memoryUsage().arrayBuffers - started).toBeLessThan(50_000_000);
  });

  test('A49 an archive that says less than it holds', async () => {
    const content = Buffer.from(`${HEADERS.join(',')}\n${'P,2026-10-31,1,USD,x\n'.repeat(5000)}`);
    const liar = packedArchive({
      'payments.csv': { packed: deflateRawSync(content), content, statedSize: 1000 },
    });
    const preview = only(await previewed({ 'payments.zip': liar }));
    expect(preview.unreadable).toMatch(/payments\.csv is larger than it says/);
  });
});
