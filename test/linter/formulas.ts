/** All formulas of a workbook, read once. */

import type { Book, BookCell, BookSheet } from './book.ts';
import { Evaluator } from './evaluate.ts';
import { type Tree, treeOf } from './formula-tree.ts';
import { Places, type Range } from './places.ts';

/** A formula with its place; `tree` is undefined when it cannot be read. */
export type FormulaCell = {
  readonly sheet: BookSheet;
  readonly row: number;
  readonly column: number;
  readonly cell: BookCell;
  readonly formula: string;
  readonly tree: Tree | undefined;
};

/** What rules ask about the formulas of a workbook. */
export type Formulas = {
  readonly all: readonly FormulaCell[];
  readonly places: Places;
  readonly evaluator: Evaluator;
  /** The formula in a cell. */
  readonly at: (sheet: BookSheet, row: number, column: number) => FormulaCell | undefined;
  /** Every rectangle that a formula reads. */
  readonly reads: (formula: FormulaCell) => readonly Range[];
};

const known = new WeakMap<Book, Formulas>();

/** The formulas of a workbook. */
export function formulasOf(book: Book): Formulas {
  const before = known.get(book);
  if (before) return before;
  const all = book.sheets.flatMap(formulasOn);
  const byPlace = new Map(all.map((one) => [keyOf(one.sheet, one.row, one.column), one]));
  const places = new Places(book);
  const formulas: Formulas = {
    all,
    places,
    evaluator: new Evaluator(places),
    at: (sheet, row, column) => byPlace.get(keyOf(sheet, row, column)),
    reads: (one) => (one.tree ? places.rangesOf(one.tree, one.sheet) : []),
  };
  known.set(book, formulas);
  return formulas;
}

// Sheets, rows and columns of a workbook fit together into one exact number.
function keyOf(sheet: BookSheet, row: number, column: number): number {
  return (sheet.position * 16_384 + column) * 1_048_577 + row;
}

function formulasOn(sheet: BookSheet): readonly FormulaCell[] {
  const found: FormulaCell[] = [];
  for (const row of sheet.rows) {
    row?.cells.forEach((cell, column) => {
      if (cell?.formula === undefined) return;
      const { formula } = cell;
      found.push({ sheet, row: row.number, column, cell, formula, tree: treeOf(formula) });
    });
  }
  return found;
}
