/** Finds formulas that depend on themselves. */

import type { FormulaCell, Formulas } from '../formulas.ts';
import type { Range } from '../places.ts';

/** The formulas of a workbook that lead back to themselves, one of each circle. */
export function circularFormulas(formulas: Formulas): readonly FormulaCell[] {
  const found: FormulaCell[] = [];
  const done = new Set<FormulaCell>();
  const inside = new Map<Range, readonly FormulaCell[]>();
  const formulasIn = (range: Range): readonly FormulaCell[] => {
    const known = inside.get(range) ?? [...cellsWithFormulas(formulas, range)];
    inside.set(range, known);
    return known;
  };
  for (const start of formulas.all) {
    if (!done.has(start)) walk(start, formulas, formulasIn, done, found);
  }
  return found;
}

type Step = { readonly cell: FormulaCell; readonly next: Iterator<FormulaCell> };

// Depth first with its own stack, because chains of formulas may be longer than a call stack.
function walk(
  start: FormulaCell,
  formulas: Formulas,
  formulasIn: (range: Range) => readonly FormulaCell[],
  done: Set<FormulaCell>,
  found: FormulaCell[],
): void {
  const onPath = new Set<FormulaCell>();
  const stack: Step[] = [];
  const enter = (cell: FormulaCell): void => {
    onPath.add(cell);
    const next = formulas.reads(cell).flatMap((range) => formulasIn(range));
    stack.push({ cell, next: next[Symbol.iterator]() });
  };
  enter(start);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const { value, done: isEnd } = top.next.next();
    if (isEnd) {
      onPath.delete(top.cell);
      done.add(top.cell);
      stack.pop();
    } else if (onPath.has(value)) {
      found.push(value);
    } else if (!done.has(value)) {
      enter(value);
    }
  }
}

function* cellsWithFormulas(formulas: Formulas, range: Range): Generator<FormulaCell> {
  const last = Math.min(range.lastRow, range.sheet.rows.length - 1);
  for (let row = range.firstRow; row <= last; row += 1) {
    const cells = range.sheet.rows[row]?.cells ?? [];
    const end = Math.min(range.lastColumn, cells.length - 1);
    for (let column = range.firstColumn; column <= end; column += 1) {
      if (cells[column]?.formula === undefined) continue;
      const formula = formulas.at(range.sheet, row, column);
      if (formula) yield formula;
    }
  }
}
