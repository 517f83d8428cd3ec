import { expect, it } from 'vitest';
import { columnFile, importText } from '../core/extract/import-text.ts';

const amounts = async (...cells: string[]) => {
  const read = await importText(columnFile('Amount', cells));
  return { cells: read.cells('amount'), findings: read.findings, format: read.file.columns[2]?.format };
};

it('A44 decimal comma, grouping, apostrophes and parentheses are read by column, and the reading is shown', async () => {
  expect(await amounts('1.430,5', "'-100,25", '(12,00)')).toEqual({
    cells: ['1430.5', '-100.25', '-12'],
    findings: [],
    format: 'number 1.234,5',
  });
  expect(await amounts('1,430.5', "'-100.25", '(12.00)')).toEqual({
    cells: ['1430.5', '-100.25', '-12'],
    findings: [],
    format: 'number 1,234.5',
  });
});

it('A44 1.234 in a column that nothing else decides is asked about, not guessed', async () => {
  expect(await amounts('1.234', '5')).toEqual({
    cells: ['', ''],
    findings: ['number-format-unknown 2 Amount: "1.234" is 1234 or 1.234'],
    format: 'number',
  });
});

it('A44 UTF-16 with tabs and thousands separators, as the reporting API writes it', async () => {
  const text = 'ID\tInvoice Number\tAmount\nä\tINV-1\t1,430.5\n';
  const bytes = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  const { cells, file } = await importText(bytes, {}, { chunkSize: 3 });
  expect([cells('id'), cells('amount')]).toEqual([['ä'], ['1430.5']]);
  expect([file.encoding, file.delimiter]).toEqual(['utf-16le', '\t']);
});
