/** Closes as the engine makes them, and the text of their books. */

import { type BookPlan, bookAt, planBooks } from '../../../core/books/book-plan.ts';
import { closeOfBook } from '../../../core/books/close-of-book.ts';
import { closeOf } from '../../../core/engine.ts';
import type { Close } from '../../../core/report/close.ts';
import { billingView, revenueView } from '../../../core/report/line-view.ts';
import type { Cell, Report } from '../../../core/report/sheet.ts';
import { Run } from '../../../core/run.ts';
import { memoryHost } from '../../closes/run-close.ts';
import type { TestClose } from '../../closes/test-close.ts';
import { filesOf } from '../../closes/write-close.ts';

/** The close over a test close's files; `more` are files beside them. */
export async function closed(
  close: TestClose,
  more: ReadonlyMap<string, string | Uint8Array> = new Map(),
): Promise<Close> {
  const files = new Map([...(await filesOf(close)), ...more]);
  const outcome = await closeOf(new Run(memoryHost(files), {}), 'test');
  if (!outcome.isOk) throw new Error(JSON.stringify(outcome.failures, null, 2));
  return outcome.value;
}

/** The plan of a close and the close of each of its books, by name. */
export function booksOf(close: Close): {
  readonly plan: BookPlan;
  readonly books: ReadonlyMap<string, Close>;
} {
  const plan = planBooks(close);
  const books = plan.lineBooks.books.map((_, at) => [bookAt(plan, at).name, closeOfBook(plan, at)] as const);
  return { plan, books: new Map(books) };
}

/** Sums of both sides by basis and currency. */
export function totalsOf(
  closes: Iterable<Close>,
): Record<string, readonly [billing: bigint, revenue: bigint]> {
  const sums: Record<string, readonly [bigint, bigint]> = {};
  for (const { bridge } of closes) {
    for (const { basis, countsIn, billing, revenue } of bridge.cells) {
      const [left, right] = sums[`${basis} ${countsIn}`] ?? [0n, 0n];
      sums[`${basis} ${countsIn}`] = [left + billing, right + revenue];
    }
  }
  return sums;
}

/** What names a line of a close: reference, id, document, account. */
export function namesOf(close: Close): ReadonlySet<string> {
  const names = new Set<string>();
  for (const lines of [billingView(close, () => 0), revenueView(close)]) {
    for (let row = 0; row < lines.count; row += 1) {
      names.add(lines.reference(row));
      for (const field of ['id', 'document', 'account'] as const) names.add(lines.text(field, row));
    }
  }
  // What a line adjusts stands on the row of the line.
  for (let row = 0; row < close.billing.count; row += 1) {
    names.add(close.pool.text(close.billing.parentDocument.get(row)));
    names.add(close.pool.text(close.billing.parentItem.get(row)));
  }
  names.delete('');
  return names;
}

/** The names of lines of the whole close that are shown in the text and that no line of the book has. */
export function leaks(whole: Close, book: Close, text: string): readonly string[] {
  const own = namesOf(book);
  const words = new Set(text.split(/[^\p{L}\p{N}_-]+/u));
  return [...namesOf(whole)].filter(
    (name) => !own.has(name) && (/^[\p{L}\p{N}_-]+$/u.test(name) ? words.has(name) : text.includes(name)),
  );
}

/** Every text of a report. */
export function textOf({ sheets }: Report): string {
  const texts: string[] = [];
  for (const sheet of sheets) {
    texts.push(...sheet.title, sheet.purpose);
    for (const table of [sheet.main, ...sheet.below]) {
      texts.push(table.heading ?? '', ...table.columns.map(({ header }) => header));
      for (const row of [...table.rows(0, table.count), ...(table.totals ?? [])]) {
        texts.push(...row.map(cellText));
      }
    }
  }
  return texts.join('\n');
}

function cellText(cell: Cell): string {
  if (cell?.kind === 'formula') return cell.result.kind === 'text' ? cell.result.text : '';
  return cell && 'text' in cell ? cell.text : '';
}
