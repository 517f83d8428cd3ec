/** Every cell of a workbook as the file has it. */

import { describe, expect, test } from 'vitest';
import type { FileRow } from '../../../core/read/cell-rows.ts';
import { WorkbookCells } from '../../../core/read/workbook-cells.ts';
import { DamagedArchive } from '../../../core/read/zip.ts';
import { byteSource } from './byte-sources.ts';
import { archive, workbookOf } from './xlsx-archives.ts';

async function rowsOf(bytes: Uint8Array): Promise<readonly FileRow[]> {
  const book = await WorkbookCells.open(byteSource(bytes, 64, 'book.xlsx'));
  const rows: FileRow[] = [];
  for await (const batch of book.rows(0)) rows.push(...batch);
  return rows;
}

/** `A1 text x` for each cell, with the formula before the value. */
async function cellsOf(rows: string, strings = '', styles = ''): Promise<readonly string[]> {
  const found = await rowsOf(workbookOf(rows, strings, styles));
  return found.flatMap(({ number, cells }) =>
    cells.map(({ column, type, value, formula }) => {
      const letter = String.fromCharCode(65 + column);
      return `${letter}${number} ${type} ${formula === undefined ? '' : `=${formula} `}${value}`;
    }),
  );
}

describe('cells of a workbook', () => {
  test('each kind of cell, formulas beside their stored results', async () => {
    const rows =
      '<row r="2"><c r="A2" t="inlineStr"><is><r><t>a &amp; </t></r><r><t>b_x000D_</t></r></is></c>' +
      '<c r="B2"><v>0.10</v></c><c r="C2" s="1"><v>46326</v></c><c r="D2" t="b"><v>1</v></c>' +
      '<c r="E2" t="e"><v>#REF!</v></c><c r="F2" t="s"><v>1</v></c>' +
      '<c r="G2" t="str"><f>IF(B2&lt;1,"OK","FAIL")</f><v>OK</v></c><c r="H2"><f>B2*2</f><v>0.2</v></c>' +
      '<c r="I2"><f t="array" ref="I2">SUM(B2)</f><v>1</v></c></row>';
    const strings = '<si><t>zero</t></si><si><t>one</t><rPh><t>reading</t></rPh></si>';
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    expect(await cellsOf(rows, strings, styles)).toEqual([
      'A2 text a & b\r',
      'B2 number 0.10',
      'C2 date 46326',
      'D2 truth 1',
      'E2 error #REF!',
      'F2 text one',
      'G2 text =IF(B2<1,"OK","FAIL") OK',
      'H2 number =B2*2 0.2',
      'I2 number ={SUM(B2)} 1',
    ]);
  });

  test('blank cells and rows are left out, a formula without a result is not blank', async () => {
    const rows = '<row r="1"><c r="A1" s="3"/></row><row r="4"/><row r="7"><c r="C7"><f>A1</f></c></row>';
    expect(await cellsOf(rows)).toEqual(['C7 number =A1 ']);
  });

  test.each<[string, string]>([
    ['rows out of order', '<row r="2"/><row r="1"/>'],
    ['cells out of order', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
    ['a shared text that is not there', '<row r="1"><c r="A1" t="s"><v>5</v></c></row>'],
    ['a row beyond the last', '<row r="1048577"/>'],
    ['markup that does not end', '<row r="1"><c r="A1">'],
  ])('%s is damage', async (_name, rows) => {
    await expect(cellsOf(rows)).rejects.toThrow(DamagedArchive);
  });

  test('a cell that holds more than a cell can is damage, also in many pieces', async () => {
    const runs = `<r><t>${'x'.repeat(1000)}</t></r>`.repeat(300);
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is>${runs}</is></c></row>`;
    await expect(cellsOf(rows)).rejects.toThrow(
      new DamagedArchive('cell A1 holds more than 32,767 characters, which is all that a cell can'),
    );
  });

  test('two parts of one name are damage', async () => {
    const bytes = Buffer.from(archive({ 'a.xml': '<a/>', 'b.xml': '<a/>' }));
    const at = bytes.lastIndexOf('b.xml');
    bytes.write('a.xml', at);
    await expect(rowsOf(new Uint8Array(bytes))).rejects.toThrow('two parts of it are named a.xml');
  });

  test('a damaged byte anywhere is told or changes nothing', async () => {
    const row = '<row r="1"><c r="A1" t="inlineStr"><is><t>text</t></is></c><c r="B1"><v>12.5</v></c></row>';
    const whole = workbookOf(row);
    const expected = await rowsOf(whole);
    for (let at = 0; at < whole.length; at += 1) {
      const damaged = whole.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x20;
      let rows: readonly FileRow[] | undefined;
      try {
        rows = await rowsOf(damaged);
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedArchive);
      }
      if (rows) expect(rows).toEqual(expected);
    }
  });
});
