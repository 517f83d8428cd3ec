/** A54: each change of what a run rests on is found: settings, extracts, the engine. */

import { beforeAll, describe, expect, test } from 'vitest';
import { columnLetters } from '../../core/model/cell-address.ts';
import { columnOf } from '../../core/read/xlsx-cell.ts';
import { plantedCloses } from '../closes/planted/all-planted.ts';
import { filesBeside } from '../closes/planted/compare.ts';
import { filesOf } from '../closes/write-close.ts';
import {
  addressIn,
  changeCell,
  outcomeOf,
  type SmallBook,
  smallBook,
  toldOf,
  verify,
  workbookOf,
} from '../support/re-performed.ts';
import { tampered } from '../support/tampered-workbook.ts';

let book: SmallBook;

beforeAll(async () => {
  book = await smallBook();
}, 60_000);

/** Addresses of the row of Parameters that holds a setting. */
function settingAt(path: string): { readonly value: string; readonly hash: string } {
  const address = addressIn(book, 'Parameters', new RegExp(`<t>${path.replace(/[.[\]]/g, '\\$&')}</t>`));
  return { value: address.replace('A', 'B'), hash: address.replace('A', 'E') };
}

describe('A54 each change of what the run rests on is found', () => {
  test('A54 a changed setting that was entered: its row, the hashes and what follows from it', async () => {
    const { hash } = settingAt('materiality.amount');
    const found = await toldOf(book, (parts) =>
      changeCell('Parameters', settingAt('materiality.amount').value, (cell) => cell.replace('500', '50000'))(
        parts,
      ),
    );
    expect(found).toContainEqual(
      expect.stringMatching(new RegExp(`^Parameters ${hash}: text "[0-9a-f]{12}" \\|`)),
    );
    expect(found.filter((one) => /^Parameters B\d+: text "[0-9a-f]{64}" \|/.test(one))).toHaveLength(1);
    expect(found).toContainEqual(
      expect.stringMatching(/^Parameters A10: run [0-9a-f]{12} \| run [0-9a-f]{12}$/),
    );
  });

  test('A54 a changed default is no default any more', async () => {
    const { value, hash } = settingAt('rates.fallbackLimitDays');
    const found = await toldOf(
      book,
      changeCell('Parameters', value, (cell) => cell.replace('<v>7<', '<v>8<')),
    );
    expect(found[0]).toBe(`Parameters ${value}: number 8 | number 7`);
    expect(found.map((one) => one.split(':')[0])).toEqual([`Parameters ${value}`]);
    expect(found.join()).not.toContain(hash);
  });

  test('A54 a setting called a default that was entered', async () => {
    const { value, hash } = settingAt('materiality.setBy');
    const origin = value.replace('B', 'D');
    const reply = await verify(
      book.files,
      tampered(
        book.workbook,
        changeCell('Parameters', origin, (cell) => cell.replace('entered', 'default')),
      ),
    );
    // Without it the settings are no settings any more.
    expect(reply.isOk).toBe(false);
    expect(!reply.isOk && reply.failures[0]?.where).toContain('sheet Parameters: materiality.setBy');
    expect(hash).not.toBe('');
  });

  test.each([
    ['a type that does not exist', 'C', 'text', 'prose', 'Parameters, cell C'],
    ['an origin that does not exist', 'D', 'entered', 'guessed', 'Parameters, cell D'],
    ['a path that is none', 'A', 'format', 'for..mat', 'Parameters, cell B'],
  ])('A54 %s could not run and is named', async (_name, column, from, to, where) => {
    const address = settingAt('format').value.replace('B', column);
    const changed = tampered(
      book.workbook,
      changeCell('Parameters', address, (cell) => cell.replace(`>${from}<`, `>${to}<`)),
    );
    const reply = await verify(book.files, changed);
    expect(!reply.isOk && reply.failures.map((one) => one.where).join()).toContain(where);
  });

  test('A54 an extract of which one byte is another', async () => {
    const name = 'invoice-item.csv';
    const text = String(book.files.get(name));
    const outcome = await outcomeOf(
      new Map([...book.files, [name, text.replace('INV-1', 'INV-9')]]),
      book.workbook,
    );
    expect(outcome).toMatchObject({ isAgreeing: false, sheets: 0, cells: 0, differences: [] });
    expect(outcome.otherExtracts).toEqual([
      {
        file: name,
        stated: expect.stringMatching(/^[0-9a-f]{64}$/),
        found: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(outcome.otherExtracts[0]?.stated).not.toBe(outcome.otherExtracts[0]?.found);
  });

  test('A54 an extract that is missing, beside another that was changed', async () => {
    const less = new Map([...book.files, ['account.csv', 'none']]);
    less.delete('billing-report.csv');
    const { otherExtracts, isAgreeing } = await outcomeOf(less, book.workbook);
    expect(isAgreeing).toBe(false);
    expect(otherExtracts.map(({ file, found }) => [file, found === ''])).toEqual([
      ['account.csv', false],
      ['billing-report.csv', true],
    ]);
  });

  test('A54 a changed SHA-256 of an extract', async () => {
    const { otherExtracts } = await outcomeOf(
      book.files,
      tampered(book.workbook, (parts) => {
        for (const path of parts.keys()) {
          const xml = parts.get(path) ?? '';
          const hash = otherHash(xml);
          if (hash !== undefined) parts.set(path, xml.replaceAll(hash, '0'.repeat(64)));
        }
      }),
    );
    expect(otherExtracts.map(({ stated }) => stated)).toEqual(['0'.repeat(64)]);
  });

  test('A54 another engine says so and builds with the version of the workbook', async () => {
    const outcome = await outcomeOf(book.files, book.workbook, 'next');
    expect(outcome).toMatchObject({ madeBy: 'test', engineVersion: 'next', isAgreeing: true });
  });
});

/** The first SHA-256 on the sheet of files, where there is one. */
function otherHash(xml: string): string | undefined {
  return xml.includes('SHA-256</t>') && xml.includes('invoice-item.csv')
    ? /<t>([0-9a-f]{64})<\/t>/.exec(xml)?.[1]
    : undefined;
}

describe('A54 a changed opening item is found', () => {
  test('A54 by the digest over the items and by what follows from it', async () => {
    const planted = plantedCloses.find(({ priorLines }) => priorLines.some((line) => 'open' in line));
    if (!planted) throw new Error('no planted close has an opening item');
    const there = await filesOf(planted.close);
    const small = { files: there, workbook: await workbookOf(planted.close, filesBeside(planted)) };
    const address = addressIn(small, 'Opening items', /<t>open item<\/t>/);
    const owner = address.replace(/[A-Z]+/, (letters) => lettersAfter(letters, 21));
    const found = await toldOf(
      small,
      changeCell('Opening items', owner, (cell) =>
        cell.endsWith('/>')
          ? cell.replace('/>', ' t="inlineStr"><is><t>Nobody</t></is></c>')
          : cell.replace(/<t>.*<\/t>/, '<t>Nobody</t>'),
      ),
    );
    expect(found).toContainEqual(expect.stringMatching(/^Prior close C\d+: text "[0-9a-f]{64}" \|/));
  });

  test('A54 or refused where it is none any more', async () => {
    const planted = plantedCloses.find(({ priorLines }) => priorLines.some((line) => 'open' in line));
    if (!planted) throw new Error('no planted close has an opening item');
    const there = await filesOf(planted.close);
    const workbook = await workbookOf(planted.close, filesBeside(planted));
    const small = { files: there, workbook };
    const address = addressIn(small, 'Opening items', /<t>open item<\/t>/);
    const side = address.replace(/[A-Z]+/, (letters) => lettersAfter(letters, 2));
    const changed = tampered(
      workbook,
      changeCell('Opening items', side, (cell) => cell.replace(/<t>\w+<\/t>/, '<t>neither</t>')),
    );
    const reply = await verify(there, changed);
    expect(!reply.isOk && reply.failures[0]).toMatchObject({ where: 'sheet Opening items' });
  });
});

/** Letters of a column so many columns further. */
function lettersAfter(letters: string, by: number): string {
  return columnLetters(columnOf(letters) + by);
}
