import { ChoiceColumn, IntColumn } from '../model/column-table.ts';
import { MoneyColumn } from '../model/money-column.ts';

/** A table whose members are columns of equal length, with or without their `count`. */
type ColumnTable = object;

/** The table with the given rows only, in their order. A member that is neither a column nor the count throws. */
export function selectRows<Table extends ColumnTable>(table: Table, rows: Int32Array): Table {
  const selected = Object.entries(table).map(([name, member]: [string, unknown]) => [
    name,
    name === 'count' ? rows.length : selectColumn(name, member, rows),
  ]);
  // Every member was replaced by one of its own kind.
  return Object.fromEntries(selected) as Table;
}

function selectColumn(name: string, member: unknown, rows: Int32Array): unknown {
  if (member instanceof IntColumn) return selectInts(member, rows);
  if (member instanceof ChoiceColumn) return selectChoices(member, rows);
  if (member instanceof MoneyColumn) return selectMoney(member, rows);
  throw new Error(`${name} is no column`);
}

/** The cells of the given rows. */
export function selectInts(column: IntColumn, rows: Int32Array): IntColumn {
  const selected = IntColumn.filled(rows.length, 0);
  for (const [at, row] of rows.entries()) selected.set(at, column.get(row));
  return selected;
}

/** The cells of the given rows. */
export function selectChoices<Choice extends string>(
  column: ChoiceColumn<Choice>,
  rows: Int32Array,
): ChoiceColumn<Choice> {
  const selected = new ChoiceColumn(column.choices, rows.length);
  for (const row of rows) selected.push(column.get(row));
  return selected;
}

/** The cells of the given rows, blank ones stay blank. */
export function selectMoney(column: MoneyColumn, rows: Int32Array): MoneyColumn {
  const selected = MoneyColumn.blank(rows.length);
  for (const [at, row] of rows.entries()) selected.copy(at, column, row);
  return selected;
}

/** The rows for which `isPicked` holds, in order. */
export function pickRows(count: number, isPicked: (row: number) => boolean): Int32Array {
  const picked = new Int32Array(count);
  let found = 0;
  for (let row = 0; row < count; row += 1) if (isPicked(row)) picked[found++] = row;
  return picked.slice(0, found);
}
