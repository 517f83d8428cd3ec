import type { Cause } from '../../match/matching.ts';
import { addressOf, columnLetters } from '../../model/cell-address.ts';
import type { Money } from '../../model/money.ts';
import { SUBTOTALS } from '../blocks.ts';
import { causeWords } from '../cause-words.ts';
import { amountFormula, column, smallTable, sumFormula, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { closingPeriods, placeWords } from '../closing-periods.ts';
import { basisWords } from '../code-words.ts';
import { type AgeTable, ageChart, ageTable } from '../exception-ages.ts';
import type { ExceptionList } from '../exception-list.ts';
import {
  type Cell,
  type Chart,
  type ChartFill,
  FIRST_ROW,
  type Row,
  type Sheet,
  type SheetColumn,
  TABLE_HEAD,
  type Table,
} from '../sheet.ts';
import type { SheetParts } from '../sheet-parts.ts';
import { titleBlock } from '../title-block.ts';
import { causesOf } from './bridge.ts';

const NAME = 'Charts';
/** Columns of the waterfall's table. */
const AMOUNT = 3;
const FIRST_PART = 6;
const TOTAL_ABOVE = 14;

/** One step of the waterfall. */
type Step = { readonly cause: Cause; readonly amount: Money };

/** The bridge of this close as a waterfall, and the exceptions by age, each over a table of live figures. */
export function chartsSheet(context: CloseContext, exceptions: ExceptionList, parts: SheetParts): Sheet {
  const steps = stepsOf(context);
  const currency = context.close.setup.currencies.reporting;
  const main = waterfallTable(context, steps);
  const ages: AgeTable = ageTable(context, exceptions, parts, FIRST_ROW + main.count + 1 + TABLE_HEAD);
  const below = ages.firstRow + ages.table.count + 1;
  return {
    name: NAME,
    purpose: 'The bridge of this close as a waterfall, and exceptions by age',
    title: titleBlock(context, 'Charts', `reporting currency, ${currency}`),
    main,
    below: [ages.table],
    charts: [waterfallChart(steps, currency, below), ageChart(NAME, ages, below)],
  };
}

function stepsOf({ close }: CloseContext): readonly Step[] {
  const closing = closingPeriods(close);
  const cells = close.bridge.cells.filter(
    ({ basis, period }) => basis === 'reporting' && closing.has(period),
  );
  const steps = causesOf(cells).map((cause) => ({
    cause,
    amount: cells.reduce((so, cell) => so + (cell.causes.get(cause)?.amount ?? 0n), 0n),
  }));
  return steps.filter(({ cause, amount }) => amount !== 0n || cause === 'unexplained');
}

function waterfallColumns(width: number): readonly SheetColumn[] {
  const part = (header: string): SheetColumn => ({ ...column(header, 'amount', 13), isGrouped: true });
  return [
    column('Cause', 'text', 31),
    column('Basis', 'text', 13),
    column('Close', 'text', 14),
    column('Amount', 'amount', width),
    column('Before', 'amount', width),
    column('After', 'amount', width),
    part('Base above zero'),
    part('Base below zero'),
    part('Bar above zero'),
    part('Bar below zero'),
    part('Increase above'),
    part('Increase below'),
    part('Decrease above'),
    part('Decrease below'),
    part('Total above'),
    part('Total below'),
  ];
}

// Bars above and below zero stack separately, so a bar that crosses zero has a part on either side.
function waterfallTable(context: CloseContext, steps: readonly Step[]): Table {
  const currency = context.close.setup.currencies.reporting;
  const money = (formula: string, value: Money): Cell => amountFormula(formula, value, currency);
  let after = 0n;
  const rows = steps.map(({ cause, amount }, at): Row => {
    const row = FIRST_ROW + at;
    const before = after;
    after += amount;
    const own = `${SUBTOTALS.figure},$A${row},${SUBTOTALS.basis},$B${row},${SUBTOTALS.close},$C${row}`;
    return [
      text(causeWords[cause].title),
      text(basisWords('reporting')),
      text(placeWords.closing),
      sumFormula(`SUMIFS(${SUBTOTALS.total},${own})`, amount, currency),
      sumFormula(`F${row}-D${row}`, before, currency),
      sumFormula(`SUM(D$${FIRST_ROW}:D${row})`, after, currency),
      ...partFormulas(row).map((formula, part) => money(formula, partsOf(before, after)[part] ?? 0n)),
    ];
  });
  return smallTable(waterfallColumns(context.amountWidth), rows, {
    totals: [totalRow(after, steps.length, currency)],
  });
}

function totalRow(total: Money, steps: number, currency: string): Row {
  const row = FIRST_ROW + steps;
  const [above, below] = [total > 0n ? total : 0n, total < 0n ? total : 0n];
  const blank = Array.from({ length: TOTAL_ABOVE - AMOUNT - 1 }, () => undefined);
  return [
    text('Billing − Revenue'),
    text(basisWords('reporting')),
    text(placeWords.closing),
    amountFormula(`F${row - 1}`, total, currency),
    ...blank,
    amountFormula(`MAX(0,D${row})`, above, currency),
    amountFormula(`MIN(0,D${row})`, below, currency),
  ];
}

function partFormulas(row: number): readonly string[] {
  return [
    `MAX(0,MIN(E${row},F${row}))`,
    `MIN(0,MAX(E${row},F${row}))`,
    `MAX(0,MAX(E${row},F${row}))-G${row}`,
    `MIN(0,MIN(E${row},F${row}))-H${row}`,
    `(D${row}>0)*I${row}`,
    `(D${row}>0)*J${row}`,
    `(D${row}<0)*I${row}`,
    `(D${row}<0)*J${row}`,
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
    baseAbove,
    baseBelow,
    above,
    below,
    up ? above : 0n,
    up ? below : 0n,
    down ? above : 0n,
    down ? below : 0n,
  ];
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

function waterfallChart(steps: readonly Step[], currency: string, top: number): Chart {
  const last = FIRST_ROW + steps.length;
  const range = (at: number): string => `${columnLetters(at)}${FIRST_ROW}:${columnLetters(at)}${last}`;
  let after = 0n;
  const bars = steps.map(({ amount }) => {
    const before = after;
    after += amount;
    return partsOf(before, after);
  });
  const total = [after > 0n ? after : 0n, after < 0n ? after : 0n];
  const valuesOf = (at: number): (Money | undefined)[] =>
    at >= TOTAL_ABOVE
      ? [...bars.map(() => undefined), total[at - TOTAL_ABOVE]]
      : [...bars.map((bar) => bar[at - FIRST_PART]), undefined];
  return {
    kind: 'stacked-column',
    title: `Why Billing and Revenue differ in this close (${currency})`,
    alternative: 'Waterfall of the causes of difference; the table beside it holds every figure.',
    from: addressOf(0, top),
    to: addressOf(FIRST_PART, top + 28),
    categories: {
      sheet: NAME,
      range: range(0),
      cached: [...steps.map(({ cause }) => causeWords[cause].title), 'Billing − Revenue'],
    },
    series: series.map(([name, at, fill]) => ({
      name,
      values: { sheet: NAME, range: range(at) },
      cached: valuesOf(at),
      fill,
    })),
    valueTitle: currency,
    valueFormat: '#,##0_);(#,##0);"–"_)',
  };
}
