import { type BookSheet, cellAt, sheetsNamed } from '../book.ts';
import { atCell, rule, type Trouble } from '../breach.ts';
import { allRowsOf, isDataSheet } from '../columns.ts';
import { partsOf, type Tree } from '../formula-tree.ts';
import { type FormulaCell, type Formulas, formulasOf } from '../formulas.ts';

const SHEETS = ['Lead', 'Checks', 'Bridge', 'Roll-forward'];

/** Totals are formulas over the lines; the engine's own figure stands beside each, and their difference is zero. */
export const liveTotals = rule(
  9,
  'Totals are live, beside the engine’s figure, difference 0',
  function* (book) {
    const formulas = formulasOf(book);
    const reached = new Map<FormulaCell, boolean>();
    for (const name of SHEETS) {
      for (const sheet of sheetsNamed(book, name)) {
        for (const table of sheet.tables) {
          for (const row of allRowsOf(table)) yield* rowTrouble(sheet, row, formulas, reached);
        }
      }
    }
  },
);

type Check = { readonly formula: FormulaCell; readonly live: number; readonly engine: number };

function* rowTrouble(
  sheet: BookSheet,
  row: number,
  formulas: Formulas,
  reached: Map<FormulaCell, boolean>,
): Generator<Trouble> {
  const cells = sheet.rows[row]?.cells ?? [];
  const own = cells.flatMap((_cell, column) => formulas.at(sheet, row, column) ?? []);
  const checks = own.flatMap((formula) => checkOf(formula, formulas) ?? []);
  for (const { formula } of checks) {
    if (Number(formula.cell.text) !== 0)
      yield atCell(sheet, row, formula.column, `differs from the engine by ${formula.cell.text}`);
  }
  for (const formula of own.filter((one) => isTotal(one, formulas))) {
    if (!checks.some(({ live }) => live === formula.column))
      yield atCell(
        sheet,
        row,
        formula.column,
        'a total without the engine’s figure and a difference beside it',
      );
    if (!readsLines(formula, formulas, reached))
      yield atCell(sheet, row, formula.column, 'a total that does not come from the lines');
  }
  for (const [column, cell] of cells.entries()) {
    const isFigure =
      cell?.kind === 'number' && cell.formula === undefined && isAmount(cell.style.numberFormat);
    if (isFigure && !checks.some(({ engine }) => engine === column))
      yield atCell(
        sheet,
        row,
        column,
        `a figure that is no formula and no engine’s side of a check: ${cell.text}`,
      );
  }
}

// Counts share the format of whole amounts; what shows decimals, or a yen, is told by its check.
function isAmount(format: string): boolean {
  return format.includes('#,##0') && format.includes('(');
}

/** A formula that subtracts a plain figure of its row from a formula of its row, or the other way round. */
function checkOf(formula: FormulaCell, formulas: Formulas): Check | undefined {
  const sides = differenceOf(formula.tree)?.map((side) => {
    const range = formulas.places.range(side, formula.sheet);
    const isHere = range?.sheet === formula.sheet && range.firstRow === formula.row;
    return isHere && range.firstColumn === range.lastColumn ? range.firstColumn : -1;
  });
  if (!sides || sides.includes(-1)) return undefined;
  const isLive = (column: number): boolean =>
    cellAt(formula.sheet, formula.row, column)?.formula !== undefined;
  const live = sides.find(isLive);
  const engine = sides.find((column) => !isLive(column));
  return live === undefined || engine === undefined ? undefined : { formula, live, engine };
}

function differenceOf(tree: Tree | undefined): readonly Tree[] | undefined {
  const inner = tree?.kind === 'call' && tree.name === 'ROUND' ? tree.parts[0] : tree;
  const isDifference = inner?.kind === 'operation' && inner.operator === '-' && inner.parts.length === 2;
  return isDifference ? inner.parts : undefined;
}

// A total adds cells of other rows or is read from another sheet.
function isTotal(formula: FormulaCell, formulas: Formulas): boolean {
  if (formula.cell.kind !== 'number' || differenceOf(formula.tree)) return false;
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
    if (isDataSheet(range.sheet)) return true;
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
