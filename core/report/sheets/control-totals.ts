import { columnLetters } from '../../model/cell-address.ts';
import type { Money } from '../../model/money.ts';
import { amount, amountFormula, checkFormula, column, smallTable, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { FIRST_ROW, type Row, type Sheet } from '../sheet.ts';
import { type SheetParts, sumOverParts } from '../sheet-parts.ts';
import { titleBlock } from '../title-block.ts';

/** An amount column of a sheet of lines and what the engine says its sum is, by currency. */
export type ControlFigure = {
  readonly sheet: SheetParts;
  readonly amountHeader: string;
  readonly currencyHeader: string;
  readonly totals: ReadonlyMap<string, Money>;
};

/** Proof that no line was cut off: the sums over the sheets of lines beside the engine's own. */
export function controlTotalsSheet(context: CloseContext, figures: readonly ControlFigure[]): Sheet {
  const rows: Row[] = [];
  for (const figure of figures) {
    for (const [currency, total] of figure.totals) {
      rows.push(controlRow(figure, currency, total, FIRST_ROW + rows.length));
    }
  }
  const width = context.amountWidth;
  return {
    name: 'Control totals',
    purpose: 'Sums over the sheets of lines beside the engine’s own: nothing was cut off',
    title: titleBlock(context, 'Control totals of the sheets of lines', 'transaction currency'),
    main: smallTable(
      [
        column('Sheet', 'text', 24),
        column('Figure', 'text', 24),
        column('Currency', 'text', 12),
        column('Sum of the sheet', 'amount', width),
        column('Engine', 'amount', width),
        column('Difference', 'amount', width),
      ],
      rows,
    ),
    below: [],
  };
}

function controlRow(figure: ControlFigure, currency: string, total: Money, row: number): Row {
  const { sheet, amountHeader, currencyHeader } = figure;
  const [first] = sheet.parts;
  const own = `$${columnLetters(2)}${row}`;
  return [
    text(sheet.parts.length === 1 ? (first?.name ?? '') : `${first?.name} (${sheet.parts.length} sheets)`),
    text(amountHeader),
    text(currency),
    amountFormula(sumOverParts(sheet, amountHeader, [[currencyHeader, own]]), total, currency),
    amount(total, currency),
    checkFormula(`D${row}`, `E${row}`, 0n, currency),
  ];
}
