import type { Book } from '../report/line-books.ts';

/** Folder of the workbooks of single books, inside that of the workbook of the tenant. */
export const BOOKS_FOLDER = 'books';

/** Characters that Windows refuses in names of files, and control characters. */
const REFUSED = /[<>:"/\\|?*\p{C}]/gu;
/** Bytes of an org in a name; most systems take 255 for the whole name, and a file under way has a longer one. */
const LONGEST = 160;

/** File of each book, `reconciliation-US.xlsx`: safe on every system, and different where case is not told apart. */
export function bookFiles(books: readonly Book[]): readonly string[] {
  const taken = new Set<string>();
  const files = new Map<Book, string>();
  // The two books that are no org's have their names whatever orgs are called.
  const inTurn = [...books].sort((a, b) => Number(a.kind === 'org') - Number(b.kind === 'org'));
  for (const book of inTurn) {
    const stem = book.kind === 'org' ? safeStem(book.name) : book.kind;
    let unique = stem;
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) unique = `${stem} (${number})`;
    taken.add(unique.toLowerCase());
    files.set(book, `reconciliation-${unique}.xlsx`);
  }
  return books.map((book) => files.get(book) ?? '');
}

function safeStem(name: string): string {
  const plain = name.normalize('NFC').replace(REFUSED, '-').trim();
  const encoder = new TextEncoder();
  let stem = '';
  let bytes = 0;
  for (const character of plain) {
    bytes += encoder.encode(character).length;
    if (bytes > LONGEST) break;
    stem += character;
  }
  return stem === '' ? 'org' : stem;
}
