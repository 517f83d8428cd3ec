import { columnKeys } from './column-keys.ts';
import type { Pace } from './pace.ts';
import type { OrderKeys } from './radix-order.ts';
import type { GridTable, TableColumn } from './table.ts';

/** So many columns of a table keep their keys: each takes eight bytes a row. */
const KEPT = 4;

/** The keys of the columns by which a table was ordered lately. */
export class TableKeys {
  private readonly known = new Map<string, Promise<readonly OrderKeys[]>>();
  private readonly table: GridTable;

  constructor(table: GridTable) {
    this.table = table;
  }

  /** The keys of a column; what several views wait for is worked out once. */
  of({ key, reader }: TableColumn, pace: Pace): Promise<readonly OrderKeys[]> {
    const keys = this.known.get(key) ?? columnKeys(reader, this.table.count, pace);
    this.known.delete(key);
    this.known.set(key, keys);
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT && oldest !== undefined) this.known.delete(oldest);
    return keys;
  }
}
