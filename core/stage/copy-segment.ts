/** Copies the rows of one table into Billing lines, column by column. */

import { IntColumn } from '../model/column-table.ts';
import { NO_DAY } from '../model/iso-date.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import { billingAmounts, billingDays, billingTexts } from './billing-columns.ts';
import type { Segment } from './billing-plan.ts';
import { copyAmounts, negationsOf } from './signs.ts';
import type { StageInput } from './stage-input.ts';
import { copyInts, intColumns, moneyColumn } from './stage-table.ts';
import type { BillingLines } from './transaction-lines.ts';

/** What staging reads of every row beside the line's columns; all text codes, but the flag (1, 0, -1 blank). */
export type Beside = {
  readonly status: IntColumn;
  readonly isDeleted: IntColumn;
  readonly accountId: IntColumn;
  readonly accountCurrency: IntColumn;
  readonly invoiceId: IntColumn;
};

/** `count` blank cells of each. */
export function blankBeside(count: number): Beside {
  const texts = (): IntColumn => IntColumn.filled(count, BLANK);
  return {
    status: texts(),
    isDeleted: IntColumn.filled(count, -1),
    accountId: texts(),
    accountCurrency: texts(),
    invoiceId: texts(),
  };
}

/** Copies one table into the lines; amounts by the sign rule of its template. */
export function* copySegment(
  segment: Segment,
  lines: BillingLines,
  beside: Beside,
  input: StageInput,
): Slices<void> {
  const { template, table, from } = segment;
  const copy = (target: IntColumn, fields: readonly string[] | undefined, blank: number): void =>
    copyInts(target, from, intColumns(table, fields ?? []), blank, table.count);
  for (const name of billingTexts) yield copy(lines[name], template.columns[name], BLANK);
  for (const name of billingDays) yield copy(lines[name], template.columns[name], NO_DAY);
  copy(lines.isExcludedFromRevenue, template.reads.isExcludedFromRevenue, -1);
  for (const name of ['status', 'accountId', 'accountCurrency', 'invoiceId'] as const) {
    yield copy(beside[name], template.reads[name], BLANK);
  }
  copy(beside.isDeleted, template.reads.isDeleted, -1);
  yield* copyPlaces(segment, lines);
  const negations = negationsOf(template, table, input);
  for (const name of billingAmounts) {
    const source = moneyColumn(table, template.columns[name] ?? []);
    if (source) yield copyAmounts(lines[name], from, source, negations, table.count);
  }
}

function* copyPlaces({ template, table, from }: Segment, lines: BillingLines): Slices<void> {
  const { file, row, type, isExcludedFromRevenue } = lines;
  for (let at = 0; at < table.count; at += 1) {
    if (at % SLICE_ROWS === 0) yield;
    file.set(from + at, table.file);
    row.set(from + at, table.row.get(at));
    type.set(from + at, template.type);
    if (isExcludedFromRevenue.get(from + at) !== 1) isExcludedFromRevenue.set(from + at, 0);
  }
}
