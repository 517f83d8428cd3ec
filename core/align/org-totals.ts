/** Sums the lines by Billing org and the allocation list by period. */

import type { Conversion } from '../fx/conversion.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import { MoneySum } from '../model/money-sum.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { bookedCodes } from './adjustments.ts';
import type { OrgTotal, OrgTotalInputs, PeriodTotal } from './org-total-types.ts';
import { documentsWithTaxLines } from './tax-lines.ts';
import { type SumName, type TotalCell, TotalCells } from './total-cells.ts';

/** Sums per org × period × month × currency, ordered by basis, org, month, period, currency. */
export function* orgTotalsOf(inputs: OrgTotalInputs): Slices<readonly OrgTotal[]> {
  const cells = new TotalCells(inputs);
  yield* sumAllocation(inputs, cells);
  if (inputs.conversion) yield* sumConverted(inputs, inputs.conversion, cells);
  return cells.totals();
}

/** Sums the allocation list by the period each row is booked in, ordered by period and currency. */
export function periodTotalsOf({ allocation, lines, pool }: OrgTotalInputs): readonly PeriodTotal[] {
  const cells = new Map<
    string,
    PeriodTotal & { readonly documentSum: MoneySum; readonly adjustmentSum: MoneySum }
  >();
  for (let row = 0; row < allocation.count; row += 1) {
    const kind = allocation.kind.get(row);
    if (kind === 'revenue-schedule' || kind === 'settlement') continue;
    const period = allocation.period.get(row);
    const currency = lines.currency.get(allocation.line.get(row));
    const key = `${allocation.org.get(row)} ${period} ${currency}`;
    const cell = cells.get(key) ?? {
      org: pool.text(allocation.org.get(row)),
      period,
      currency: pool.text(currency),
      documents: 0n,
      adjustments: 0n,
      documentSum: new MoneySum(),
      adjustmentSum: new MoneySum(),
    };
    cells.set(key, cell);
    allocation.amount.addTo(kind === 'document' ? cell.documentSum : cell.adjustmentSum, row);
  }
  return [...cells.values()]
    .map(({ documentSum, adjustmentSum, ...cell }) => ({
      ...cell,
      documents: documentSum.total(),
      adjustments: adjustmentSum.total(),
    }))
    .sort((a, b) => a.period - b.period || (`${a.org}\n${a.currency}` < `${b.org}\n${b.currency}` ? -1 : 1));
}

function* sumAllocation({ allocation, lines }: OrgTotalInputs, cells: TotalCells): Slices<void> {
  for (let row = 0; row < allocation.count; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    const kind = allocation.kind.get(row);
    if (kind === 'revenue-schedule') continue;
    const line = allocation.line.get(row);
    const cell = cells.of('transaction', line, lines.currency.get(line));
    allocation.amount.addTo(cell[sumOf(kind === 'settlement', cells.isUnlabeled(line))], row);
  }
}

/** Tax that stands only in a column beside its line has no converted amount; its lines are counted as unconverted. */
function* sumConverted(inputs: OrgTotalInputs, conversion: Conversion, cells: TotalCells): Slices<void> {
  const { lines, setup, pool } = inputs;
  const isBooked = bookedCodes(lines);
  const settlement = lines.state.codeOf('settlement');
  const reporting = pool.code(setup.currencies.reporting);
  const taxed = documentsWithTaxLines(lines, pool);
  for (let line = 0; line < lines.count; line += 1) {
    if (line % SLICE_ROWS === 0) yield;
    const isSettlement = lines.state.code(line) === settlement;
    if (!isSettlement && !isBooked[lines.state.code(line)]) continue;
    const sum = sumOf(isSettlement, cells.isUnlabeled(line));
    const lacksTax = !isSettlement && lines.tax.sign(line) !== 0 && taxed[lines.document.get(line)] !== 1;
    const functional = cells.of('functional', line, conversion.functionalCurrency.get(line));
    addConverted(functional, sum, conversion.functional, line, lacksTax);
    addConverted(cells.of('reporting', line, reporting), sum, conversion.reporting, line, lacksTax);
  }
}

function sumOf(isSettlement: boolean, isUnlabeled: boolean): SumName {
  if (isSettlement) return 'settlement';
  return isUnlabeled ? 'unlabeled' : 'labeled';
}

function addConverted(
  cell: TotalCell,
  sum: SumName,
  amounts: MoneyColumn,
  line: number,
  lacksTax: boolean,
): void {
  if (lacksTax || amounts.isBlank(line)) cell.unconverted += 1;
  amounts.addTo(cell[sum], line);
}
