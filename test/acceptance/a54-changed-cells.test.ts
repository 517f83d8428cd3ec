/** A54: each change of a workbook is found at its place. */

import { beforeAll, describe, expect, test } from 'vitest';
import {
  addressIn,
  changeCell,
  outcomeOf,
  type SmallBook,
  smallBook,
  told,
  toldOf,
} from '../support/re-performed.ts';
import { changePart, changeSheet, moveRows, rowXml, tampered } from '../support/tampered-workbook.ts';

let book: SmallBook;

beforeAll(async () => {
  book = await smallBook();
}, 60_000);

describe('A54 each change of a workbook is found at its place', () => {
  test('A54 a changed number', async () => {
    const address = addressIn(book, 'Matched', /<v>100<\/v>/);
    expect(
      await toldOf(
        book,
        changeCell('Matched', address, (cell) => cell.replace('<v>100<', '<v>100.01<')),
      ),
    ).toEqual([`Matched ${address}: number 100.01 | number 100`]);
  });

  test('A54 a number written in another way is the same number', async () => {
    const address = addressIn(book, 'Matched', /<v>100<\/v>/);
    expect(
      await toldOf(
        book,
        changeCell('Matched', address, (cell) => cell.replace('<v>100<', '<v>1.000E2<')),
      ),
    ).toEqual([]);
  });

  test('A54 a changed text', async () => {
    const address = addressIn(book, 'Exceptions', /INV-6/);
    expect(
      await toldOf(
        book,
        changeCell('Exceptions', address, (cell) => cell.replace('INV-6', 'INV-7')),
      ),
    ).toEqual([`Exceptions ${address}: text "INV-7" | text "INV-6"`]);
  });

  test('A54 a number that became a text, and a date that became a number', async () => {
    const number = addressIn(book, 'Matched', /<v>100<\/v>/);
    const asText = (cell: string): string => cell.replace('>', ' t="str">').replace('<v>100<', '<v>100<');
    expect(await toldOf(book, changeCell('Matched', number, asText))).toEqual([
      `Matched ${number}: text "100" | number 100`,
    ]);
    const date = addressIn(book, 'Matched', /<v>46\d{3}<\/v>/);
    const [plain = ''] = told(
      await outcomeOf(
        book.files,
        tampered(
          book.workbook,
          changeCell('Matched', date, (cell) => cell.replace(/ s="\d+"/, '')),
        ),
      ),
    );
    expect(plain).toMatch(new RegExp(`^Matched ${date}: number 46\\d{3} \\| date 2026-\\d\\d-\\d\\d$`));
  });

  test('A54 a changed formula', async () => {
    const address = addressIn(book, 'Lead', /<f>SUM/);
    const [difference, ...others] = await toldOf(
      book,
      changeCell('Lead', address, (cell) => cell.replace('<f>SUM', '<f>1*SUM')),
    );
    expect(others).toEqual([]);
    expect(difference).toMatch(new RegExp(`^Lead ${address}: formula =1\\*SUM.* \\| formula =SUM`));
  });

  test('A54 a formula that became its result', async () => {
    const address = addressIn(book, 'Lead', /<f>SUM/);
    const [difference] = await toldOf(
      book,
      changeCell('Lead', address, (cell) => cell.replace(/<f>.*?<\/f>/, '')),
    );
    expect(difference).toMatch(new RegExp(`^Lead ${address}: number .* \\| formula =SUM`));
  });

  test('A54 a changed stored result', async () => {
    const address = addressIn(book, 'Lead', /<f>SUM.*<v>/);
    const [difference, ...others] = await toldOf(
      book,
      changeCell('Lead', address, (cell) => cell.replace(/<v>.*?<\/v>/, '<v>1</v>')),
    );
    expect(others).toEqual([]);
    expect(difference).toMatch(
      new RegExp(`^Lead ${address}: formula =SUM.* with the result number 1 \\| formula`),
    );
  });

  test('A54 a cell too many and one missing', async () => {
    const address = addressIn(book, 'Matched', /<v>100<\/v>/);
    const blank = addressIn(book, 'Exceptions', /\/>$/);
    expect(
      await toldOf(
        book,
        changeCell('Matched', address, () => ''),
      ),
    ).toEqual([`Matched ${address}: nothing | number 100`]);
    expect(
      await toldOf(
        book,
        changeCell('Exceptions', blank, (cell) => cell.replace('/>', '><v>7</v></c>')),
      ),
    ).toEqual([`Exceptions ${blank}: number 7 | nothing`]);
  });

  test.each([
    ['leaving a hole', (xml: string, row: number) => xml.replace(rowXml(xml, row), '')],
    [
      'the rest moved up',
      (xml: string, row: number) => moveRows(xml.replace(rowXml(xml, row), ''), row + 1, -1),
    ],
  ])('A54 a row taken out, %s', async (_name, change) => {
    const row = Number(addressIn(book, 'Matched', /INV-2/).replace(/\D/g, ''));
    const [difference, ...others] = await toldOf(book, (parts) =>
      changeSheet(parts, 'Matched', (xml) => change(xml, row)),
    );
    expect(difference).toMatch(
      new RegExp(`^Matched ${row}:${row}: no such row \\| a row of \\d+ cells: text "`),
    );
    expect(others).toEqual([]);
  });

  test.each([
    ['in between, the rest moved down', 1],
    ['at the end', 0],
  ])('A54 a row put in, %s', async (_name, by) => {
    const row = Number(addressIn(book, 'Matched', /INV-2/).replace(/\D/g, ''));
    let at = row;
    const [difference, ...others] = await toldOf(book, (parts) =>
      changeSheet(parts, 'Matched', (xml) => {
        const added = rowXml(xml, row).replace('INV-2', 'INV-20').replace(/B-\w+/, 'B-ADDED');
        const last = Math.max(...[...xml.matchAll(/<row r="(\d+)"/g)].map((match) => Number(match[1])));
        if (by === 0) at = last + 1;
        const placed = added.replace(/ r="([A-Z]*)\d+"/g, ` r="$1${at}"`);
        const moved = by === 0 ? xml : moveRows(xml, row, 1);
        const before = by === 0 ? '</sheetData>' : rowXml(moved, row + 1);
        return moved.replace(before, placed + before);
      }),
    );
    expect(difference).toMatch(
      new RegExp(`^Matched ${at}:${at}: a row of \\d+ cells: text .* \\| no such row$`),
    );
    expect(others).toEqual([]);
  });

  test('A54 a sheet taken out, renamed, hidden, put in another place', async () => {
    const part = 'xl/workbook.xml';
    const out = await toldOf(book, (parts) =>
      changePart(parts, part, (xml) => xml.replace(/<sheet [^>]*name="Lead"[^>]*>/, '')),
    );
    expect(out).toEqual(['Lead : no such sheet | a sheet "Lead"']);
    const renamed = await toldOf(book, (parts) =>
      changePart(parts, part, (xml) => xml.replace('name="Lead"', 'name="Load"')),
    );
    expect(renamed).toEqual(['Lead : the sheet is named "Load" | the sheet is named "Lead"']);
    const hidden = await toldOf(book, (parts) =>
      changePart(parts, part, (xml) =>
        xml.replace(/(<sheet [^>]*name="Lead"[^>]*?)(?: state="\w+")?( r:id)/, '$1 state="veryHidden"$2'),
      ),
    );
    expect(hidden).toEqual(['Lead : a hidden sheet | a sheet that is shown']);
    const swapped = await toldOf(book, (parts) =>
      changePart(parts, part, (xml) => xml.replace(/(<sheet [^>]*name="Lead"[^>]*>)(<sheet [^>]*>)/, '$2$1')),
    );
    expect(swapped).toEqual(['Lead : it stands in place 3 | it stands in place 2']);
  });

  test('A54 a sheet put in', async () => {
    const told = await toldOf(book, (parts) => {
      changePart(parts, 'xl/workbook.xml', (xml) =>
        xml.replace('</sheets>', '<sheet name="Extra" sheetId="999" r:id="rId999"/></sheets>'),
      );
      const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
      changePart(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="rId999" Type="${type}" Target="worksheets/extra.xml"/></Relationships>`,
        ),
      );
      parts.set('xl/worksheets/extra.xml', '<worksheet><sheetData/></worksheet>');
    });
    expect(told).toEqual([expect.stringMatching(/^Extra : a sheet "Extra" in place \d+ \| no such sheet$/)]);
  });
});
