import { addressOf } from '../../model/cell-address.ts';
import { parseMoney } from '../../model/money.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { Source } from '../../setup/setup.ts';
import {
  amount,
  amountFormula,
  column,
  count,
  countFormula,
  input,
  smallTable,
  status,
  text,
  wrapped,
} from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { type Cell, FIRST_ROW, type Row, type Sheet, type Table } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

/** Sums of every extract beside the control figures of its source system. */
export function fileFiguresSheet(context: CloseContext): Sheet {
  return {
    name: 'File figures',
    purpose: 'Rows and sums of every extract beside the control figures of its source system',
    title: titleBlock(
      context,
      'Figures of every file beside control figures',
      'by currency, as they stand in the file',
    ),
    main: figureTable(context),
    below: [],
  };
}

/** Control figures stand in close.json under the same name and sheet as the file. */
function sourceOf(context: CloseContext, file: SourceFile): Source | undefined {
  const { sources } = context.close.setup;
  return (
    sources.find((one) => one.file === file.name && (one.sheet ?? '') === file.sheet) ??
    sources.find((one) => one.file === file.name)
  );
}

function figureTable(context: CloseContext): Table {
  const rows: Row[] = [];
  for (const file of context.close.files) {
    const control = sourceOf(context, file)?.control;
    const name = file.sheet === '' ? file.name : `${file.name}, sheet ${file.sheet}`;
    const left = [text(name), text(file.kind), text(control?.reference ?? '')];
    const row = (): number => FIRST_ROW + rows.length;
    rows.push([...left, text('data rows'), ...rowFigures(file, control?.rows, row())]);
    const currencies = [...new Set([...file.sums.keys(), ...Object.keys(control?.sums ?? {})])].sort();
    for (const currency of currencies) {
      const figures = sumFigures(file, currency, control?.sums[currency], row());
      rows.push([...left, text(currency), ...figures]);
    }
  }
  const width = context.amountWidth;
  const header = [
    wrapped('File', 38),
    column('Kind', 'text', 26),
    column('Reference of the control figure', 'text', 32),
    column('Figure', 'text', 11),
    column('In the file', 'amount', width),
    column('Source system', 'amount', width),
    column('Difference', 'amount', width),
    column('Result', 'status', 17),
  ];
  return smallTable(header, rows);
}

function rowFigures(file: SourceFile, stated: number | undefined, row: number): Row {
  const read = file.rows.data;
  if (stated === undefined) return [count(read), undefined, undefined, NO_CONTROL];
  return [
    count(read),
    input(count(stated)),
    countFormula(differenceOf(row), read - stated),
    resultOf(read === stated),
  ];
}

function sumFigures(file: SourceFile, currency: string, stated: string | undefined, row: number): Row {
  const sum = file.sums.get(currency) ?? 0n;
  if (stated === undefined) return [amount(sum, currency), undefined, undefined, NO_CONTROL];
  const control = parseMoney(stated) ?? 0n;
  return [
    amount(sum, currency),
    input(amount(control, currency)),
    amountFormula(differenceOf(row), sum - control, currency),
    resultOf(sum === control),
  ];
}

function differenceOf(row: number): string {
  return `ROUND(${addressOf(4, row)}-${addressOf(5, row)},9)`;
}

const NO_CONTROL = status('no control figure', 'neutral');

function resultOf(isEqual: boolean): Cell {
  return isEqual ? status('OK', 'good') : status('DIFFERS', 'bad');
}
