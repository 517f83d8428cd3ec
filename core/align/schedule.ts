/** The revenue schedule of invoice item adjustments: unlabeled, and equal to the signed adjustment. */

import type { AccountingPeriod } from '../model/accounting-period.ts';
import { type DayColumn, IntColumn, type TextColumn } from '../model/column-table.ts';
import { counted } from '../model/counted.ts';
import type { Findings } from '../model/finding.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import { NO_DAY } from '../model/iso-date.ts';
import { MoneyColumn } from '../model/money-column.ts';
import { moneyWords } from '../model/money-words.ts';
import { orgNamedBy } from '../model/org.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import { scheduledAdjustments } from './adjustments.ts';

/** Rows of revenue schedules as columns of `count` cells. Rows whose document is no IIA are passed over. */
export type ScheduleRows = {
  readonly count: number;
  readonly file: IntColumn;
  readonly row: IntColumn;
  /** Number of the adjustment that the schedule belongs to. */
  readonly document: TextColumn;
  /** Signed: the schedule of a credit is negative. */
  readonly amount: MoneyColumn;
  readonly currency: TextColumn;
  readonly periodName: TextColumn;
  readonly periodStart: DayColumn;
  /** NO_DAY for the open-ended period, and where the file has no such column. */
  readonly periodEnd: DayColumn;
  /** Org label of the period or of the row, BLANK for none. */
  readonly org: TextColumn;
};

/** Schedules by invoice item adjustment, columns of `count` cells. */
export type AdjustmentSchedules = {
  readonly count: number;
  /** Row of the IIA in BillingLines. */
  readonly line: IntColumn;
  /** Number of schedule rows, */
  readonly rows: IntColumn;
  /** their sum, */
  readonly sum: MoneyColumn;
  /** and the part of it that lies in an open-ended period. */
  readonly openEnded: MoneyColumn;
};

/** The inputs of adjustmentSchedules. */
export type ScheduleInputs = {
  readonly items: ScheduleRows;
  readonly lines: BillingLines;
  readonly periods: readonly AccountingPeriod[];
  readonly setup: Setup;
  readonly pool: TextPool;
  readonly findings: Findings;
};

/**
 * Sums the schedule of every IIA on an invoice item that counts. A sum that differs from the signed IIA, a labelled
 * row and a part in an open-ended period are findings. An IIA of tax has no revenue and no schedule.
 */
export function adjustmentSchedules(inputs: ScheduleInputs): AdjustmentSchedules {
  const schedules = blankSchedules(scheduledAdjustments(inputs.lines, inputs.pool));
  const positionOf = positionsByDocument(schedules, inputs);
  const { items, pool, setup } = inputs;
  const isOpenEnded = openEndedNames(inputs);
  const hasLastDays = holdsAny(items.periodEnd);
  for (let row = 0; row < items.count; row += 1) {
    const at = positionOf[items.document.get(row)] ?? -1;
    if (at < 0) continue;
    schedules.rows.set(at, schedules.rows.get(at) + 1);
    add(schedules.sum, at, items, row);
    const label = pool.text(items.org.get(row));
    if (orgNamedBy(label, setup.orgs.billing) !== '') report('schedule-period-labelled', row, label, inputs);
    const isWithoutEnd =
      hasLastDays && items.periodStart.get(row) !== NO_DAY && items.periodEnd.get(row) === NO_DAY;
    if (!isWithoutEnd && !isOpenEnded.has(items.periodName.get(row))) continue;
    add(schedules.openEnded, at, items, row);
    report('schedule-open-ended', row, pool.text(items.periodName.get(row)), inputs);
  }
  reportSums(schedules, inputs);
  return schedules;
}

/** A file without a single last day most likely has no such column: then only the names of periods can tell. */
function holdsAny(column: DayColumn): boolean {
  for (let row = 0; row < column.length; row += 1) if (column.get(row) !== NO_DAY) return true;
  return false;
}

function blankSchedules(line: IntColumn): AdjustmentSchedules {
  const count = line.length;
  return {
    count,
    line,
    rows: IntColumn.filled(count, 0),
    sum: MoneyColumn.blank(count),
    openEnded: MoneyColumn.blank(count),
  };
}

function positionsByDocument(schedules: AdjustmentSchedules, { lines, pool }: ScheduleInputs): Int32Array {
  const positions = new Int32Array(pool.size).fill(-1);
  for (let at = 0; at < schedules.count; at += 1) {
    const document = lines.document.get(schedules.line.get(at));
    if (document !== BLANK) positions[document] = at;
  }
  return positions;
}

/** Names under which only open-ended periods are known: a name looks up dates, and these have no end. */
function openEndedNames({ periods, pool }: ScheduleInputs): ReadonlySet<number> {
  const ended = new Set(periods.filter((period) => period.end !== undefined).map((period) => period.name));
  const names = periods.filter((period) => period.end === undefined && !ended.has(period.name));
  return new Set(names.map((period) => pool.code(period.name)));
}

function add(sums: MoneyColumn, at: number, items: ScheduleRows, row: number): void {
  sums.set(at, sums.amount(at) + items.amount.amount(row));
}

function report(
  code: FindingCode,
  row: number,
  found: string,
  { items, pool, findings }: ScheduleInputs,
): void {
  const currency = pool.text(items.currency.get(row));
  const place = { file: items.file.get(row), row: items.row.get(row) };
  findings.add(code, place, found, { currency, amount: items.amount.amount(row) });
}

function reportSums(schedules: AdjustmentSchedules, { lines, pool, findings }: ScheduleInputs): void {
  for (let at = 0; at < schedules.count; at += 1) {
    const line = schedules.line.get(at);
    if (schedules.sum.equals(at, lines.amount, line)) continue;
    const difference = lines.amount.amount(line) - schedules.sum.amount(at);
    const document = pool.text(lines.document.get(line));
    const currency = pool.text(lines.currency.get(line));
    const signed = moneyWords(lines.amount.amount(line), currency);
    const sum = moneyWords(schedules.sum.amount(at), currency);
    const found = `${document}: ${signed}; ${counted(schedules.rows.get(at), 'schedule row')}: ${sum}`;
    const place = { file: lines.file.get(line), row: lines.row.get(line) };
    findings.add('schedule-sum-differs', place, found, { currency, amount: difference });
  }
}
