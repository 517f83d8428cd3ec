import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayNumberToText, numberToText } from '../../../core/read/xlsx-cell.ts';
import { isDateFormat } from '../../../core/read/xlsx-parts.ts';
import { byteSource, readAll } from './byte-sources.ts';
import { archive, workbookOf } from './xlsx-archives.ts';

const read = (content: Uint8Array, chunkSize = 1000, sheet?: string) =>
  readAll({ bytes: byteSource(content, chunkSize, 'file.xlsx'), sheet });

async function written(): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  const first = book.addWorksheet('Items');
  first.addRow(['Report']);
  first.addRow([]);
  first.addRow(['Id', 'Date', 'Amount', 'Flag', 'Text', 'Formula']);
  const date = new Date(Date.UTC(2025, 9, 31));
  const rich = { richText: [{ text: 'rich ' }, { font: { bold: true }, text: 'text' }] };
  first.addRow(['00012', date, 1234.5, true, rich, { formula: 'A1&"x"', result: 'stored' }]);
  const link = { text: 'link', hyperlink: 'https://example.com' };
  const time = new Date(Date.UTC(2025, 9, 31, 10, 5));
  first.addRow([1.2345678901234568e30, time, 1e-7, false, link, { formula: 'B4', result: date }]);
  first.addRow([null, null, { error: '#N/A' }, null, '=1+1 &amp; <x> "y" _x0041_']);
  first.getCell('B4').numFmt = 'yyyy-mm-dd';
  first.getCell('B5').numFmt = 'dd/mm/yyyy hh:mm';
  first.getCell('F5').numFmt = 'dd.mm.yyyy';
  book.addWorksheet('Second').addRow(['x', 'y']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('a workbook written by a library', () => {
  let file: Uint8Array<ArrayBuffer>;
  beforeAll(async () => {
    file = await written();
  });

  it.each([1, 64, 1 << 20])('is read in chunks of %i bytes', async (chunkSize) => {
    const { rows, numbers, evidence } = await read(file, chunkSize);
    expect(rows).toEqual([
      ['Report'],
      ['Id', 'Date', 'Amount', 'Flag', 'Text', 'Formula'],
      ['00012', '2025-10-31', '1234.5', 'true', 'rich text', 'stored'],
      ['1.2345678901234568e+30', '2025-10-31T10:05:00', '0.0000001', 'false', 'link', '2025-10-31'],
      ['', '', '#N/A', '', '=1+1 &amp; <x> "y" A'],
    ]);
    expect(numbers).toEqual([1, 3, 4, 5, 6]);
    expect(evidence).toMatchObject({ sheet: 'Items', bytes: file.length, trouble: undefined });
  });

  it('gives the sheet asked for, and names the sheets when there is none of that name', async () => {
    expect((await read(file, 1000, 'Second')).rows).toEqual([['x', 'y']]);
    const { evidence } = await read(file, 1000, 'Third');
    expect(evidence.trouble).toEqual({
      code: 'sheet-missing',
      row: 0,
      found: 'no sheet "Third"; the workbook has Items, Second',
    });
  });

  it('is refused wherever it is cut off', async () => {
    for (let length = 4; length < file.length; length += 97) {
      const { evidence } = await read(file.slice(0, length));
      expect(evidence.trouble?.code).toBe('file-unreadable');
    }
  });

  it('never gives other rows when a byte is damaged', async () => {
    const { rows } = await read(file);
    for (let at = 4; at < file.length; at += 61) {
      const damaged = file.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      const { rows: got, evidence } = await read(damaged);
      if (!evidence.trouble) expect(got).toEqual(rows);
    }
  });
});

describe('cells', () => {
  const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;

  it('are found without references, out of prefixes, and with gaps', async () => {
    const { rows, numbers } = await read(
      workbookOf(
        '<row><c><v>1</v></c><c t="str"><v>a</v></c></row><row r="4"><c r="C4"><v>2</v></c></row><row/>',
      ),
    );
    expect(rows).toEqual([['1', 'a'], ['', '', '2'], []]);
    expect(numbers).toEqual([1, 4, 5]);
  });

  it('of text keep every character and leave readings out', async () => {
    const strings =
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><r><t xml:space="preserve">a </t></r><r><t>b</t></r></si>' +
      '<si><t>&amp;amp; &#x1F600; &lt;b&gt; <![CDATA[<raw> & ]]>line_x000A_two</t></si><si/>';
    const inline = '<c t="inlineStr"><is><r><t>c</t></r><r><t>d &amp;lt;</t></r></is></c>';
    const cells = [0, 1, 2, 3].map((at) => `<c t="s"><v>${at}</v></c>`);
    const { rows } = await read(workbookOf(row(...cells, inline), strings), 7);
    expect(rows).toEqual([['東京', 'a b', '&amp; 😀 <b> <raw> & line\ntwo', '', 'cd &lt;']]);
  });

  it('with formulas show their stored result', async () => {
    const { rows } = await read(
      workbookOf(
        row(
          '<c><f t="shared" si="0"/><v>5</v></c>',
          '<c t="b"><f>TRUE()</f><v>1</v></c>',
          '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
          '<c><f>A1</f></c>',
        ),
      ),
    );
    expect(rows).toEqual([['5', 'true', '#DIV/0!', '']]);
  });

  it('show dates by their style only', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00 &quot;days&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>';
    const cells = [0, 1, 2, 3].map((style) => `<c s="${style}"><v>45961</v></c>`);
    const { rows } = await read(workbookOf(row(...cells), '', styles));
    expect(rows).toEqual([['45961', '2025-10-31', '2025-10-31', '45961']]);
  });

  it.each([
    ['a text that is not there', row('<c t="s"><v>9</v></c>')],
    ['cells out of order', row('<c r="B1"><v>1</v></c><c r="A1"><v>1</v></c>')],
    ['rows out of order', '<row r="2"/><row r="1"/>'],
    ['an element that is not closed', '<row><c></row>'],
  ])('with %s are refused', async (_, rows) => {
    expect((await read(workbookOf(rows))).evidence.trouble?.code).toBe('file-unreadable');
  });
});

describe('numbers and days', () => {
  it.each([
    ['1234.50', '1234.50'],
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['1.1000000000000001', '1.1'],
    ['1.5E-7', '0.00000015'],
    ['-1E-3', '-0.001'],
    ['1E15', '1000000000000000'],
    ['12345678901234567890', '12345678901234567890'],
    ['1.23456789012346E+31', '1.23456789012346e+31'],
  ])('%s is %s', (stored, text) => {
    expect(numberToText(stored)).toBe(text);
  });

  it('days count from 1900 or 1904', () => {
    expect(dayNumberToText('45961', false)).toBe('2025-10-31');
    expect(dayNumberToText('45961.999999', false)).toBe('2025-11-01');
    expect(dayNumberToText('45961.5', false)).toBe('2025-10-31T12:00:00');
    expect(dayNumberToText('44499', true)).toBe('2025-10-31');
    expect(dayNumberToText('1', false)).toBe('1900-01-01');
    expect(dayNumberToText('61', false)).toBe('1900-03-01');
    expect(dayNumberToText('-5', false)).toBe('-5');
  });

  it('formats show dates by their letters', () => {
    const formats = [
      'dd/mm/yyyy',
      '[$-409]d-mmm-yy',
      'h:mm',
      'General',
      '#,##0.00',
      '0 "days"',
      '[Red]0.00',
      '0\\d',
      '_-* #,##0_-',
    ];
    expect(formats.map(isDateFormat)).toEqual([true, true, true, false, false, false, false, false, false]);
  });
});

describe('files that are no workbooks', () => {
  const text = (content: string) => new TextEncoder().encode(content);

  it.each([
    ['a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'password'],
    ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0]), 'gzip'],
    ['PGP', text('-----BEGIN PGP MESSAGE-----'), 'encrypted'],
    ['PDF', text('%PDF-1.7'), 'PDF'],
    ['HTML under a wrong name', text('<html></html>'), 'although its name'],
    ['an archive of something else', archive({ 'items.csv': 'a,b\n' }), 'without a workbook'],
    [
      'a binary workbook',
      archive({
        '_rels/.rels':
          '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      }),
      'binary',
    ],
    ['a document type', archive({ '_rels/.rels': '<!DOCTYPE x><Relationships/>' }), 'document type'],
  ])('%s is refused in words', async (_, content, words) => {
    const { evidence, rows } = await read(new Uint8Array(content));
    expect(rows).toEqual([]);
    expect(evidence.trouble).toMatchObject({
      code: 'file-unreadable',
      found: expect.stringContaining(words),
    });
    expect(evidence.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
