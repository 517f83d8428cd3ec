import type { Conversion } from '../../fx/conversion.ts';
import { addressOf } from '../../model/cell-address.ts';
import { amount, column, count, date, inFull, text, wrapped } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { originWords } from '../code-words.ts';
import { fallbackDays, fxFlags } from '../fx-flags.ts';
import { functionalCells, functionalColumns, functionalHeaders, isRecomputed } from '../fx-functional.ts';
import { reportingCells, reportingColumns, reportingHeaders } from '../fx-reporting.ts';
import { convertedLineCells, convertedLineColumns, LINE_KEY_COLUMNS } from '../line-columns.ts';
import { LineList } from '../line-list.ts';
import type { LineView } from '../line-view.ts';
import { roundingStepsOf } from '../rounding-steps.ts';
import { FIRST_ROW, type Row, type SheetColumn } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { TICK, type Tickmark } from '../tickmarks.ts';
import { titleBlock } from '../title-block.ts';

/** Headers that the formulas of a row read. */
const read = { amount: 'Amount', ...functionalHeaders, ...reportingHeaders } as const;

const RECOMPUTED: Tickmark = 'RC';

type StepsOf = ReturnType<typeof roundingStepsOf>;
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
    whenEmpty: 'Currency conversion: no line is in a foreign currency',
    main: {
      columns,
      count: list.length,
      *rows(from, to) {
        for (let position = from; position < to; position += 1) {
          const { lines, row } = list.at(position);
          // The formula refers to its own row, which counts from the top of the part it stands on.
          const sheetRow = FIRST_ROW + position - from;
          const addresses: Addresses = (name) => addressOf(positions.get(read[name]) ?? 0, sheetRow);
          yield rowOf(context, lines, row, addresses, stepsOf);
        }
      },
    },
    below: [],
    keyColumns: LINE_KEY_COLUMNS,
  };
}

function columnsOf(context: CloseContext): readonly SheetColumn[] {
  return [
    ...convertedLineColumns(context),
    ...functionalColumns(context),
    column('Rounding', 'amount', 15),
    column('Taken', 'text', 12),
    column('Rate date asked', 'date', 12),
    column('Rate date used', 'date', 12),
    column('Fallback age in days', 'count', 10),
    column('Rate source', 'text', 14),
    wrapped('Flags', 34),
    ...reportingColumns(context),
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
  stepsOf: StepsOf,
): Row {
  const own = conversionOf(context, lines);
  const { pool, setup } = context.close;
  const { fallbackLimitDays } = setup.rates;
  const { reporting } = setup.currencies;
  const functional = lines.text('functionalCurrency', row);
  const steps = stepsOf(functional);
  const line = { conversion: own, row, pool, currency: functional, steps };
  const age = fallbackDays(own, row);
  return [
    ...convertedLineCells(context, lines, row),
    ...functionalCells(line, addresses),
    inFull(amount(own.functionalRounding.get(row), functional), functional),
    text(originWords(own.functionalOrigin.get(row))),
    date(own.rateDateAsked.get(row)),
    date(own.rateDateUsed.get(row)),
    age === undefined ? undefined : count(age),
    text(lines.text('rateSource', row)),
    text(fxFlags({ conversion: own, row, pool, steps, fallbackLimitDays }).join('; ')),
    ...reportingCells(
      {
        conversion: own,
        row,
        amount: lines.amount.get(row),
        pool,
        currency: reporting,
        steps: stepsOf(reporting),
      },
      addresses,
    ),
    text(isRecomputed(line) ? RECOMPUTED : ''),
  ];
}
