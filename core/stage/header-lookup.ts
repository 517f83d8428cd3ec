/** Invoice and account extracts as look-up tables: what a line's own document and account say about it. */

import { IntColumn } from '../model/column-table.ts';
import { formatDay, NO_DAY } from '../model/iso-date.ts';
import { MoneyColumn } from '../model/money-column.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import { copyAmounts } from './signs.ts';
import { fileName, type StageInput } from './stage-input.ts';
import { copyInts, intColumns, moneyColumn, type StageTable } from './stage-table.ts';

/** Fields of a header: text fields have text codes, day fields days. */
type HeaderFields = Readonly<
  Record<string, { readonly type: 'text' | 'date'; readonly fields: readonly string[] }>
>;

/** Rows of all tables of a kind of header, found by number or record id. */
export type HeaderLookup<Name extends string> = {
  readonly count: number;
  /** Position of the header with this number, -1 when no extract has it. */
  byNumber(code: number): number;
  /** Position of the header with this record id, -1 when no extract has it. */
  byId(code: number): number;
  readonly columns: Readonly<Record<Name, IntColumn>>;
};

const invoiceFields = {
  number: { type: 'text', fields: ['number'] },
  date: { type: 'date', fields: ['date'] },
  postedDate: { type: 'date', fields: ['postedDate'] },
  createdDate: { type: 'date', fields: ['createdDate'] },
  status: { type: 'text', fields: ['status'] },
  currency: { type: 'text', fields: ['currency'] },
  account: { type: 'text', fields: ['accountNumber'] },
  accountId: { type: 'text', fields: ['accountId', 'joinedAccountId'] },
  accountCurrency: { type: 'text', fields: ['accountCurrency'] },
  organization: { type: 'text', fields: ['organization', 'organizationId'] },
} as const satisfies HeaderFields;

const accountFields = {
  number: { type: 'text', fields: ['number'] },
  currency: { type: 'text', fields: ['currency'] },
} as const satisfies HeaderFields;

/** Invoices by number and record id. */
export type InvoiceLookup = HeaderLookup<keyof typeof invoiceFields>;
/** Accounts by number and record id. */
export type AccountLookup = HeaderLookup<keyof typeof accountFields>;

/** Reads all invoice tables. An invoice twice is `row-duplicate`, with other content `duplicate-conflict`. */
export function invoiceLookup(tables: readonly StageTable[], input: StageInput): Slices<InvoiceLookup> {
  return headerLookup(tables, invoiceFields, input, 'row-duplicate');
}

/** Reads all account tables. The same account with another currency is `duplicate-conflict`. */
export function accountLookup(tables: readonly StageTable[], input: StageInput): Slices<AccountLookup> {
  return headerLookup(tables, accountFields, input);
}

function* headerLookup<Fields extends HeaderFields>(
  tables: readonly StageTable[],
  fields: Fields,
  input: StageInput,
  repeated?: 'row-duplicate',
): Slices<HeaderLookup<keyof Fields & string>> {
  const count = tables.reduce((sum, table) => sum + table.count, 0);
  const columns = yield* gatheredColumns(tables, fields, count);
  const ids = gathered(tables, { type: 'text', fields: ['id'] }, count);
  yield;
  const numbers = gathered(tables, { type: 'text', fields: ['number'] }, count);
  yield;
  const byNumber = new Int32Array(input.pool.size).fill(-1);
  const byId = new Int32Array(input.pool.size).fill(-1);
  const contents = Object.entries(fields).map(([name, { type }]) => ({
    column: gatheredOf(columns, name),
    type,
  }));
  const place = placesOf(tables);
  const amounts = repeated ? gatheredAmounts(tables, count) : undefined;
  yield;
  for (let at = 0; at < count; at += 1) {
    if (at % SLICE_ROWS === 0) yield;
    const number = numbers.get(at);
    const known = number === BLANK ? -1 : (byNumber[number] ?? -1);
    const kept =
      known < 0 ? at : settled(known, at, contents, { ...input, number, place, repeated, amounts });
    if (number !== BLANK) byNumber[number] = kept;
    if (ids.get(at) !== BLANK) byId[ids.get(at)] = kept;
  }
  return {
    count,
    byNumber: (code) => (code === BLANK ? -1 : (byNumber[code] ?? -1)),
    byId: (code) => (code === BLANK ? -1 : (byId[code] ?? -1)),
    columns,
  };
}

type Content = { readonly column: IntColumn; readonly type: 'text' | 'date' };
type Place = (at: number) => { readonly file: number; readonly row: number };

type Settling = StageInput & {
  readonly number: number;
  readonly place: Place;
  /** Recorded of a header that stands twice and says the same; none where that is as it should be. */
  readonly repeated: 'row-duplicate' | undefined;
  /** Amounts of the headers, where they are content as well. */
  readonly amounts: MoneyColumn | undefined;
};

/** Of two headers with one number the one that says more, then the first by content, so that file order is nothing. */
function settled(known: number, at: number, contents: readonly Content[], context: Settling): number {
  const { pool, findings, files, number, place, repeated, amounts } = context;
  let filled = 0;
  let order = 0;
  let isConflict = false;
  for (const { column, type } of contents) {
    const [left, right] = [column.get(known), column.get(at)];
    if (left === right) continue;
    const blank = type === 'text' ? BLANK : NO_DAY;
    filled += (right === blank ? 0 : 1) - (left === blank ? 0 : 1);
    if (left === blank || right === blank) continue;
    isConflict = true;
    const text = (cell: number): string => (type === 'text' ? pool.text(cell) : formatDay(cell));
    if (order === 0) order = text(right) < text(left) ? 1 : -1;
  }
  if (amounts && !amounts.isBlank(known) && !amounts.isBlank(at)) {
    isConflict ||= !amounts.equals(known, amounts, at);
  }
  const other = place(known);
  const where = `${fileName(files, other.file)} row ${other.row}`;
  if (isConflict) {
    findings.add('duplicate-conflict', place(at), `${pool.text(number)}, other content in ${where}`);
  } else if (repeated) findings.add(repeated, place(at), `${pool.text(number)}: counted in ${where}`);
  return (isConflict ? order : filled) > 0 ? at : known;
}

function placesOf(tables: readonly StageTable[]): Place {
  return (at) => {
    let from = 0;
    for (const { count, file, row } of tables) {
      if (at < from + count) return { file, row: row.get(at - from) };
      from += count;
    }
    throw new RangeError(`header ${at} is in no table`);
  };
}

function gatheredOf(columns: Readonly<Record<string, IntColumn>>, name: string): IntColumn {
  const column = columns[name];
  if (!column) throw new RangeError(`no column ${name}`);
  return column;
}

function* gatheredColumns<Fields extends HeaderFields>(
  tables: readonly StageTable[],
  fields: Fields,
  count: number,
): Slices<Record<keyof Fields & string, IntColumn>> {
  const columns: Record<string, IntColumn> = {};
  for (const [name, field] of Object.entries(fields)) {
    columns[name] = gathered(tables, field, count);
    yield;
  }
  // One column for each field.
  return columns as Record<keyof Fields & string, IntColumn>;
}

function gathered(tables: readonly StageTable[], field: HeaderFields[string], count: number): IntColumn {
  const blank = field.type === 'text' ? BLANK : NO_DAY;
  const column = IntColumn.filled(count, blank);
  let from = 0;
  for (const table of tables) {
    copyInts(column, from, intColumns(table, field.fields), blank, table.count);
    from += table.count;
  }
  return column;
}

function gatheredAmounts(tables: readonly StageTable[], count: number): MoneyColumn {
  const amounts = MoneyColumn.blank(count);
  let from = 0;
  for (const table of tables) {
    const source = moneyColumn(table, ['amount']);
    if (source) copyAmounts(amounts, from, source, false, table.count);
    from += table.count;
  }
  return amounts;
}
