/** The workings of the waterfall: where each bar begins and ends, above and below zero. */

import { columnLetters, quotedSheet } from '../../model/cell-address.ts';
import type { Money } from '../../model/money.ts';
import { amountFormula, column, smallTable, sumFormula, textFormula } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { type Cell, type ChartFill, type ChartSeries, FIRST_ROW, type Row, type Sheet } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

const NAME = 'Chart bars';
/** Columns of the sheet of charts that the bars are worked out from. */
export const CHARTED = { sheet: 'Charts', title: 'A', amount: 'D', runningTotal: 'E' } as const;
const FIRST_PART = 4;
const TOTAL_ABOVE = 12;

/** One bar of the waterfall: a step, or the total at its end. */
export type Bar = { readonly title: string; readonly amount: Money; readonly isTotal?: true };

/** The bars in numbers, a row for each row of the waterfall's table. */
export function chartBarsSheet(context: CloseContext, bars: readonly Bar[]): Sheet {
  const currency = context.close.setup.currencies.reporting;
  const from = (letter: string, row: number): string => `${quotedSheet(CHARTED.sheet)}!${letter}${row}`;
  const rows = levelsOf(bars).map(({ bar, before, after }, at): Row => {
    const row = FIRST_ROW + at;
    const money = (formula: string, value: Money): Cell => amountFormula(formula, value, currency);
    const title = textFormula(from(CHARTED.title, row), bar.title);
    if (bar.isTotal) {
      const total = money(from(CHARTED.amount, row), bar.amount);
      const blank = Array.from({ length: TOTAL_ABOVE - 2 }, () => undefined);
      const [above, below] = totalParts(bar.amount);
      return [title, total, ...blank, money(`MAX(0,B${row})`, above), money(`MIN(0,B${row})`, below)];
    }
    return [
      title,
      money(from(CHARTED.amount, row), bar.amount),
      sumFormula(`D${row}-B${row}`, before, currency),
      money(from(CHARTED.runningTotal, row), after),
      ...partFormulas(row).map((formula, part) => money(formula, partsOf(before, after)[part] ?? 0n)),
    ];
  });
  return {
    name: NAME,
    purpose: 'Workings of the waterfall on Charts: where each bar begins and ends',
    title: titleBlock(context, 'Workings of the waterfall on Charts', `reporting currency, ${currency}`),
    main: smallTable(columnsOf(context.amountWidth), rows.slice(0, -1), { totals: rows.slice(-1) }),
    below: [],
  };
}

function columnsOf(width: number): Sheet['main']['columns'] {
  const parts = [
    ...['Base above zero', 'Base below zero', 'Bar above zero', 'Bar below zero'],
    ...['Increase above', 'Increase below', 'Decrease above', 'Decrease below', 'Total above', 'Total below'],
  ];
  return [
    column('Cause', 'text', 31),
    column('Amount', 'amount', width),
    column('Before', 'amount', width),
    column('After', 'amount', width),
    ...parts.map((header) => column(header, 'amount', Math.min(width, 16))),
  ];
}

type Level = { readonly bar: Bar; readonly before: Money; readonly after: Money };

function levelsOf(bars: readonly Bar[]): readonly Level[] {
  let after = 0n;
  return bars.map((bar) => {
    const before = after;
    if (!bar.isTotal) after += bar.amount;
    return { bar, before, after };
  });
}

// Bars above and below zero stack separately, so a bar that crosses zero has a part on either side.
function partFormulas(row: number): readonly string[] {
  return [
    `MAX(0,MIN(C${row},D${row}))`,
    `MIN(0,MAX(C${row},D${row}))`,
    `MAX(0,MAX(C${row},D${row}))-E${row}`,
    `MIN(0,MIN(C${row},D${row}))-F${row}`,
    `(B${row}>0)*G${row}`,
    `(B${row}>0)*H${row}`,
    `(B${row}<0)*G${row}`,
    `(B${row}<0)*H${row}`,
  ];
}

/** The parts of a bar from one level to another, in the order of their columns. */
function partsOf(before: Money, after: Money): readonly Money[] {
  const [low, high] = before < after ? [before, after] : [after, before];
  const baseAbove = low > 0n ? low : 0n;
  const baseBelow = high < 0n ? high : 0n;
  const above = (high > 0n ? high : 0n) - baseAbove;
  const below = (low < 0n ? low : 0n) - baseBelow;
  const up = after > before;
  const down = after < before;
  return [
    ...[baseAbove, baseBelow, above, below],
    ...[up ? above : 0n, up ? below : 0n, down ? above : 0n, down ? below : 0n],
  ];
}

function totalParts(total: Money): readonly [above: Money, below: Money] {
  return [total > 0n ? total : 0n, total < 0n ? total : 0n];
}

/** Series of the waterfall by column: the bases carry the bars and are not seen. */
const series: readonly (readonly [name: string, column: number, fill: ChartFill])[] = [
  ['Base', FIRST_PART, 'invisible'],
  ['Base', FIRST_PART + 1, 'invisible'],
  ['Increase', FIRST_PART + 4, 'increase'],
  ['Increase', FIRST_PART + 5, 'increase'],
  ['Decrease', FIRST_PART + 6, 'decrease'],
  ['Decrease', FIRST_PART + 7, 'decrease'],
  ['Billing − Revenue', TOTAL_ABOVE, 'accent'],
  ['Billing − Revenue', TOTAL_ABOVE + 1, 'accent'],
];

/** The series of the waterfall over those rows. */
export function waterfallSeries(bars: readonly Bar[]): readonly ChartSeries[] {
  const levels = levelsOf(bars);
  const last = FIRST_ROW + bars.length - 1;
  const partOf = ({ bar, before, after }: Level, at: number): Money | undefined => {
    if (bar.isTotal) return totalParts(bar.amount)[at - TOTAL_ABOVE];
    return at >= TOTAL_ABOVE ? undefined : partsOf(before, after)[at - FIRST_PART];
  };
  return series.map(([name, at, fill]) => ({
    name,
    values: { sheet: NAME, range: `${columnLetters(at)}${FIRST_ROW}:${columnLetters(at)}${last}` },
    cached: levels.map((level) => partOf(level, at)),
    fill,
  }));
}
