/** The books of a close add up to the whole, and no book shows a line of another org. */

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportOfBook } from '../../../core/books/book-report.ts';
import { textHash } from '../../../core/read/text-hash.ts';
import type { Close } from '../../../core/report/close.ts';
import { buildReport } from '../../../core/report/workbook.ts';
import { writeWorkbook } from '../../../core/write/write-workbook.ts';
import { monthEnd } from '../../closes/month-end/month-end.ts';
import { plantedCloses } from '../../closes/planted/all-planted.ts';
import { filesBeside } from '../../closes/planted/compare.ts';
import { randomClose } from '../../closes/random-close.ts';
import { lint } from '../../linter/lint.ts';
import { MemorySink } from '../../support/memory-sink.ts';
import { hasOffice, recalculated } from '../../support/office.ts';
import { STAMP, writtenReport } from '../../support/written-workbook.ts';
import { booksOf, closed, leaks, namesOf, textOf, totalsOf } from './closed.ts';

function expectWhole(whole: Close): void {
  const { plan, books } = booksOf(whole);
  expect(totalsOf(books.values())).toEqual(totalsOf([whole]));
  for (const side of ['billing', 'revenue'] as const) {
    const rows = plan[side].flatMap((of) => [...of]).sort((a, b) => a - b);
    expect(rows).toEqual(Array.from({ length: whole[side].count }, (_, row) => row));
  }
}

function expectNoLeak(whole: Close): void {
  for (const [name, book] of booksOf(whole).books) {
    expect(leaks(whole, book, textOf(buildReport(book, STAMP))), name).toEqual([]);
  }
}

describe('the month-end sample', () => {
  let whole: Close;
  let books: ReadonlyMap<string, Close>;
  beforeAll(async () => {
    whole = await closed(monthEnd().close);
    ({ books } = booksOf(whole));
  }, 60_000);

  test('has a book per org of the setup, one of what is unlabeled and one of Revenue lines of no org', () => {
    expect([...books.keys()]).toEqual(['US', 'Germany', 'Ireland', 'Training', 'unlabeled', 'Revenue only']);
  });

  test('is the sum of its books', () => expectWhole(whole));

  test.each(['US', 'Germany', 'Ireland', 'Training'])(
    'shows nothing of others in the file of %s',
    async (name) => {
      const book = books.get(name);
      const report = reportOfBook(whole, name, STAMP);
      if (!book || !report) throw new Error(`no book ${name}`);
      const { parts } = await writtenReport(report);
      const xml = [...parts].filter(([part]) => part.endsWith('.xml')).map(([, text]) => text);
      expect(leaks(whole, book, xml.join('\n').replaceAll(/<[^>]*>/g, '\n'))).toEqual([]);
      expect(xml.join('')).toContain(`Book: ${name}`);
    },
    60_000,
  );

  test.each(['Germany', 'Revenue only'])(
    'meets every rule for workbooks in the file of %s',
    async (name) => {
      const report = reportOfBook(whole, name, { ...STAMP, hash: textHash });
      if (!report) throw new Error(`no book ${name}`);
      const sink = new MemorySink();
      await writeWorkbook(report, sink);
      expect(lint(sink.bytes())).toEqual([]);
    },
    60_000,
  );

  test('adds up in LibreOffice, book by book and all together', async ({ skip }) => {
    if (!hasOffice()) skip();
    const sink = new MemorySink();
    await writeWorkbook(buildReport(whole, STAMP), sink);
    const rows = (await recalculated(sink.bytes())).get('Books') ?? [];
    const sums = rows.filter(([key]) => key === 'All books');
    expect(sums.length).toBeGreaterThan(6);
    // The header of the lower table begins with the same words.
    for (const row of sums.slice(1)) expect(row.slice(10, 12), row.join(' ')).toEqual(['0', '0']);
    expect(sums.slice(1).map((row) => row.slice(3, 5))).toEqual(sums.slice(1).map((row) => row.slice(8, 10)));
  }, 120_000);

  test('would be caught leaking: the workbook of the tenant names lines of others', () => {
    const book = books.get('Germany');
    if (!book) throw new Error('no book');
    expect(leaks(whole, book, textOf(buildReport(whole, STAMP))).length).toBeGreaterThan(100);
  });

  test('shows adjustments derived to an org in its book, in no total and tied by Memo', () => {
    const book = books.get('US');
    const memo = book?.bridge.memo.filter(({ reason }) => reason === 'booked-as-unlabeled') ?? [];
    expect(memo.reduce((lines, one) => lines + one.lines, 0)).toBe(book?.alignment.count);
    expect(book?.alignment.count).toBeGreaterThan(0);
    expect(book?.bridge.cells.some(({ org, billing }) => org === 'unlabeled' && billing !== 0n)).toBe(false);
  });

  test('says how many places of findings a book leaves out', () => {
    for (const finding of whole.findings) {
      for (const [name, { part, findings }] of books) {
        const shown = findings.find(({ code }) => code === finding.code)?.row.length ?? 0;
        expect(shown + (part?.placesLeftOut.get(finding.code) ?? 0), name).toBe(finding.row.length);
      }
    }
  });

  test('hides orgs of others in the settings and keeps those of its own', () => {
    const german = books.get('Germany');
    expect(german?.setup.orgs.billing.map(({ name }) => name)).toEqual(['Germany']);
    expect(Object.keys(german?.setup.closing.orgs ?? {})).toEqual(['Germany']);
    // What a preparer wrote about a file is about the file as a whole; no other sheet names another org.
    const { sheets, ...report } = buildReport(german ?? whole, STAMP);
    const others = sheets.filter(({ name }) => name !== 'Parameters' && name !== 'File evidence');
    const words = new Set(textOf({ ...report, sheets: others }).split(/[^\p{L}]+/u));
    expect(['US', 'Ireland', 'Training', 'Americas'].filter((other) => words.has(other))).toEqual([]);
  });
});

describe('planted closes', () => {
  const run = plantedCloses.filter(({ answers }) => !answers.isRefused);

  test.each(run)('$name', async (planted) => {
    const whole = await closed(planted.close, filesBeside(planted));
    expectWhole(whole);
    expectNoLeak(whole);
  });
});

describe('random closes', () => {
  test('are the sum of their books, of which none names a line of another', async () => {
    await fc.assert(
      fc.asyncProperty(randomClose, async (close) => {
        const whole = await closed(close);
        expectWhole(whole);
        expectNoLeak(whole);
        expect(namesOf(whole).size).toBeGreaterThan(0);
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});
