/** A54: the run of a workbook is made again from the workbook and the extracts, and the workbook agrees. */

import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { createEngine } from '../../core/engine.ts';
import { WorkbookCells } from '../../core/read/workbook-cells.ts';
import { HEADER_ROW } from '../../core/report/sheet.ts';
import { monthEnd } from '../closes/month-end/month-end.ts';
import { plantedCloses } from '../closes/planted/all-planted.ts';
import { filesBeside } from '../closes/planted/compare.ts';
import { memoryHost } from '../closes/run-close.ts';
import type { TestClose } from '../closes/test-close.ts';
import { filesOf } from '../closes/write-close.ts';
import {
  outcomeOf,
  type SmallBook,
  smallBook,
  smallClose,
  told,
  toldOf,
  verify,
  workbookOf,
} from '../support/re-performed.ts';
import { changeSheet, pathOf, tampered } from '../support/tampered-workbook.ts';

let book: SmallBook;

beforeAll(async () => {
  book = await smallBook();
}, 60_000);

describe('A54 a workbook agrees with its own run made again', () => {
  test('A54 the small close, as it was written', async () => {
    const outcome = await outcomeOf(book.files, book.workbook);
    expect(told(outcome)).toEqual([]);
    expect(outcome).toMatchObject({ isAgreeing: true, otherExtracts: [], differenceCount: 0 });
    expect(outcome.cells).toBeGreaterThan(1000);
    expect(outcome.book).toContain('Quarry & Finch');
  });

  test('A54 the small close, its parts packed in another way', async () => {
    expect(await toldOf(book, () => undefined)).toEqual([]);
  });

  test('A54 the month-end sample', async () => {
    const { close } = monthEnd();
    const outcome = await outcomeOf(await filesOf(close), await workbookOf(close));
    expect(told(outcome)).toEqual([]);
    expect(outcome.isAgreeing).toBe(true);
  }, 60_000);

  const plain = plantedCloses.filter(({ answers }) => !answers.isRefused);
  test.each(plain)('A54 the planted close "$name"', async (planted) => {
    const { close } = planted;
    // Neither the prior close nor decisions are there any more: the workbook holds what the run took from them.
    const outcome = await outcomeOf(await filesOf(close), await workbookOf(close, filesBeside(planted)));
    expect(told(outcome)).toEqual([]);
    expect(outcome).toMatchObject({ isAgreeing: true, fromFolder: [] });
  });

  test('A54 a close with decisions, taken from its Change log', async () => {
    const files = new Map(await filesOf(smallClose()));
    const host = memoryHost(files);
    for (const after of ['seen', 'seen again\n"twice"']) {
      const wish = { action: 'comment' as const, lines: [lineIn(book)], after, by: 'Mara' };
      expect((await createEngine(host, 'test').decide(wish)).isOk).toBe(true);
    }
    const decisions = new Map([['decisions.json', files.get('decisions.json') ?? '']]);
    const workbook = await workbookOf(smallClose(), decisions);
    for (const there of [files, await filesOf(smallClose())]) {
      expect(await outcomeOf(there, workbook)).toMatchObject({ isAgreeing: true, fromFolder: [] });
    }
    const rewritten = tampered(workbook, (parts) =>
      changeSheet(parts, 'Change log', (xml) => xml.replaceAll('<t>seen</t>', '<t>signed</t>')),
    );
    const reply = await verify(files, rewritten);
    expect(!reply.isOk && reply.failures).toEqual([
      expect.objectContaining({
        where: 'sheet Change log, entry 1',
        found: 'entry 1 was changed: its hash is not that of its content',
      }),
    ]);
  });

  test('A54 rows of the extracts in another order give the same lines, matches and names on every sheet of lines', async () => {
    const turned = await workbookOf(turnedRound(smallClose()));
    for (const sheet of ['Matched', 'Exceptions', 'Org alignment', 'FX', 'Source A', 'Source B']) {
      expect(await firstColumnOf(turned, sheet), sheet).toEqual(await firstColumnOf(book.workbook, sheet));
    }
  });

  test('A54 the same input gives the same cells twice', async () => {
    expect(Buffer.from(await workbookOf(smallClose())).equals(Buffer.from(book.workbook))).toBe(true);
  });
});

/** The name of a line that stands in the workbook. */
function lineIn(small: SmallBook): string {
  let name: string | undefined;
  tampered(small.workbook, (parts) => {
    name = />(B-[0-9A-Z]+)</.exec(parts.get(pathOf(parts, 'Exceptions')) ?? '')?.[1];
  });
  if (name === undefined) throw new Error('no line on Exceptions');
  return name;
}

function turnedRound(close: TestClose): TestClose {
  const turned = (extract: TestClose['extracts'][number]): TestClose['extracts'][number] =>
    // The rows are those of the kind as before.
    ({ ...extract, rows: [...extract.rows].reverse() }) as TestClose['extracts'][number];
  return { ...close, extracts: close.extracts.map(turned) };
}

/** The texts of the first column of a sheet below its title block. */
async function firstColumnOf(workbook: Uint8Array, sheet: string): Promise<readonly string[]> {
  const opened = await WorkbookCells.open({
    name: 'book.xlsx',
    size: workbook.length,
    chunks: () => Readable.from([workbook]),
  });
  const texts: string[] = [];
  const position = opened.sheets.findIndex(({ name }) => name === sheet);
  for await (const rows of opened.rows(position)) {
    for (const { number, cells } of rows) if (number >= HEADER_ROW) texts.push(cells[0]?.value ?? '');
  }
  // Lines stand in the order of their files, which is another one here.
  return texts.sort();
}
