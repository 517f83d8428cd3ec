/** A54: what cannot be verified is refused in words; what differs in many places is counted. */

import { beforeAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../core/engine.ts';
import { memoryHost } from '../closes/run-close.ts';
import { type SmallBook, smallBook, verify } from '../support/re-performed.ts';
import { changePart, changeSheet, tampered } from '../support/tampered-workbook.ts';

let book: SmallBook;

beforeAll(async () => {
  book = await smallBook();
}, 60_000);

describe('A54 what cannot be verified is refused in words', () => {
  test.each<[string, (book: Uint8Array) => Uint8Array, RegExp]>([
    [
      'no workbook',
      () => new TextEncoder().encode('no workbook'),
      /cannot be read: the end of the file is missing/,
    ],
    ['half a workbook', (book) => book.slice(0, book.length / 2), /cannot be read/],
    [
      'a workbook without the sheet Parameters',
      (book) =>
        tampered(book, (parts) =>
          changePart(parts, 'xl/workbook.xml', (xml) => xml.replace('name="Parameters"', 'name="Settings"')),
        ),
      /no sheet "Parameters" with settings/,
    ],
    [
      'the book of an org that the close has not',
      (book) =>
        tampered(book, (parts) => {
          changePart(parts, 'xl/workbook.xml', (xml) => xml.replace('name="Books"', 'name="Else"'));
          changeSheet(parts, 'Parameters', (xml) => xml.replace(/(Entity: [^<]*)/, '$1 · Book: Nowhere'));
        }),
      /the book Nowhere, and the close that was run again has none of that name/,
    ],
    [
      'a sheet that is cut off',
      (book) => tampered(book, (parts) => changeSheet(parts, 'Matched', (xml) => xml.slice(0, -40))),
      /a part of it is not whole/,
    ],
  ])('A54 %s', async (_name, change, found) => {
    const reply = await verify(book.files, change(book.workbook));
    expect(reply.isOk).toBe(false);
    if (reply.isOk) return;
    expect(reply.failures.map((one) => one.found).join()).toMatch(found);
    for (const one of reply.failures) expect(one.remedy).not.toBe('');
  });

  test('A54 any damaged byte is in words or as a difference, or changes nothing', async () => {
    for (let at = 0; at < book.workbook.length; at += Math.ceil(book.workbook.length / 40)) {
      const damaged = new Uint8Array(book.workbook);
      damaged[at] = (damaged[at] ?? 0) ^ 0x11;
      const reply = await verify(book.files, damaged);
      if (reply.isOk && !reply.value.isAgreeing) expect(reply.value.differenceCount).toBeGreaterThan(0);
    }
  }, 60_000);

  test('A54 a workbook that is not there', async () => {
    const reply = await createEngine(memoryHost(new Map(book.files)), 'test').verify({
      workbook: 'book.xlsx',
    });
    expect(!reply.isOk && reply.failures[0]?.found).toBe('no such file');
  });
});

describe('A54 many differences', () => {
  test('A54 all are counted and as many are kept as were asked for', async () => {
    const changed = tampered(book.workbook, (parts) =>
      changeSheet(parts, 'Matched', (xml) => xml.replaceAll('<v>100</v>', '<v>101</v>')),
    );
    const addresses: string[] = [];
    const host = memoryHost(new Map([...book.files, ['book.xlsx', changed]]));
    const reply = await createEngine(host, 'test').verify(
      { workbook: 'book.xlsx', shown: 1 },
      { onDifference: ({ address }) => addresses.push(address) },
    );
    if (!reply.isOk) throw new Error(JSON.stringify(reply.failures));
    expect(reply.value.differences).toHaveLength(1);
    expect(reply.value.differenceCount).toBeGreaterThan(1);
    expect(addresses).toHaveLength(reply.value.differenceCount);
  });

  test('A54 is interrupted on request', async () => {
    const host = memoryHost(new Map([...book.files, ['book.xlsx', book.workbook]]));
    let stage = '';
    const reply = await createEngine(host, 'test').verify(
      { workbook: 'book.xlsx' },
      {
        onProgress: (progress) => {
          stage = progress.stage;
        },
        isCancelled: () => stage === 'compare the workbook',
      },
    );
    expect(!reply.isOk && reply.failures[0]?.found).toBe('it was interrupted');
  });
});
