/** A54: the run of a workbook is made again from the workbook and the extracts, and the workbook agrees. */

import { beforeAll, describe, expect, test } from 'vitest';
import { monthEnd } from '../closes/month-end/month-end.ts';
import { plantedCloses } from '../closes/planted/all-planted.ts';
import { filesOf } from '../closes/write-close.ts';
import {
  outcomeOf,
  type SmallBook,
  smallBook,
  smallClose,
  told,
  toldOf,
  workbookOf,
} from '../support/re-performed.ts';

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

  const plain = plantedCloses.filter(
    ({ answers, priorLines }) => !answers.isRefused && priorLines.length === 0,
  );
  test.each(plain)('A54 the planted close "$name"', async ({ close }) => {
    const outcome = await outcomeOf(await filesOf(close), await workbookOf(close));
    expect(told(outcome)).toEqual([]);
    expect(outcome.isAgreeing).toBe(true);
  });

  test('A54 the same input gives the same cells twice', async () => {
    expect(Buffer.from(await workbookOf(smallClose())).equals(Buffer.from(book.workbook))).toBe(true);
  });
});
