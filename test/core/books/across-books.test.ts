/** A match whose lines lie in several books, decisions about lines of others, control figures, names of books. */

import { beforeAll, describe, expect, test } from 'vitest';
import { BOOKS_FOLDER, bookFiles } from '../../../core/books/book-files.ts';
import type { Close } from '../../../core/report/close.ts';
import type { Book } from '../../../core/report/line-books.ts';
import { buildReport } from '../../../core/report/workbook.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { decide, runResult } from '../../closes/run-close.ts';
import { STAMP } from '../../support/written-workbook.ts';
import { booksOf, closed, leaks, textOf, totalsOf } from './closed.ts';

const figure = { basis: 'transaction', currency: 'USD', reference: 'Ledger 4000', enteredBy: 'Ada' } as const;

function acrossOrgs(): CloseBuilder {
  return CloseBuilder.small()
    .change((setup) => ({
      ...setup,
      controlFigures: [
        { ...figure, what: 'billing', org: 'Americas', amount: '130' },
        { ...figure, what: 'revenue', org: 'Americas', amount: '30' },
        { ...figure, what: 'billing', amount: '180' },
      ],
    }))
    .item('INV-1', '100', { account: 'A-US' })
    .item('INV-2', '50', { account: 'A-DE' })
    .pair('INV-3', '30', { item: { account: 'A-US' }, bill: { account: 'A-US' } })
    .bill('SUM-9', '150', { account: 'A-DE', org: '201' });
}

describe('a match made by hand over lines of two orgs', () => {
  let whole: Close;
  let books: ReadonlyMap<string, Close>;

  beforeAll(async () => {
    const close = acrossOrgs().close();
    const before = await runResult(close);
    if (!before.isOk) throw new Error('refused');
    const lines = before.lines.filter(({ document }) => document !== 'INV-3').map(({ line }) => line);
    const files = await decide(close, [
      { action: 'match', lines, reason: 'INV-1 and INV-2 were booked as SUM-9.' },
      { action: 'comment', lines: lines.slice(0, 1), after: 'Asked Dora.' },
      { action: 'comment', lines: lines.slice(0, 1), after: 'She owes us 100.' },
      { action: 'withdraw', subject: '3', reason: 'She has paid.' },
    ]);
    if (!files.isOk) throw new Error(JSON.stringify(files.failures));
    whole = await closed(close, files.value);
    ({ books } = booksOf(whole));
  });

  function causes(name: string): Record<string, string> {
    const book = books.get(name);
    const found = (book?.bridge.cells ?? [])
      .filter(({ basis }) => basis === 'transaction')
      .flatMap((cell) => [...cell.causes].map(([cause, { amount }]) => [cause, amount / 10n ** 9n] as const));
    return Object.fromEntries(
      found.filter(([, amount]) => amount !== 0n).map(([cause, amount]) => [cause, String(amount)]),
    );
  }

  test('is one match in the whole, without the cause that only books have', () => {
    expect(whole.matching.groups).toBe(2);
    expect(whole.bridge.cells.some(({ causes: of }) => of.has('across-books'))).toBe(false);
  });

  test('stands line by line in the books of its orgs and in that of no org', () => {
    expect(causes('US')).toEqual({ 'across-books': '100' });
    expect(causes('DE')).toEqual({ 'across-books': '50' });
    expect(causes('Revenue only')).toEqual({ 'across-books': '-150' });
    expect(books.get('US')?.matching.groups).toBe(1);
    expect(totalsOf(books.values())).toEqual(totalsOf([whole]));
  });

  test('names no line of another org, neither as a line nor in a reason or comment', () => {
    for (const [name, book] of books) {
      expect(leaks(whole, book, textOf(buildReport(book, STAMP))), name).toEqual([]);
    }
  });

  test('leaves the chain of decisions checkable and hides those of others', () => {
    const entries = books.get('Lab')?.review.log.entries ?? [];
    const links = whole.review.log.entries.map(({ sequence, at, hash, previousHash }) => ({
      ...{ sequence, at, hash, previousHash },
    }));
    expect(entries).toMatchObject(links);
    for (const { by, lines, after, reason } of entries) {
      expect({ by, lines, after, reason }).toEqual({
        ...{ by: { name: '', account: '' }, lines: [], after: '', reason: 'about lines of other books' },
      });
    }
    const [match] = books.get('US')?.review.log.entries ?? [];
    expect(match?.lines).toHaveLength(1);
    expect(match?.reason).toBe('Names what is not of this book: see the workbook of the tenant.');
  });

  test('shows nothing of what a failing check found', () => {
    const failing = whole.checks.filter(({ outcome }) => outcome === 'fail').map(({ name }) => name);
    expect(failing.length).toBeGreaterThan(0);
    for (const book of books.values()) {
      const shown = book.checks.filter(({ name }) => failing.includes(name)).map(({ evidence }) => evidence);
      const blockers = book.signOff.blockers.map(({ found }) => found);
      expect(new Set([...shown, ...blockers])).toEqual(
        new Set(['Names what is not of this book: see the workbook of the tenant.']),
      );
    }
  });

  test('shows a control figure only where all lines behind it are', () => {
    const shown = (name: string): readonly string[] =>
      (books.get(name)?.bookTies ?? []).map(({ what, org }) => `${what} ${org}`);
    expect(shown('US')).toEqual(['billing Americas', 'revenue Americas']);
    expect(shown('DE')).toEqual([]);
    expect(books.get('DE')?.setup.controlFigures).toEqual([]);
  });
});

describe('the files of books', () => {
  const org = (name: string): Book => ({ kind: 'org', org: name, name });
  const special: readonly Book[] = [
    { kind: 'unlabeled', org: '', name: 'unlabeled' },
    { kind: 'revenue-only', org: '', name: 'Revenue only' },
  ];

  test('stand in a folder of their own and are called after the org', () => {
    expect(BOOKS_FOLDER).toBe('books');
    expect(bookFiles([org('US'), ...special])).toEqual([
      'reconciliation-US.xlsx',
      'reconciliation-unlabeled.xlsx',
      'reconciliation-revenue-only.xlsx',
    ]);
  });

  test('are taken by every system and differ where case is not told apart', () => {
    const odd = ['a/b:c', 'A?B*C', 'EU', 'eu', 'Revenue-Only', '..', ' ', 'Zürich\u0000', 'x'.repeat(500)];
    const files = bookFiles([...odd.map(org), ...special]);
    expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(files.length);
    for (const name of files) {
      expect(name).toMatch(/^reconciliation-[^<>:"/\\|?*\p{C}]+\.xlsx$/u);
      expect(Buffer.byteLength(name)).toBeLessThan(200);
    }
    expect(files.slice(-2)).toEqual(['reconciliation-unlabeled.xlsx', 'reconciliation-revenue-only.xlsx']);
  });
});
