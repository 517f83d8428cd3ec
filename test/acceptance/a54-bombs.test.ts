/** A54: a workbook that was made to fill memory is refused in words, before it has done so. */

import { beforeAll, describe, expect, test } from 'vitest';
import { HEADER_ROW } from '../../core/report/sheet.ts';
import { type SmallBook, smallBook, verify } from '../support/re-performed.ts';
import { changeSheet, tampered } from '../support/tampered-workbook.ts';

let book: SmallBook;

beforeAll(async () => {
  book = await smallBook();
}, 60_000);

/** So many rows in the place of everything from a row on, each with long texts from its first column on. */
function withRows(xml: string, from: number, count: number, columns: number): string {
  const cell = `<c t="inlineStr"><is><t>${'x'.repeat(30_000)}</t></is></c>`;
  const rows = Array.from(
    { length: count },
    (_, at) => `<row r="${from + at}">${cell.repeat(columns)}</row>`,
  );
  const start = xml.indexOf(`<row r="${from}"`);
  return `${xml.slice(0, start)}${rows.join('')}${xml.slice(xml.indexOf('</sheetData>'))}`;
}

async function refusalOf(sheet: string, change: (xml: string) => string): Promise<string> {
  const reply = await verify(
    book.files,
    tampered(book.workbook, (parts) => changeSheet(parts, sheet, change)),
  );
  if (reply.isOk) throw new Error('it was not refused');
  return reply.failures.map(({ found }) => found).join();
}

describe('A54 a workbook with more than any close has', () => {
  test('A54 settings without end', async () => {
    expect(await refusalOf('Parameters', (xml) => withRows(xml, HEADER_ROW + 1, 600, 4))).toContain(
      'its sheet "Parameters" holds more than any close has',
    );
  }, 60_000);

  test('A54 a sheet with a row that no sheet has', async () => {
    const far = (xml: string): string => xml.replace('</sheetData>', '<row r="99999999"/></sheetData>');
    expect(await refusalOf('Parameters', far)).toContain('row 99999999, and a sheet has 1,048,576 rows');
  });

  test('A54 a row that is longer than any', async () => {
    expect(await refusalOf('Matched', (xml) => withRows(xml, HEADER_ROW + 1, 1, 150))).toMatch(
      /row \d+ holds more than 4,194,304 characters/,
    );
  });
});
