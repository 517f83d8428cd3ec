/** Extract tables of any kind as staging reads them. */

import type { Kinds } from '../extract/all-kinds.ts';
import type { Absence, ExtractKind, Extracts, FieldType } from '../extract/kind.ts';
import { IntColumn } from '../model/column-table.ts';
import { MoneyColumn } from '../model/money-column.ts';

/** A table of a kind that staging knows by its name in code only. */
export type StageTable = {
  readonly kind: {
    readonly name: string;
    readonly system: 'billing' | 'revenue';
    readonly fields: Readonly<
      Record<
        string,
        { readonly type: FieldType; readonly labels: readonly string[]; readonly absence?: Absence }
      >
    >;
  };
  readonly file: number;
  readonly count: number;
  readonly row: IntColumn;
  readonly columns: Readonly<Record<string, IntColumn | MoneyColumn>>;
  readonly present: ReadonlySet<string>;
};

/** The tables of a kind, without their field types. */
export function tablesOf(extracts: Extracts, kinds: Kinds, key: keyof Kinds): readonly StageTable[] {
  const kind: ExtractKind = kinds[key];
  return extracts.of(kind);
}

/** The columns of those of the fields that the file has, in their order. */
export function intColumns(table: StageTable, fields: readonly string[]): readonly IntColumn[] {
  return fields
    .filter((field) => table.present.has(field))
    .map((field) => table.columns[field])
    .filter((column) => column instanceof IntColumn);
}

/** The first of the fields that the file has, as an amount column. */
export function moneyColumn(table: StageTable, fields: readonly string[]): MoneyColumn | undefined {
  return fields
    .filter((field) => table.present.has(field))
    .map((field) => table.columns[field])
    .find((column) => column instanceof MoneyColumn);
}

/**
 * Copies columns into `target` from position `from` on: the first one as it stands, the others where the cells
 * before are still `blank`.
 */
export function copyInts(
  target: IntColumn,
  from: number,
  sources: readonly IntColumn[],
  blank: number,
  count: number,
): void {
  for (const [at, source] of sources.entries()) {
    for (let row = 0; row < count; row += 1) {
      if (at === 0 || target.get(from + row) === blank) target.set(from + row, source.get(row));
    }
  }
}
