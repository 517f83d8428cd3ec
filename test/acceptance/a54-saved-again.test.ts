/** A54 a workbook that somebody opened and saved again: what the program wrote in its own way is no difference, an edit is. */

import { beforeAll, describe, expect, test } from 'vitest';
import { movedFormula } from '../../core/read/shared-formulas.ts';
import { hasOffice, savedAgain } from '../support/office.ts';
import { outcomeOf, type SmallBook, smallBook, told } from '../support/re-performed.ts';
import { cellXml, changeSheet, type OpenedBook, tampered } from '../support/tampered-workbook.ts';

const isThere = hasOffice();

let book: SmallBook;

beforeAll(async () => {
  book = await smallBook();
}, 60_000);

async function differences(workbook: Uint8Array): Promise<readonly string[]> {
  return told(await outcomeOf(book.files, workbook));
}

/** The address of the first cell that holds a number, by its digits. */
function addressOf(parts: OpenedBook, sheet: string, number: string): string {
  let address = '';
  changeSheet(parts, sheet, (xml) => {
    address = new RegExp(`<c r="([A-Z]+\\d+)"[^>]*><v>${number}</v>`).exec(xml)?.[1] ?? '';
    return `${xml} `;
  });
  return address;
}

describe.skipIf(!isThere && process.env['CI'] === undefined)('A54 saved again by LibreOffice', () => {
  let saved: Uint8Array;

  beforeAll(async () => {
    saved = await savedAgain(book.workbook);
  }, 120_000);

  test('A54 agrees, with all its formulas calculated anew', async () => {
    expect(await differences(saved)).toEqual([]);
  });

  test('A54 an edit is told, and nothing else', async () => {
    let at = '';
    const edited = tampered(saved, (parts) => {
      at = addressOf(parts, 'Matched', '250.5');
      changeSheet(parts, 'Matched', (xml) =>
        xml.replace(cellXml(xml, at), (cell) => cell.replace('>250.5<', '>250.51<')),
      );
      changeSheet(parts, 'Checks', (xml) => xml.replace('COUNTIF(', 'COUNTA('));
    });
    const [first, second, ...others] = await differences(edited);
    expect([first, second].sort()).toEqual([
      expect.stringMatching(/^Checks [A-Z]+\d+: formula =COUNTA\(/),
      `Matched ${at}: number 250.51 | number 250.5`,
    ]);
    expect(others).toEqual([]);
  });
});

/** Every number with seventeen digits, and formulas that repeat downwards written once, as Excel may write both. */
function likeExcel(xml: string): string {
  const digits = (value: string): string => String(Number(value).toPrecision(17)).replace(/\.?0+$/, '');
  const above = new Map<string, { readonly formula: string; readonly row: number; readonly si: number }>();
  let number = 0;
  return xml
    .replace(/<v>(-?\d+\.\d+)<\/v>/g, (_, value: string) => `<v>${digits(value)}</v>`)
    .replace(/(<c r="([A-Z]+)(\d+)"[^>]*>)<f>([^<]*)<\/f>/g, (whole, cell, column, row, formula) => {
      const first = above.get(column);
      if (first && movedFormula(first.formula, Number(row) - first.row, 0) === formula) {
        return `${cell}<f t="shared" si="${first.si}"/>`;
      }
      above.set(column, { formula, row: Number(row), si: number });
      number += 1;
      return whole.replace('<f>', `<f t="shared" ref="${column}${row}:${column}${row}" si="${number - 1}">`);
    });
}

test('A54 numbers with seventeen digits and shared formulas are the same', async () => {
  let shared = 0;
  const written = tampered(book.workbook, (parts) => {
    for (const [path, xml] of parts) {
      if (!path.startsWith('xl/worksheets/sheet')) continue;
      const like = likeExcel(xml);
      shared += like.match(/<f t="shared" si="\d+"\/>/g)?.length ?? 0;
      parts.set(path, like);
    }
  });
  expect(shared).toBeGreaterThan(50);
  expect(await differences(written)).toEqual([]);
});

test('A54 a result that differs by more than what doubles leave is told', async () => {
  const written = tampered(book.workbook, (parts) =>
    changeSheet(parts, 'Chart bars', (xml) =>
      xml.replace(/(<f>[^<]*<\/f><v>-?\d+)(\.\d+)?<\/v>/, '$1.000001</v>'),
    ),
  );
  expect(await differences(written)).toHaveLength(1);
});
