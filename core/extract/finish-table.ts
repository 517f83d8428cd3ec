import type { IntColumn } from '../model/column-table.ts';
import type { Money } from '../model/money.ts';
import { MoneyColumn } from '../model/money-column.ts';
import { MoneySum } from '../model/money-sum.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { TextPool } from '../model/text-pool.ts';
import { blankColumn } from './build-column.ts';
import type { ExtractKind, ExtractTable } from './kind.ts';
import type { Intake } from './row-intake.ts';

/** Puts the columns together; fields without a column of the file become columns of blank cells. */
export function tableOf(
  kind: ExtractKind,
  file: number,
  row: IntColumn,
  intakes: readonly Intake[],
): ExtractTable {
  const columns: Record<string, IntColumn | MoneyColumn> = {};
  for (const [name, field] of Object.entries(kind.fields)) {
    columns[name] =
      intakes.find((intake) => intake.field === name)?.builder.column ?? blankColumn(field.type, row.length);
  }
  return {
    kind,
    file,
    count: row.length,
    row,
    // Each column was built by its field's type, which is what ColumnsOf says.
    columns: columns as ExtractTable['columns'],
    present: new Set(intakes.map(({ field }) => field)),
  };
}

/** The kind's amount column summed by currency (`''` when the file states none). */
export function* controlSums(table: ExtractTable, pool: TextPool): Slices<ReadonlyMap<string, Money>> {
  const { control } = table.kind;
  const amounts = control && table.columns[control.amount];
  if (!(amounts instanceof MoneyColumn) || !table.present.has(control?.amount ?? '')) return new Map();
  const currencies = control?.currency === undefined ? undefined : table.columns[control.currency];
  const sums = new Map<number, MoneySum>();
  for (let row = 0; row < table.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const code = currencies && !(currencies instanceof MoneyColumn) ? currencies.get(row) : 0;
    let sum = sums.get(code);
    if (!sum) {
      sum = new MoneySum();
      sums.set(code, sum);
    }
    amounts.addTo(sum, row);
  }
  return new Map([...sums].map(([code, sum]) => [pool.text(code), sum.total()]));
}
