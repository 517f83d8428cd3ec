/** Every rate that a line was converted at. */

import type { Conversion } from '../../fx/conversion.ts';
import type { IntColumn } from '../../model/column-table.ts';
import { NO_DAY } from '../../model/iso-date.ts';
import { type Side, sides } from '../../model/roll-forward.ts';
import { BLANK } from '../../model/text-pool.ts';
import { sideWords } from '../../report/code-words.ts';
import type { LineView } from '../../report/line-view.ts';
import type { CloseView } from '../close-view.ts';
import { compareRates } from '../exact-rates.ts';
import { choiceOf } from '../grid/dictionary.ts';
import type { Pace } from '../grid/pace.ts';
import { SLICE_ROWS } from '../grid/pace.ts';
import { type GridTable, NO_LINES, type TableColumn, type TextReader } from '../grid/table.ts';
import { countColumn, dateColumn, tableColumn } from './columns.ts';
import { pooledTexts } from './pooled-texts.ts';
import { RateUses, rateSteps } from './rate-uses.ts';

/** The rates as a table: by side, pair and date asked, as they turn up; lines in their own currency need none. */
export async function ratesTable(view: CloseView, pace: Pace): Promise<GridTable> {
  const uses = new RateUses();
  for (const side of sides) await addSide(view, side, uses, pace);
  const { text } = view;
  return {
    count: uses.lines.length,
    columns: columnsOf(view, uses),
    key: (at) =>
      [
        ...[uses.side, uses.step, uses.isDivided, uses.asked, uses.used].map((column) => column.get(at)),
        ...[uses.from, uses.to, uses.rate, uses.source].map((column) => text(column.get(at))),
      ].join(' '),
    tone: (at) => {
      if (uses.rate.get(at) === BLANK) return 'bad';
      return (ageOf(uses, at) ?? 0) > view.close.setup.rates.fallbackLimitDays ? 'warning' : 'neutral';
    },
    lines: () => NO_LINES,
    file: () => -1,
  };
}

async function addSide(view: CloseView, side: Side, uses: RateUses, pace: Pace): Promise<void> {
  const lines = view.context[side];
  const { billingConversion, revenueConversion, pool, setup } = view.close;
  const conversion = side === 'billing' ? billingConversion : revenueConversion;
  const reporting = pool.code(setup.currencies.reporting);
  for (let row = 0; row < lines.count; row += 1) {
    if (row % SLICE_ROWS === 0) await pace.step();
    addLine(uses, lines, conversion, reporting, row);
  }
}

function addLine(
  uses: RateUses,
  lines: LineView,
  conversion: Conversion,
  reporting: number,
  row: number,
): void {
  if (lines.state(row) !== 'in-scope') return;
  const [from, to] = [lines.code.currency(row), conversion.functionalCurrency.get(row)];
  const shared = { side: lines.side, asked: conversion.rateDateAsked.get(row) };
  if (from !== to) {
    const [rate, used] = [conversion.rate.get(row), conversion.rateDateUsed.get(row)];
    const isDivided = conversion.isDivided.get(row);
    uses.add({ ...shared, step: 0, from, to, rate, used, source: conversion.rateSource.get(row), isDivided });
  }
  if (to === reporting) return;
  const rate = conversion.reportingRate.get(row);
  uses.add({ ...shared, step: 1, from: to, to: reporting, rate, used: NO_DAY, source: BLANK, isDivided: 0 });
}

function ageOf({ asked, used }: RateUses, at: number): number | undefined {
  if (asked.get(at) === NO_DAY || used.get(at) === NO_DAY) return undefined;
  return asked.get(at) - used.get(at);
}

function columnsOf(view: CloseView, uses: RateUses): readonly TableColumn[] {
  return [...pairColumns(view, uses), ...dayColumns(uses), ...rateColumns(view, uses)];
}

/** Which rate it is. */
function pairColumns(view: CloseView, uses: RateUses): readonly TableColumn[] {
  const systems = choiceOf(sides, (at) => uses.side.get(at), sideWords);
  return [
    tableColumn('side', 'System', 'choice', systems, { width: 10 }),
    tableColumn('step', 'Step', 'choice', asNamed(rateSteps, uses.step), {
      width: 12,
      meaning: 'From transaction to functional currency, or from functional to reporting currency.',
    }),
    tableColumn('from', 'From', 'choice', pooled(view, uses.from), { width: 10 }),
    tableColumn('to', 'To', 'choice', pooled(view, uses.to), { width: 10 }),
  ];
}

/** The day that was asked for, and that of the rate. */
function dayColumns(uses: RateUses): readonly TableColumn[] {
  return [
    dateColumn('asked', 'Date asked', (at) => uses.asked.get(at), {
      width: 16,
      meaning: 'The day whose rate applies to the lines.',
    }),
    dateColumn('used', 'Date found', (at) => uses.used.get(at), {
      meaning: 'The day of the rate that was taken; blank where the extract gives a rate without its day.',
    }),
    countColumn('age', 'Fallback in days', (at) => ageOf(uses, at), {
      meaning: 'How much older the rate is than the day asked for.',
    }),
  ];
}

/** The rate, where it comes from, and what it is used for. */
function rateColumns(view: CloseView, uses: RateUses): readonly TableColumn[] {
  return [
    tableColumn('rate', 'Rate', 'rate', { ...pooled(view, uses.rate), compare: compareRates }),
    tableColumn('source', 'Source', 'choice', pooled(view, uses.source)),
    tableColumn('direction', 'Applied', 'choice', asNamed(['Multiplied', 'Divided'], uses.isDivided), {
      width: 11,
    }),
    countColumn('lines', 'Lines', (at) => uses.lines.get(at), {
      meaning: 'Lines in the totals that are converted at it.',
    }),
  ];
}

function pooled(view: CloseView, column: IntColumn): TextReader {
  return pooledTexts(view, (at) => column.get(at));
}

/** Words of a list, shown as they are, by their numbers. */
function asNamed(words: readonly string[], column: IntColumn): TextReader {
  return choiceOf(
    words,
    (at) => column.get(at),
    (word) => word,
  );
}
