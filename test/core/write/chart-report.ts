/** A report of one sheet with a waterfall, a bar and a column chart over its own cells. */

import type { Money } from '../../../core/model/money.ts';
import {
  amount,
  amountFormula,
  checkFormula,
  checkWordFormula,
  column,
  count,
  input,
  smallTable,
  text,
} from '../../../core/report/cells.ts';
import { type Chart, FIRST_ROW, HEADER_ROW, type Report, type Sheet } from '../../../core/report/sheet.ts';
import { money } from '../../support/close-fixture.ts';
import { STAMP } from '../../support/written-workbook.ts';

/** Name of the sheet: with what formulas and XML must escape. */
export const CHART_SHEET = "Bridge's & <more>";

type Step = { readonly label: string; readonly change: Money; readonly isTotal?: boolean };

const steps: readonly Step[] = [
  { label: 'Billing', change: money('1200.5'), isTotal: true },
  { label: 'Timing', change: money('-300') },
  { label: 'FX "rate" & date', change: money('120.25') },
  { label: 'Not interfaced', change: money('-450') },
  { label: 'Revenue', change: money('570.75'), isTotal: true },
];

const columns = [
  column('Cause', 'text', 28),
  column('Base', 'amount'),
  column('Total', 'amount'),
  column('Up', 'amount'),
  column('Down', 'amount'),
  column('Lines', 'count'),
  { ...column('Check', 'text'), isCheck: true },
];

type Bar = { readonly base: Money; readonly total: Money; readonly up: Money; readonly down: Money };

/** The bars of the waterfall, each on top of its base. */
function barsOf(): readonly Bar[] {
  let level = 0n;
  return steps.map(({ change, isTotal }) => {
    if (isTotal) {
      level = change;
      return { base: 0n, total: change, up: 0n, down: 0n };
    }
    const before = level;
    level += change;
    return change < 0n
      ? { base: level, total: 0n, up: 0n, down: -change }
      : { base: before, total: 0n, up: change, down: 0n };
  });
}

const last = FIRST_ROW + steps.length - 1;

function range(letter: string): { readonly sheet: string; readonly range: string } {
  return { sheet: CHART_SHEET, range: `${letter}${FIRST_ROW}:${letter}${last}` };
}

/** Three charts of one sheet, below each other. */
export function sampleCharts(): readonly Chart[] {
  const bars = barsOf();
  const categories = { ...range('A'), cached: steps.map(({ label }) => label) };
  const lines = { values: range('F'), cached: steps.map((_, at) => (at === 2 ? undefined : at + 1)) };
  const common = { categories, valueTitle: 'USD', valueFormat: '#,##0_);(#,##0);"–"_)' };
  return [
    {
      ...common,
      kind: 'stacked-column',
      title: 'From Billing to Revenue, <USD> & "co"',
      alternative: 'Waterfall from 1,200.50 in Billing to 570.75 in Revenue: "timing" & more.',
      from: 'I2',
      to: 'Q22',
      series: [
        { name: 'Base', values: range('B'), cached: bars.map(({ base }) => base), fill: 'invisible' },
        { name: 'Total', values: range('C'), cached: bars.map(({ total }) => total), fill: 'accent' },
        { name: 'Increase', values: range('D'), cached: bars.map(({ up }) => up), fill: 'increase' },
        { name: 'Decrease', values: range('E'), cached: bars.map(({ down }) => down), fill: 'decrease' },
      ],
    },
    {
      ...common,
      kind: 'bar',
      title: 'Lines by cause',
      alternative: 'Lines by cause.',
      valueTitle: 'Lines',
      from: 'I24',
      to: 'Q40',
      series: [{ name: 'Lines', ...lines, fill: 'muted', isLabelled: true }],
    },
    {
      ...common,
      kind: 'column',
      title: 'Both ways',
      alternative: 'Increases and decreases.',
      from: 'I42',
      to: 'Q58',
      series: [
        {
          name: 'Up',
          values: range('D'),
          cached: bars.map(({ up }) => up),
          fill: 'increase',
          pointFills: [undefined, undefined, 'accent'],
        },
        { name: 'Down', values: range('E'), cached: bars.map(({ down }) => down), fill: 'decrease' },
      ],
    },
  ];
}

/** The sheet: inputs, formulas over the own and the other sheet, checks that pass and that fail. */
export function chartReport(): Report {
  const bars = barsOf();
  const rows = steps.map(({ label }, at) => {
    const bar = bars[at];
    const row = FIRST_ROW + at;
    return [
      input(text(label)),
      amount(bar?.base, 'USD'),
      amountFormula(`${bar ? Number(bar.total) / 1e9 : 0}`, bar?.total ?? 0n, 'USD'),
      amount(bar?.up, 'USD'),
      amount(bar?.down, 'USD'),
      at === 2 ? undefined : input(count(at + 1)),
      checkWordFormula(`IF(B${row}>=0,"OK","FAIL")`, true),
    ];
  });
  const title = Array.from({ length: HEADER_ROW - 2 }, (_, at) => `Line ${at + 1}`);
  const main = smallTable(columns, rows);
  const sheet: Sheet = {
    name: CHART_SHEET,
    purpose: '',
    title,
    main,
    below: [],
    charts: sampleCharts(),
  };
  const difference = checkFormula('SUM(levels)', '1', money('2370.75'), 'USD');
  const other = smallTable(
    [column('Difference', 'amount'), column('Word', 'text')],
    [[difference, checkWordFormula(`IF(A${FIRST_ROW}=0,"OK","FAIL")`, false)]],
  );
  const names = [{ name: 'levels', sheet: CHART_SHEET, ranges: [`B${FIRST_ROW}:B${last}`] }];
  return {
    sheets: [sheet, { name: 'Other', purpose: '', title, main: other, below: [] }],
    stamp: STAMP,
    tenant: 'T',
    names,
  };
}
