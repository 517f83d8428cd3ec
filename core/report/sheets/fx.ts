import type { Conversion } from '../../fx/conversion.ts';
import { addressOf } from '../../model/cell-address.ts';
import {
  amount,
  amountFormula,
  checkFormula,
  checkWordFormula,
  column,
  count,
  date,
  inFull,
  rate,
  text,
  wrapped,
} from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { originWords } from '../code-words.ts';
import { fallbackDays, fxFlags, storedFunctional } from '../fx-flags.ts';
import {
  convertedCells,
  convertedColumns,
  LINE_KEY_COLUMNS,
  lineCells,
  lineColumns,
} from '../line-columns.ts';
import { LineList } from '../line-list.ts';
import type { LineView } from '../line-view.ts';
import { type RoundingSteps, roundingStepsOf } from '../rounding-steps.ts';
import { type Cell, FIRST_ROW, type Row, type SheetColumn } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { TICK, type Tickmark } from '../tickmarks.ts';
import { titleBlock } from '../title-block.ts';

/** Headers that the formulas of a row read. */
const read = {
  amount: 'Amount',
  rate: 'Rate',
  power: 'Power of the rate',
  decimals: 'Decimals',
  steps: 'In steps of',
  stored: 'Stored functional',
  recomputed: 'Recomputed functional',
  engine: 'Engine: functional',
  apart: 'Recomputed − engine',
} as const;

const RECOMPUTED: Tickmark = 'RC';

type Addresses = (name: keyof typeof read) => string;

/** Every line in scope whose currency is not its functional currency: recomputed in the sheet beside what is stored. */
export function fxSheet(context: CloseContext): LongSheet {
  const list = new LineList(
    context.billing,
    context.revenue,
    (lines, row) =>
      lines.state(row) === 'in-scope' && lines.code.currency(row) !== lines.code.functionalCurrency(row),
  );
  const columns = columnsOf(context);
  const positions = new Map(columns.map(({ header }, at) => [header, at]));
  const stepsOf = roundingStepsOf(context.close.setup);
  return {
    name: 'FX',
    purpose:
      'Every line in a foreign currency: amount × rate worked out in the sheet, rate date, source, flags',
    title: titleBlock(
      context,
      'Currency conversion, line by line',
      'each column says its own; recomputed = amount × rate to its power, rounded to the decimals in the steps stated',
    ),
    main: {
      columns,
      count: list.length,
      *rows(from, to) {
        for (let position = from; position < to; position += 1) {
          const { lines, row } = list.at(position);
          // The formula refers to its own row, which counts from the top of the part it stands on.
          const sheetRow = FIRST_ROW + position - from;
          const addresses: Addresses = (name) => addressOf(positions.get(read[name]) ?? 0, sheetRow);
          yield rowOf(context, lines, row, addresses, stepsOf(lines.text('functionalCurrency', row)));
        }
      },
    },
    below: [],
    keyColumns: LINE_KEY_COLUMNS,
  };
}

function columnsOf(context: CloseContext): readonly SheetColumn[] {
  const width = context.amountWidth;
  return [
    ...lineColumns(context),
    ...convertedColumns(context),
    column(read.rate, 'rate', 13),
    column(read.power, 'rate', 10),
    column(read.decimals, 'rate', 10),
    column(read.steps, 'rate', 9),
    column(read.stored, 'amount', width),
    column(read.recomputed, 'amount', width),
    column(read.engine, 'amount', width),
    { ...column(read.apart, 'amount', 13), isCheck: true },
    column('Check', 'text', 8),
    column('Stored − recomputed', 'amount', width),
    column('Rounding', 'amount', 15),
    column('Taken', 'text', 12),
    column('Rate date asked', 'date', 12),
    column('Rate date used', 'date', 12),
    column('Fallback age in days', 'count', 10),
    column('Rate source', 'text', 14),
    wrapped('Flags', 34),
    column('Reporting rate', 'rate', 13),
    column(TICK, 'text', 8),
  ];
}

function conversionOf(context: CloseContext, lines: LineView): Conversion {
  return lines.side === 'billing' ? context.close.billingConversion : context.close.revenueConversion;
}

function rowOf(
  context: CloseContext,
  lines: LineView,
  row: number,
  addresses: Addresses,
  steps: RoundingSteps | undefined,
): Row {
  const own = conversionOf(context, lines);
  const { pool, setup } = context.close;
  const { fallbackLimitDays } = setup.rates;
  const functional = lines.text('functionalCurrency', row);
  const age = fallbackDays(own, row);
  return [
    ...lineCells(context, lines, row),
    ...convertedCells(context, lines, row),
    rate(pool.text(own.rate.get(row))),
    ...roundingCells(own, row, steps),
    ...(steps ? recomputedCells(own, row, functional, addresses) : notRecomputed(own, row, functional)),
    inFull(amount(own.functionalRounding.get(row), functional), functional),
    text(originWords(own.functionalOrigin.get(row))),
    date(own.rateDateAsked.get(row)),
    date(own.rateDateUsed.get(row)),
    age === undefined ? undefined : count(age),
    text(lines.text('rateSource', row)),
    text(fxFlags({ conversion: own, row, pool, steps, fallbackLimitDays }).join('; ')),
    rate(pool.text(own.reportingRate.get(row))),
    text(steps && !own.recomputed.isBlank(row) ? RECOMPUTED : ''),
  ];
}

// A power of −1 divides, so one formula serves both directions.
function roundingCells(own: Conversion, row: number, steps: RoundingSteps | undefined): Row {
  if (!steps || own.recomputed.isBlank(row)) return [undefined, undefined, undefined];
  return [
    rate(own.isDivided.get(row) === 1 ? '-1' : '1'),
    rate(String(steps.decimals)),
    rate(String(steps.steps)),
  ];
}

function recomputedCells(own: Conversion, row: number, currency: string, at: Addresses): Row {
  const stored = storedFunctional(own, row);
  const computed = own.recomputed.get(row);
  if (computed === undefined) return notRecomputed(own, row, currency);
  const unrounded = `${at('amount')}*${at('rate')}^${at('power')}`;
  const recomputed = `ROUND(${unrounded}/${at('steps')},${at('decimals')})*${at('steps')}`;
  return [
    amount(stored, currency),
    amountFormula(recomputed, computed, currency),
    amount(computed, currency),
    checkFormula(at('recomputed'), at('engine'), 0n, currency),
    checkWordFormula(`IF(${at('apart')}=0,"OK","FAIL")`, true),
    storedDifference(stored, computed, currency, at),
  ];
}

function notRecomputed(own: Conversion, row: number, currency: string): Row {
  const stored = amount(storedFunctional(own, row), currency);
  return [stored, undefined, undefined, undefined, undefined, undefined];
}

function storedDifference(
  stored: bigint | undefined,
  computed: bigint,
  currency: string,
  at: Addresses,
): Cell {
  if (stored === undefined) return undefined;
  const formula = `ROUND(${at('stored')}-${at('recomputed')},9)`;
  return inFull(amountFormula(formula, stored - computed, currency), currency);
}
