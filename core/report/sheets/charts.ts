import type { Cause } from '../../match/matching.ts';
import type { Money } from '../../model/money.ts';
import { SUBTOTALS } from '../blocks.ts';
import { causesOf } from '../bridge-layout.ts';
import { causeWords } from '../cause-words.ts';
import { amountFormula, column, smallTable, sumFormula, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { closingPeriods, placeWords } from '../closing-periods.ts';
import { basisWords } from '../code-words.ts';
import { type AgeTable, ageChart, ageTable } from '../exception-ages.ts';
import type { ExceptionList } from '../exception-list.ts';
import { type Chart, FIRST_ROW, type Row, type Sheet, TABLE_HEAD, type Table } from '../sheet.ts';
import type { SheetParts } from '../sheet-parts.ts';
import { titleBlock } from '../title-block.ts';
import { type Bar, CHARTED, chartBarsSheet, waterfallSeries } from './chart-bars.ts';

/** Rows of the charts, which stand to the right of the tables. */
const WATERFALL_ROWS = 26;
const AGES_TOP = FIRST_ROW + WATERFALL_ROWS + 1;
const AGES_ROWS = 16;

/** One step of the waterfall. */
type Step = { readonly cause: Cause; readonly amount: Money };

/** The sheet of charts, and the sheet of workings that the waterfall is drawn from. */
type ChartSheets = { readonly sheet: Sheet; readonly bars: Sheet };

/** The bridge of this close as a waterfall, and the exceptions by age, each beside a table of live figures. */
export function chartsSheet(
  context: CloseContext,
  exceptions: ExceptionList,
  parts: SheetParts,
): ChartSheets {
  const steps = stepsOf(context);
  const currency = context.close.setup.currencies.reporting;
  const bars = barsOf(steps);
  const main = waterfallTable(context, steps);
  const ages: AgeTable = ageTable(context, exceptions, parts, FIRST_ROW + main.count + 1 + TABLE_HEAD);
  const sheet: Sheet = {
    name: CHARTED.sheet,
    purpose: 'The bridge of this close as a waterfall, and exceptions by age',
    title: titleBlock(
      context,
      'Charts: why Billing and Revenue differ, and how old exceptions are',
      `reporting currency, ${currency}`,
    ),
    main,
    below: [ages.table],
    charts: [
      waterfallChart(bars, currency),
      ageChart(CHARTED.sheet, ages, { from: `I${AGES_TOP}`, to: `W${AGES_TOP + AGES_ROWS - 1}` }),
    ],
  };
  return { sheet, bars: chartBarsSheet(context, bars) };
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

function barsOf(steps: readonly Step[]): readonly Bar[] {
  const total = steps.reduce((so, { amount }) => so + amount, 0n);
  return [
    ...steps.map(({ cause, amount }) => ({ title: causeWords[cause].title, amount })),
    { title: 'Billing − Revenue', amount: total, isTotal: true },
  ];
}

function waterfallTable(context: CloseContext, steps: readonly Step[]): Table {
  const currency = context.close.setup.currencies.reporting;
  const keys = (title: string): Row => [title, basisWords('reporting'), placeWords.closing].map(text);
  let after = 0n;
  const rows = steps.map(({ cause, amount }, at): Row => {
    const row = FIRST_ROW + at;
    after += amount;
    const own = `${SUBTOTALS.figure},$A${row},${SUBTOTALS.basis},$B${row},${SUBTOTALS.close},$C${row}`;
    return [
      ...keys(causeWords[cause].title),
      sumFormula(`SUMIFS(${SUBTOTALS.total},${own})`, amount, currency),
      sumFormula(`SUM(D$${FIRST_ROW}:D${row})`, after, currency),
    ];
  });
  const total = amountFormula(`E${FIRST_ROW + steps.length - 1}`, after, currency);
  const columns = [
    column('Cause', 'text', 31),
    column('Basis', 'text', 13),
    column('Close', 'text', 14),
    column('Amount', 'amount', context.amountWidth),
    column('Running total', 'amount', context.amountWidth),
  ];
  return smallTable(columns, rows, { totals: [[...keys('Billing − Revenue'), total]] });
}

function waterfallChart(bars: readonly Bar[], currency: string): Chart {
  return {
    kind: 'stacked-column',
    title: `Why Billing and Revenue differ in this close (${currency})`,
    alternative: 'Waterfall of the causes of difference; the table beside it holds every figure.',
    from: `I${FIRST_ROW}`,
    to: `W${FIRST_ROW + WATERFALL_ROWS - 1}`,
    categories: {
      sheet: CHARTED.sheet,
      range: `${CHARTED.title}${FIRST_ROW}:${CHARTED.title}${FIRST_ROW + bars.length - 1}`,
      cached: bars.map(({ title }) => title),
    },
    series: waterfallSeries(bars),
    valueTitle: currency,
    valueFormat: '#,##0_);(#,##0);"–"_)',
  };
}
