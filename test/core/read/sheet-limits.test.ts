/** Sheets that hold more than a sheet can are refused with their place, before they fill memory. */

import { describe, expect, it, test } from 'vitest';
import { SheetPlace } from '../../../core/read/sheet-limits.ts';
import { StringsReader } from '../../../core/read/xlsx-parts.ts';
import { XmlScanner } from '../../../core/read/xml-scanner.ts';
import { byteSource, readAll } from './byte-sources.ts';
import { workbookOf } from './xlsx-archives.ts';

const read = (rows: string, strings?: string) =>
  readAll({ bytes: byteSource(workbookOf(rows, strings), 1 << 16, 'file.xlsx') });

const text = (length: number): string => `<is><t>${'x'.repeat(length)}</t></is>`;
const cell = (at: string, length: number): string => `<c r="${at}" t="inlineStr">${text(length)}</c>`;
const runs = (length: number): string => `<r><t>${'x'.repeat(1000)}</t></r>`.repeat(length / 1000);

describe('a sheet within the limits of Excel', () => {
  it('is read: the last row, the last column, the longest text', async () => {
    const rows = `<row r="1048576">${cell('A1048576', 32_767)}<c r="XFD1048576"><v>1</v></c></row>`;
    const { rows: found, numbers, evidence } = await read(rows);
    expect(evidence.trouble).toBeUndefined();
    expect(numbers).toEqual([1_048_576]);
    expect([found[0]?.[0]?.length, found[0]?.length, found[0]?.at(-1)]).toEqual([32_767, 16_384, '1']);
  });

  it('may write each character as seven', async () => {
    const written = '_x0041_'.repeat(32_767);
    const { rows } = await read(`<row><c t="inlineStr"><is><t>${written}</t></is></c></row>`);
    expect(rows).toEqual([['A'.repeat(32_767)]]);
  });
});

describe('a sheet beyond them is refused with its place', () => {
  test.each<[string, string, string, string?]>([
    ['a row too many', '<row r="1048577"/>', 'row 1048577, and a sheet has 1,048,576 rows'],
    [
      'a column too many',
      '<row r="3"><c r="XFE3"/></row>',
      'row 3 has a column 16,385, and a sheet has 16,384',
    ],
    [
      'a text too long',
      `<row r="7">${cell('AB7', 32_768)}</row>`,
      'cell AB7 holds more than 32,767 characters',
    ],
    [
      'a text too long in pieces',
      `<row r="2"><c r="C2" t="inlineStr"><is>${runs(300_000)}</is></c></row>`,
      'cell C2 holds more than 32,767 characters',
    ],
    [
      'a row too long',
      `<row r="5">${Array.from({ length: 130 }, () => `<c t="inlineStr">${text(32_767)}</c>`).join('')}</row>`,
      'row 5 holds more than 4,194,304 characters',
    ],
    ['a row that is no number', '<row r="x"/>', 'its rows are out of order: x comes after 0'],
    [
      'a shared text too long',
      '<row><c t="s"><v>0</v></c></row>',
      'shared text 2 has more than 32,767 characters',
      `<si><t>a</t></si><si>${runs(40_000)}</si>`,
    ],
  ])('%s', async (_, rows, words, strings) => {
    const { evidence } = await read(rows, strings);
    expect(evidence.trouble?.code).toBe('file-unreadable');
    expect(evidence.trouble?.found).toContain(`a workbook that cannot be read: sheet "Data": ${words}`);
  });

  test('more cells than a full sheet of 256 columns, blank ones counted', () => {
    const place = new SheetPlace(20);
    place.beginRow('1');
    place.beginCell(9);
    place.beginRow('4');
    place.beginCell(9);
    expect(() => place.beginRow('5')).not.toThrow();
    expect(() => place.beginCell(0)).toThrow('more than 20 cells up to cell A5; save the sheet as CSV');
  });

  test('shared texts without end', () => {
    const scanned = (strings: string, limits: { texts: number; characters: number }): readonly string[] => {
      const reader = new StringsReader(limits);
      new XmlScanner(reader).write(`<sst>${strings}</sst>`);
      return reader.strings;
    };
    const words = 'its cells share more than 2 texts or 5 characters; save the sheet as CSV';
    expect(scanned('<si><t>abc</t></si><si/>', { texts: 2, characters: 5 })).toEqual(['abc', '']);
    expect(() => scanned('<si/><si/><si/>', { texts: 2, characters: 5 })).toThrow(words);
    expect(() => scanned('<si><t>abcdef</t></si>', { texts: 2, characters: 5 })).toThrow(words);
  });
});

/** The same numbers every time. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PIECES = [
  ...[
    '<row>',
    '</row>',
    '<c>',
    '</c>',
    '<c r="ZZZ9">',
    '<row r="-1">',
    '<row r="9e9">',
    '<v>',
    '</v>',
    '<is>',
  ],
  ...[
    '<t>',
    '</t>',
    '<f>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '&#x110000;',
    '&#xD800;',
    '&lt',
    '"',
    '<',
    '>',
  ],
  ...[
    '<?x',
    '\0',
    '\ufffe',
    't="s"',
    't="b"',
    ' s="-1"',
    ' s="99"',
    'NaN',
    '1e400',
    '_xD800_',
    '</sheetData>',
  ],
];

test('markup that was cut and pasted at random gives rows or says why not', async () => {
  const random = dice(7);
  const whole =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Id</t></is></c><c r="B1" s="1"><v>45961</v></c></row>' +
    '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
  const outcomes = new Set<string>();
  for (let round = 0; round < 400; round += 1) {
    let rows = whole;
    for (let change = random(3); change >= 0; change -= 1) {
      const at = random(rows.length);
      const cut = random(2) === 0 ? random(12) : 0;
      rows = rows.slice(0, at) + (PIECES[random(PIECES.length)] ?? '') + rows.slice(at + cut);
    }
    const { evidence, rows: found } = await read(rows, '<si><t>shared</t></si>');
    for (const one of found) expect(one.every((text) => typeof text === 'string')).toBe(true);
    outcomes.add(evidence.trouble?.code ?? 'read');
  }
  expect([...outcomes].toSorted()).toEqual(['file-unreadable', 'read']);
});
