import { FreeStems } from '../model/file-names.ts';
import type { Book } from '../report/line-books.ts';

/** Folder of the workbooks of single books, inside that of the workbook of the tenant. */
export const BOOKS_FOLDER = 'books';

/** File of each book, such as `reconciliation-US.xlsx`: safe and different on every system. */
export function bookFiles(books: readonly Book[]): readonly string[] {
  const stems = new FreeStems();
  const files = new Map<Book, string>();
  // The two books that are no org's have their names whatever orgs are called.
  const inTurn = [...books].sort((a, b) => Number(a.kind === 'org') - Number(b.kind === 'org'));
  for (const book of inTurn) {
    files.set(book, `reconciliation-${stems.take(book.kind === 'org' ? book.name : book.kind)}.xlsx`);
  }
  return books.map((book) => files.get(book) ?? '');
}
