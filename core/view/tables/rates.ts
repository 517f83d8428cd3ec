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
import { choiceOf, countsOf, daysOf, textOf } from '../grid/dictionary.ts';
import type { Pace } from '../grid/pace.ts';
import { SLICE_ROWS } from '../grid/pace.ts';
import { type GridTable, NO_LINES, type TableColumn, type TextReader } from '../grid/table.ts';
import { tableColumn } from './columns.ts';
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
  const { pool } = view.close;
  const pooled = (column: IntColumn): TextReader =>
    textOf(
      (at) => column.get(at),
      () => pool.size,
      view.text,
    );
  const directions = ['Multiplied', 'Divided'] as const;
  return [
    tableColumn(
      'side',
      'System',
      'choice',
      choiceOf(sides, (at) => uses.side.get(at), sideWords),
      { width: 10 },
    ),
    tableColumn(
      'step',
      'Step',
      'choice',
      choiceOf(
        rateSteps,
        (at) => uses.step.get(at),
        (word) => word,
      ),
      {
        width: 12,
        meaning: 'From transaction to functional currency, or from functional to reporting currency.',
      },
    ),
    tableColumn('from', 'From', 'choice', pooled(uses.from), { width: 8 }),
    tableColumn('to', 'To', 'choice', pooled(uses.to), { width: 8 }),
    tableColumn(
      'asked',
      'Date asked',
      'date',
      daysOf((at) => uses.asked.get(at)),
      {
        meaning: 'The day whose rate applies to the lines.',
      },
    ),
    tableColumn(
      'used',
      'Date found',
      'date',
      daysOf((at) => uses.used.get(at)),
      {
        meaning: 'The day of the rate that was taken; blank where the extract gives a rate without its day.',
      },
    ),
    tableColumn(
      'age',
      'Fallback in days',
      'count',
      countsOf((at) => ageOf(uses, at)),
      {
        meaning: 'How much older the rate is than the day asked for.',
      },
    ),
    tableColumn('rate', 'Rate', 'rate', { ...pooled(uses.rate), compare: compareRates }),
    tableColumn('source', 'Source', 'choice', pooled(uses.source)),
    tableColumn(
      'direction',
      'Applied',
      'choice',
      choiceOf(
        directions,
        (at) => uses.isDivided.get(at),
        (word) => word,
      ),
      {
        width: 11,
      },
    ),
    tableColumn(
      'lines',
      'Lines',
      'count',
      countsOf((at) => uses.lines.get(at)),
      {
        meaning: 'Lines in the totals that are converted at it.',
      },
    ),
  ];
}
