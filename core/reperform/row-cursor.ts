import type { FileRow } from '../read/cell-rows.ts';

/** Walks through rows that come in batches, with a look at the next few. */
export class RowCursor {
  private readonly batches: Iterator<readonly FileRow[]> | AsyncIterator<readonly FileRow[]>;
  private rows: FileRow[] = [];
  private at = 0;
  private isEnded = false;

  constructor(batches: Iterable<readonly FileRow[]> | AsyncIterable<readonly FileRow[]>) {
    this.batches =
      Symbol.asyncIterator in batches ? batches[Symbol.asyncIterator]() : batches[Symbol.iterator]();
  }

  /** True when so many rows can be looked at without waiting, or there are no more. */
  has(count: number): boolean {
    return this.isEnded || this.rows.length - this.at >= count;
  }

  /** Waits until so many rows can be looked at, or all that are left. */
  async fill(count: number): Promise<void> {
    while (!this.has(count)) {
      const next = await this.batches.next();
      this.rows = this.rows.slice(this.at);
      this.at = 0;
      if (next.done === true) this.isEnded = true;
      else for (const row of next.value) this.rows.push(row);
    }
  }

  /** The row so many rows ahead of the next one; undefined behind the last. */
  peek(ahead = 0): FileRow | undefined {
    return this.rows[this.at + ahead];
  }

  /** Goes so many rows further. */
  skip(count = 1): void {
    this.at += count;
  }
}
