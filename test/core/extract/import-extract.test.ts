import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractsOf } from '../../../core/extract/extracts.ts';
import { ImportCancelled, importExtract } from '../../../core/extract/import-extract.ts';
import { defineKind, mandatory } from '../../../core/extract/kind.ts';
import { Findings } from '../../../core/model/finding.ts';
import { formatMoney } from '../../../core/model/money.ts';
import { TextPool } from '../../../core/model/text-pool.ts';
import { readRows } from '../../../core/read/read-rows.ts';
import { sourceSchema } from '../../../core/setup/source-schema.ts';
import { byteSource } from '../read/byte-sources.ts';
import { importText, sample } from './import-text.ts';

const FILE = [
  'ID,Invoice Number,Amount,Currency',
  'a,INV-1,10.10,USD',
  '',
  'b,INV-2,20.20',
  'c,"INV\n3",30.30,EUR',
  'd,INV-4,40\0,EUR',
  'e,"INV "5" x",1,EUR',
  ',,,',
  'f,INV-6,-0.05,USD',
].join('\n');

describe('rows', () => {
  it.each([1, 7, 64, 4096])('are all accounted for, in chunks of %i bytes', async (chunkSize) => {
    const { table, file, findings, cells } = await importText(FILE, {}, { chunkSize });
    expect(findings).toEqual([
      'row-refused 4 : 3 cells where the header has 4',
      'row-refused 6 Amount: a NUL byte',
      'row-refused 7 Invoice Number: a quote inside a quoted cell that is not doubled',
    ]);
    expect(file.rows).toEqual({ rowsRead: 9, header: 1, blank: 2, refused: 3, data: 3 });
    expect(cells('number')).toEqual(['INV-1', 'INV\n3', 'INV-6']);
    expect([0, 1, 2].map((row) => table?.row.get(row))).toEqual([2, 5, 9]);
    expect([...file.sums].map(([code, sum]) => `${code} ${formatMoney(sum)}`)).toEqual([
      'USD 10.05',
      'EUR 30.3',
    ]);
    expect(file.sha256).toBe(createHash('sha256').update(FILE).digest('hex'));
    expect(file.bytes).toBe(Buffer.byteLength(FILE));
  });

  it('balance whatever the file holds', async () => {
    const line = fc.constantFrom(
      'a,b,1,USD',
      '',
      'a,b',
      ',,,',
      '"x',
      'q"q,1,2,3',
      'a,b,\0,USD',
      '"a"b,c,d,e',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
        const { file } = await importText(`ID,Invoice Number,Amount,Currency\n${lines.join('\n')}`);
        const { rowsRead, header, blank, refused, data } = file.rows;
        expect(rowsRead).toBe(header + blank + refused + data);
        expect(rowsRead).toBeLessThanOrEqual(lines.length + 1);
        // So many NULs that the text looks like UTF-16 are another encoding: the file is refused as a whole.
        if (rowsRead === 0) {
          expect(lines.some((one) => one.includes('\0'))).toBe(true);
          return;
        }
        // Only a record that swallowed line ends leaves fewer rows than lines.
        if (!lines.some((one) => one.startsWith('"'))) {
          expect(rowsRead).toBe(lines.length + 1 - (lines.at(-1) === '' ? 1 : 0));
        }
      }),
    );
  });

  it('none below a header are a table of none', async () => {
    const { table, file } = await importText('ID,Invoice Number\n');
    expect(table?.count).toBe(0);
    expect(file.rows).toEqual({ rowsRead: 1, header: 1, blank: 0, refused: 0, data: 0 });
  });

  it('of fields without a column are blank', async () => {
    const { cells, table } = await importText('ID,Invoice Number\na,b\n');
    expect(['date', 'amount', 'rate', 'isExcluded', 'period'].map((name) => cells(name)?.[0])).toEqual([
      '',
      '',
      '',
      '-1',
      '0',
    ]);
    expect([...(table?.present ?? [])]).toEqual(['id', 'number']);
  });
});

describe('a file', () => {
  it('in the wrong encoding is refused as a whole, with the row and what to state', async () => {
    const bytes = new Uint8Array(Buffer.from('ID,Invoice Number\na,b\nc,Müller\n', 'latin1'));
    const { findings, table, file } = await importText(bytes);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatch(/^encoding-unknown 3 : byte 0xFC/);
    expect(table).toBeUndefined();
    expect(file.rows).toEqual({ rowsRead: 2, header: 1, blank: 0, refused: 1, data: 0 });
    const stated = await importText(bytes, { encoding: 'windows-1252' });
    expect(stated.cells('number')).toEqual(['b', 'Müller']);
  });

  it('of nothing is refused in words', async () => {
    expect((await importText('')).findings).toEqual(['file-unreadable 0 : the file is empty']);
  });

  it('keeps what the preparer stated', async () => {
    const range = { from: '2025-10-01', to: '2025-10-31' };
    const { file } = await importText('ID,Invoice Number\n', {
      asOf: '2025-11-01T06:00Z',
      range,
      parameters: 'posted',
    });
    expect(file).toMatchObject({ name: 'sample.csv', asOf: '2025-11-01T06:00Z', parameters: 'posted' });
    expect(file.range).toEqual({ from: 20_362, to: 20_392 });
  });

  it('stops when the user says so, and reports how far it is', async () => {
    const pool = new TextPool();
    const progress: number[] = [];
    const given = {
      source: sourceSchema.parse({ file: 'sample.csv' }),
      ...{ index: 0, readRows, kinds: [sample], pool, findings: new Findings(pool), currencyNames: {} },
      bytes: byteSource(`ID,Invoice Number\n${'a,b\n'.repeat(500_000)}`),
      onProgress: (done: number) => progress.push(done),
    };
    await importExtract(given);
    expect(progress.length).toBeGreaterThan(3);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(given.bytes.size);
    await expect(importExtract({ ...given, isCancelled: () => true })).rejects.toThrow(ImportCancelled);
  });
});

describe('extractsOf', () => {
  it('gives the tables of a kind in their order', async () => {
    const other = defineKind({
      name: 'other',
      title: 'Other',
      system: 'billing',
      objects: [],
      fields: { id: mandatory('id', ['Nothing']) },
    });
    const first = (await importText('ID,Invoice Number\na,b\n')).table;
    const second = (await importText('ID,Invoice Number\nc,d\n')).table;
    if (!first || !second) throw new Error('not imported');
    const extracts = extractsOf([first, second]);
    expect(extracts.of(sample)).toEqual([first, second]);
    expect(extracts.of(other)).toEqual([]);
  });
});

describe('a sheet', () => {
  it('is imported like a text file: titles, blank rows, short rows and cells beyond the header', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Data');
    sheet.addRow(['Invoices of October']);
    sheet.addRow([]);
    sheet.addRow(['ID', 'Invoice Number', 'Amount', 'Invoice Date']);
    sheet.addRow(['a', '007', 10.5, new Date(Date.UTC(2025, 9, 31))]);
    sheet.getCell('D4').numFmt = 'dd/mm/yyyy';
    sheet.addRow([]);
    sheet.addRow(['b', '008']);
    sheet.addRow(['c', '009', 1, null, 'a note beside the table']);
    const { file, cells, findings } = await importText(
      new Uint8Array(await book.xlsx.writeBuffer()),
      {},
      { name: 'a.xlsx' },
    );
    expect(findings).toEqual(['row-refused 7 : 5 cells where the header has 4']);
    expect(file.rows).toEqual({ rowsRead: 7, header: 2, blank: 2, refused: 1, data: 2 });
    expect([cells('number'), cells('amount'), cells('date')]).toEqual([
      ['007', '008'],
      ['10.5', ''],
      ['2025-10-31', ''],
    ]);
  });

  it('keeps an id that was stored as a number recognisable as damaged', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Data');
    sheet.addRows([
      ['ID', 'Invoice Number'],
      ['8ad088718262bc1701826340a8720972', 'x'],
      [1.5e31, 'y'],
    ]);
    const { findings } = await importText(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(findings).toEqual(['id-damaged 3 ID: 1.5e+31']);
  });
});
