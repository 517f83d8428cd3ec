import { address } from '../addresses.ts';
import { type BookSheet, type BookTable, cellAt, sheetsNamed } from '../book.ts';
import { atCell, rule, type Trouble } from '../breach.ts';
import { cellsOfTable, isCountColumn, tableAt } from '../columns.ts';
import { partsOf, type Tree } from '../formula-tree.ts';
import { type FormulaCell, type Formulas, formulasOf } from '../formulas.ts';
import type { Range } from '../places.ts';

const SHEETS = ['Lead', 'Checks', 'Bridge', 'Roll-forward'];

/** Totals are formulas over the lines; the engine's own figure stands beside each, and their difference is zero. */
export const liveTotals = rule(
  9,
  'Totals are live, beside the engine’s figure, difference 0',
  function* (book) {
    const formulas = formulasOf(book);
    const reached = new Map<FormulaCell, boolean>();
    for (const sheet of SHEETS.flatMap((name) => sheetsNamed(book, name))) {
      const own = formulas.all.filter((one) => one.sheet === sheet);
      const checks = own.flatMap((formula) => checkOf(formula, formulas) ?? []);
      yield* differenceTrouble(checks);
      yield* totalTrouble(own, checks, formulas, reached);
      yield* figureTrouble(sheet, new Set(checks.map(({ engine }) => engine)));
    }
  },
);

/** A formula and the engine's figure, as addresses of one sheet, with the formula that subtracts them. */
type Check = { readonly formula: FormulaCell; readonly live: string; readonly engine: string };

function* differenceTrouble(checks: readonly Check[]): Generator<Trouble> {
  for (const { formula } of checks) {
    const { sheet, row, column, cell } = formula;
    if (Number(cell.text) !== 0) yield atCell(sheet, row, column, `differs from the engine by ${cell.text}`);
  }
}

function* totalTrouble(
  own: readonly FormulaCell[],
  checks: readonly Check[],
  formulas: Formulas,
  reached: Map<FormulaCell, boolean>,
): Generator<Trouble> {
  const checked = new Set(checks.map(({ live }) => live));
  for (const formula of own.filter((one) => isTotal(one, formulas))) {
    const { sheet, row, column } = formula;
    if (!checked.has(address(row, column)))
      yield atCell(sheet, row, column, 'a total without the engine’s figure and a difference');
    if (!readsLines(formula, formulas, reached))
      yield atCell(sheet, row, column, 'a total that does not come from the lines');
  }
}

// In a table of lines figures are the lines themselves; elsewhere a plain amount must be the engine's side of a check.
function* figureTrouble(sheet: BookSheet, engines: ReadonlySet<string>): Generator<Trouble> {
  for (const table of sheet.tables.filter((one) => !isOfLines(one))) {
    const counts = table.headers.map((_header, column) => isCountColumn(sheet, table, column));
    for (const { cell, row, column } of cellsOfTable(sheet, table)) {
      const format = cell.style.numberFormat;
      const isAmount = cell.kind === 'number' && format.includes('#,##0') && format.includes('(');
      if (!isAmount || cell.formula !== undefined || counts[column] || engines.has(address(row, column)))
        continue;
      yield atCell(
        sheet,
        row,
        column,
        `a figure that is no formula and no engine’s side of a check: ${cell.text}`,
      );
    }
  }
}

function isOfLines(table: BookTable | undefined): boolean {
  return table?.headers[0] === 'Line';
}

/** A formula that subtracts a plain figure of its sheet from a formula of its sheet, or the other way round. */
function checkOf(formula: FormulaCell, formulas: Formulas): Check | undefined {
  const inner = (formula.tree ? partsOf(formula.tree) : []).find((part) => differenceOf(part));
  const sides = differenceOf(inner)?.flatMap((side) => formulas.places.range(side, formula.sheet) ?? []);
  if (sides?.length !== 2 || !sides.every((side) => isSingle(side) && side.sheet === formula.sheet))
    return undefined;
  const isLive = (side: Range): boolean =>
    cellAt(side.sheet, side.firstRow, side.firstColumn)?.formula !== undefined;
  const [live, engine] = [sides.find(isLive), sides.find((side) => !isLive(side))];
  if (!live || !engine) return undefined;
  const placeOf = ({ firstRow, firstColumn }: Range): string => address(firstRow, firstColumn);
  return { formula, live: placeOf(live), engine: placeOf(engine) };
}

function isSingle({ firstRow, lastRow, firstColumn, lastColumn }: Range): boolean {
  return firstRow === lastRow && firstColumn === lastColumn;
}

function differenceOf(tree: Tree | undefined): readonly Tree[] | undefined {
  const inner = tree?.kind === 'call' && tree.name === 'ROUND' ? tree.parts[0] : tree;
  const isDifference = inner?.kind === 'operation' && inner.operator === '-' && inner.parts.length === 2;
  return isDifference ? inner.parts : undefined;
}

// A total adds cells of other rows or is read from another sheet.
function isTotal(formula: FormulaCell, formulas: Formulas): boolean {
  const table = tableAt(formula.sheet, formula.row);
  const isPlainCount = table !== undefined && isCountColumn(formula.sheet, table, formula.column);
  if (formula.cell.kind !== 'number' || isPlainCount || differenceOf(formula.tree)) return false;
  const isSum =
    formula.tree && partsOf(formula.tree).some((part) => part.kind === 'call' && /^SUM/.test(part.name));
  const ranges = formulas.reads(formula);
  if (ranges.some(({ sheet }) => sheet !== formula.sheet)) return !isCount(formula);
  return (
    isSum === true && ranges.some((range) => range.firstRow !== formula.row || range.lastRow !== formula.row)
  );
}

function isCount({ tree }: FormulaCell): boolean {
  return tree?.kind === 'call' && tree.name.startsWith('COUNT');
}

/** True when a formula reads lines, itself or through the formulas that it reads. */
function readsLines(start: FormulaCell, formulas: Formulas, reached: Map<FormulaCell, boolean>): boolean {
  const known = reached.get(start);
  if (known !== undefined) return known;
  reached.set(start, false);
  const found = formulas.reads(start).some((range) => {
    if (isOfLines(tableAt(range.sheet, range.firstRow))) return true;
    for (let row = range.firstRow; row <= Math.min(range.lastRow, range.sheet.rows.length - 1); row += 1) {
      for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
        const next = formulas.at(range.sheet, row, column);
        if (next && readsLines(next, formulas, reached)) return true;
      }
    }
    return false;
  });
  reached.set(start, found);
  return found;
}
