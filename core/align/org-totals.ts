/** Sums the lines and the allocation list by Billing org. */

import type { Conversion } from '../fx/conversion.ts';
import type { IntColumn } from '../model/column-table.ts';
import { MoneyColumn } from '../model/money-column.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { bookedCodes } from './adjustments.ts';
import type { OrgTotal, OrgTotalInputs } from './org-total-types.ts';
import { documentsWithTaxLines } from './tax-lines.ts';
import { type SumName, type TotalCell, TotalCells } from './total-cells.ts';

/** Totals with what they were summed from, so that a few lines can be exchanged in them. */
export type OrgSums = {
  readonly inputs: OrgTotalInputs;
  readonly cells: TotalCells;
  /** Ordered by basis, org, month, period, currency. */
  readonly totals: readonly OrgTotal[];
};

/** Sums per org × period × month × currency, ordered by basis, org, month, period, currency. */
export function* orgTotalsOf(inputs: OrgTotalInputs): Slices<readonly OrgTotal[]> {
  return (yield* orgSumsOf(inputs)).totals;
}

/**
 * The same with what they were summed from; of earlier sums over the same lines and periods only the lines are summed
 * again whose org or amounts are others now.
 */
export function* orgSumsOf(inputs: OrgTotalInputs, earlier?: OrgSums): Slices<OrgSums> {
  const isChanged = earlier && changedSince(earlier.inputs, inputs);
  const cells = isChanged ? earlier.cells.copied(inputs) : new TotalCells(inputs);
  yield;
  if (isChanged) {
    const of = someOf(isChanged, inputs);
    yield;
    yield* sumLines(earlier.inputs, new TotalCells(earlier.inputs, cells), { ...of, sign: -1 });
    yield* sumLines(inputs, cells, { ...of, sign: 1 });
  } else yield* sumLines(inputs, cells, { sign: 1 });
  return { inputs, cells, totals: cells.totals() };
}

/** Lines to add or to take out, with their rows of the allocation list: some, or all. */
type Part = { readonly lines?: readonly number[]; readonly rows?: readonly number[]; readonly sign: 1 | -1 };

function someOf(isMeant: Uint8Array, { allocation }: OrgTotalInputs): Omit<Part, 'sign'> {
  const lines: number[] = [];
  for (let line = isMeant.indexOf(1); line >= 0; line = isMeant.indexOf(1, line + 1)) lines.push(line);
  const rows: number[] = [];
  for (let row = 0; lines.length > 0 && row < allocation.count; row += 1)
    if (isMeant[allocation.line.get(row)] === 1) rows.push(row);
  return { lines, rows };
}

function* sumLines(inputs: OrgTotalInputs, cells: TotalCells, part: Part): Slices<void> {
  yield* sumAllocation(inputs, cells, part);
  if (inputs.conversion) yield* sumConverted(inputs, inputs.conversion, cells, part);
}

/** 1 for each line whose org or converted amounts differ; undefined where anything else does. */
function changedSince(then: OrgTotalInputs, now: OrgTotalInputs): Uint8Array | undefined {
  const [one, other] = [then.conversion, now.conversion];
  if (then.allocation !== now.allocation || then.periods !== now.periods || !one || !other) return undefined;
  const isChanged = new Uint8Array(now.lines.count);
  const columns: [IntColumn, IntColumn][] = [[then.orgs.org, now.orgs.org]];
  if (one !== other) columns.push([one.functionalCurrency, other.functionalCurrency]);
  for (const [was, is] of columns) {
    if (was === is) continue;
    for (let line = 0; line < isChanged.length; line += 1)
      if (was.get(line) !== is.get(line)) isChanged[line] = 1;
  }
  if (one === other) return isChanged;
  for (const amounts of ['functional', 'reporting'] as const) {
    const [was, is] = [one[amounts], other[amounts]];
    for (let line = 0; line < isChanged.length; line += 1) {
      if (!MoneyColumn.areSame(was, is, line)) isChanged[line] = 1;
    }
  }
  return isChanged;
}

function* sumAllocation(
  { allocation, lines }: OrgTotalInputs,
  cells: TotalCells,
  { rows, sign }: Part,
): Slices<void> {
  const count = rows?.length ?? allocation.count;
  for (let at = 0; at < count; at += 1) {
    if (at % SLICE_ROWS === 0) yield;
    const row = rows?.[at] ?? at;
    const line = allocation.line.get(row);
    const kind = allocation.kind.get(row);
    if (kind === 'revenue-schedule') continue;
    const cell = cells.of('transaction', line, lines.currency.get(line));
    cell.lines += sign;
    const sum = cell[sumOf(kind === 'settlement', cells.isUnlabeled(line))];
    allocation.amount.addTo(sum, row, sign < 0);
  }
}

/** Tax that stands only in a column beside its line has no converted amount; its lines are counted as unconverted. */
function* sumConverted(
  inputs: OrgTotalInputs,
  conversion: Conversion,
  cells: TotalCells,
  part: Part,
): Slices<void> {
  const { sign } = part;
  const { lines, setup, pool } = inputs;
  const isBooked = bookedCodes(lines);
  const settlement = lines.state.codeOf('settlement');
  const reporting = pool.code(setup.currencies.reporting);
  const taxed = documentsWithTaxLines(lines, pool);
  const count = part.lines?.length ?? lines.count;
  for (let at = 0; at < count; at += 1) {
    if (at % SLICE_ROWS === 0) yield;
    const line = part.lines?.[at] ?? at;
    const isSettlement = lines.state.code(line) === settlement;
    if (!isSettlement && !isBooked[lines.state.code(line)]) continue;
    const sum = sumOf(isSettlement, cells.isUnlabeled(line));
    const lacksTax = !isSettlement && lines.tax.sign(line) !== 0 && taxed[lines.document.get(line)] !== 1;
    const functional = cells.of('functional', line, conversion.functionalCurrency.get(line));
    const of = { sum, line, lacksTax, sign };
    addConverted(functional, conversion.functional, of);
    addConverted(cells.of('reporting', line, reporting), conversion.reporting, of);
  }
}

type ConvertedLine = {
  readonly sum: SumName;
  readonly line: number;
  readonly lacksTax: boolean;
  readonly sign: 1 | -1;
};

function addConverted(
  cell: TotalCell,
  amounts: MoneyColumn,
  { sum, line, lacksTax, sign }: ConvertedLine,
): void {
  cell.lines += sign;
  if (lacksTax || amounts.isBlank(line)) cell.unconverted += sign;
  amounts.addTo(cell[sum], line, sign < 0);
}

function sumOf(isSettlement: boolean, isUnlabeled: boolean): SumName {
  if (isSettlement) return 'settlement';
  return isUnlabeled ? 'unlabeled' : 'labeled';
}
