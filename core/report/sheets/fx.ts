import type { Conversion } from '../../fx/conversion.ts';
import { addressOf } from '../../model/cell-address.ts';
import { NO_DAY } from '../../model/iso-date.ts';
import { amount, amountFormula, column, count, date, inFull, rate, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { originWords, sideWords, typeWords } from '../code-words.ts';
import { amountCells, amountColumns, placeCells, placeColumns } from '../line-columns.ts';
import { LineList } from '../line-list.ts';
import type { LineView } from '../line-view.ts';
import { type Cell, FIRST_ROW, type Row, type SheetColumn } from '../sheet.ts';
import type { LongSheet } from '../split-sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Every line in scope whose currency is not its functional currency: recomputed beside what is stored. */
export function fxSheet(context: CloseContext): LongSheet {
  const list = new LineList(
    context.billing,
    context.revenue,
    (lines, row) =>
      lines.state(row) === 'in-scope' && lines.code.currency(row) !== lines.code.functionalCurrency(row),
  );
  const columns = columnsOf(context);
  const at = (header: string): number => columns.findIndex((one) => one.header === header);
  const stored = at('Stored functional');
  const recomputed = at('Recomputed functional');
  return {
    name: 'FX',
    purpose: 'Every line in a foreign currency: rate, stored and recomputed amount, rate date, source',
    title: titleBlock(
      context,
      'Currency conversion, line by line',
      'each column says its own; differences are shown with all decimals',
    ),
    main: {
      columns,
      count: list.length,
      *rows(from, to) {
        for (let position = from; position < to; position += 1) {
          // The formula refers to its own row, which counts from the top of the part it stands on.
          yield rowOf(context, list, position, FIRST_ROW + position - from, stored, recomputed);
        }
      },
    },
    below: [],
    keyColumns: 3,
  };
}

function columnsOf(context: CloseContext): readonly SheetColumn[] {
  return [
    column('Document', 'id', 18),
    column('Line id', 'id', 35),
    column('Side', 'text', 10),
    column('Type', 'text', 24),
    column('Date', 'date'),
    column('Currency', 'text', 11),
    ...amountColumns(context, 'Amount'),
    column('Functional currency', 'text', 12),
    column('Rate', 'rate', 13),
    column('Direction', 'text', 15),
    column('Stored functional', 'amount', context.amountWidth),
    column('Recomputed functional', 'amount', context.amountWidth),
    column('Stored − recomputed', 'amount', context.amountWidth),
    column('Rounding', 'amount', 15),
    column('Used', 'text', 15),
    column('Reporting rate', 'rate', 13),
    column('Reporting', 'amount', context.amountWidth),
    column('Rate date asked', 'date', 12),
    column('Rate date used', 'date', 12),
    column('Age in days', 'count', 10),
    column('Rate source', 'text', 18),
    ...placeColumns,
  ];
}

function conversionOf(context: CloseContext, lines: LineView): Conversion {
  return lines.side === 'billing' ? context.close.billingConversion : context.close.revenueConversion;
}

function rowOf(
  context: CloseContext,
  list: LineList,
  position: number,
  sheetRow: number,
  stored: number,
  recomputed: number,
): Row {
  const { lines, row } = list.at(position);
  const own = conversionOf(context, lines);
  const { pool } = context.close;
  const currency = lines.text('currency', row);
  const functional = lines.text('functionalCurrency', row);
  const isStored = own.functionalOrigin.get(row) === 'stored';
  const storedAmount = isStored ? own.functional.get(row) : undefined;
  const computed = own.recomputed.get(row);
  const formula = `ROUND(${addressOf(stored, sheetRow)}-${addressOf(recomputed, sheetRow)},9)`;
  const hasBoth = storedAmount !== undefined && computed !== undefined;
  return [
    text(lines.text('document', row)),
    text(lines.text('id', row)),
    text(sideWords(lines.side)),
    text(typeWords(lines.type(row))),
    date(lines.date(row)),
    text(currency),
    ...amountCells(context, lines.amount.get(row), currency),
    text(functional),
    rate(pool.text(own.rate.get(row))),
    text(own.isDivided.get(row) === 1 ? 'amount ÷ rate' : 'amount × rate'),
    amount(storedAmount, functional),
    amount(computed, functional),
    hasBoth ? inFull(amountFormula(formula, storedAmount - computed, functional), functional) : undefined,
    inFull(amount(own.functionalRounding.get(row), functional), functional),
    text(originWords(own.functionalOrigin.get(row))),
    rate(pool.text(own.reportingRate.get(row))),
    amount(own.reporting.get(row), context.close.setup.currencies.reporting),
    date(own.rateDateAsked.get(row)),
    date(own.rateDateUsed.get(row)),
    ageOf(own, row),
    text(lines.text('rateSource', row)),
    ...placeCells(context, lines.file(row), lines.row(row)),
  ];
}

function ageOf(own: Conversion, row: number): Cell {
  const asked = own.rateDateAsked.get(row);
  const used = own.rateDateUsed.get(row);
  return asked === NO_DAY || used === NO_DAY ? undefined : count(asked - used);
}
