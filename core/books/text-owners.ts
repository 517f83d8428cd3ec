/** To which book each text of a close belongs that names a line, a document, an account or a contract. */

import type { TextColumn } from '../model/column-table.ts';
import { BLANK } from '../model/text-pool.ts';
import type { Close } from '../report/close.ts';
import type { LineBooks } from '../report/line-books.ts';
import { piecesOf } from './text-pieces.ts';

const NOBODY = -1;
const SEVERAL = -2;
/** Slots of the filter of first pieces: a power of two. */
const FILTER_SLOTS = 1 << 24;

/** The columns whose texts name something of one line. */
export function namingColumns({ billing, revenue }: Pick<Close, 'billing' | 'revenue'>): {
  readonly billing: readonly TextColumn[];
  readonly revenue: readonly TextColumn[];
} {
  return {
    billing: [billing.id, billing.document, billing.account, billing.subscription],
    revenue: [
      ...[revenue.lineId, revenue.document, revenue.account, revenue.subscription],
      ...[revenue.contract, revenue.orderLine],
    ],
  };
}

/** Looks up whose a text is. */
export class TextOwners {
  private readonly owners: Int32Array;
  private readonly filter = new Uint8Array(FILTER_SLOTS);
  /** The most pieces that any owned text has. */
  readonly longest: number;

  constructor(close: Close, books: LineBooks) {
    this.owners = new Int32Array(close.pool.size).fill(NOBODY);
    const columns = namingColumns(close);
    for (const side of ['billing', 'revenue'] as const) {
      for (const column of columns[side]) this.take(column, books[side]);
    }
    let longest = 0;
    for (let code = 0; code < this.owners.length; code += 1) {
      if (this.owners[code] === NOBODY) continue;
      longest = Math.max(longest, this.mark(close.pool.text(code)));
    }
    this.longest = longest;
  }

  /** True when the text names lines of other books than this one, or of others besides it. */
  isOfOthers(code: number, book: number): boolean {
    const owner = this.owners[code] ?? NOBODY;
    return owner !== NOBODY && owner !== book;
  }

  /** False when no owned text begins with the piece. */
  mayBegin(piece: string): boolean {
    return this.filter[slotOf(piece)] === 1;
  }

  private take(column: TextColumn, books: TextColumn): void {
    for (let row = 0; row < column.length; row += 1) {
      const code = column.get(row);
      if (code === BLANK) continue;
      const owner = this.owners[code] ?? NOBODY;
      const book = books.get(row);
      if (owner === NOBODY) this.owners[code] = book;
      else if (owner !== book) this.owners[code] = SEVERAL;
    }
  }

  private mark(text: string): number {
    const pieces = piecesOf(text);
    this.filter[slotOf(pieces[0] ?? '')] = 1;
    return pieces.length;
  }
}

function slotOf(piece: string): number {
  let hash = 0;
  for (let at = 0; at < piece.length; at += 1) hash = (Math.imul(hash, 31) + piece.charCodeAt(at)) | 0;
  hash ^= hash >>> 15;
  return (Math.imul(hash, 0x85ebca6b) >>> 8) & (FILTER_SLOTS - 1);
}
