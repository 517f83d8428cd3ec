/** What the books of one close share, worked out once; a book then costs its own rows and a pass over positions. */

import { isAdjustmentType } from '../model/adjustment.ts';
import { IntColumn } from '../model/column-table.ts';
import type { Side } from '../model/roll-forward.ts';
import type { Close } from '../report/close.ts';
import { type Book, type LineBooks, lineBooksOf } from '../report/line-books.ts';
import { bucketRows } from './buckets.ts';
import { type DecidedRows, decidedRowsOf } from './decided-rows.ts';
import { type PlacesByBook, placesByBook } from './finding-places.ts';
import { TextOwners } from './text-owners.ts';

/** The close, and by book (position in `lineBooks.books`) what it holds; all lists hold rows of the whole close. */
export type BookPlan = {
  readonly close: Close;
  readonly lineBooks: LineBooks;
  readonly billing: readonly Int32Array[];
  readonly revenue: readonly Int32Array[];
  /** Adjustments in the order of the alignment: all of them for what is unlabeled, for an org those derived to it. */
  readonly aligned: readonly Int32Array[];
  readonly allocated: readonly Int32Array[];
  readonly items: readonly Int32Array[];
  /** First entry of each adjustment of the alignment, and the number of entries at the end. */
  readonly firstEntry: Int32Array;
  readonly places: readonly PlacesByBook[];
  readonly owners: TextOwners;
  readonly decided: DecidedRows;
};

/** Works out the books of a close. */
export function planBooks(close: Close): BookPlan {
  const lineBooks = lineBooksOf(close);
  const count = lineBooks.books.length;
  const memoOf = derivedBooks(close, lineBooks);
  const aligned = bucketRows(memoOf, count).map((rows, book) =>
    book === lineBooks.unlabeled ? Int32Array.from({ length: close.alignment.count }, (_, at) => at) : rows,
  );
  const allocated = column(close.allocation.count, (at) =>
    lineBooks.billing.get(close.allocation.line.get(at)),
  );
  return {
    close,
    lineBooks,
    billing: bucketRows(lineBooks.billing, count),
    revenue: bucketRows(lineBooks.revenue, count),
    aligned,
    allocated: bucketRows(allocated, count),
    items: bucketRows(
      column(close.rollForward.items.count, (at) => bookOfItem(close, lineBooks, at)),
      count,
    ),
    firstEntry: firstEntries(close),
    places: placesByBook(close, lineBooks, memoOf),
    owners: new TextOwners(close, lineBooks),
    decided: decidedRowsOf(close),
  };
}

/** The number of the book with a name; undefined when the close has none of that name. */
export function bookNamed({ lineBooks }: BookPlan, name: string): number | undefined {
  const found = lineBooks.books.findIndex((book) => book.name === name);
  return found < 0 ? undefined : found;
}

/** A book of the plan. */
export function bookAt({ lineBooks }: BookPlan, number: number): Book {
  const book = lineBooks.books[number];
  if (!book) throw new RangeError(`there is no book ${number}`);
  return book;
}

/** The book that each adjustment of the alignment was derived to; that of what is unlabeled where no org was found. */
function derivedBooks({ alignment, orgs, pool }: Close, { ofOrg }: LineBooks): IntColumn {
  return column(alignment.count, (at) => ofOrg(pool.text(orgs.org.get(alignment.line.get(at)))));
}

// An item that no extract has any more stands where its line would.
function bookOfItem({ rollForward, prior, pool }: Close, lineBooks: LineBooks, at: number): number {
  const { items } = rollForward;
  const side: Side = items.side.get(at);
  const row = items.row.get(at);
  if (row >= 0) return lineBooks[side].get(row);
  if (side === 'revenue') return lineBooks.revenueOnly;
  const item = prior?.openItems[items.prior.get(at)];
  if (item && isAdjustmentType(item.type)) return lineBooks.unlabeled;
  return lineBooks.ofOrg(pool.text(items.org.get(at)));
}

function firstEntries({ alignment, proposals }: Close): Int32Array {
  const { entries } = proposals;
  const first = new Int32Array(alignment.count + 1).fill(entries.count);
  for (let row = entries.count - 1; row >= 0; row -= 1) first[entries.adjustment.get(row)] = row;
  return first;
}

function column(count: number, of: (at: number) => number): IntColumn {
  const numbers = IntColumn.filled(count, -1);
  for (let at = 0; at < count; at += 1) numbers.set(at, of(at));
  return numbers;
}
