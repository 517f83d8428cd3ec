import type { Book } from '../book.ts';
import { atCell, type Trouble } from '../breach.ts';
import { formulasOf } from '../formulas.ts';
import { NotCalculated, rounded, type Value } from '../values.ts';

/** Digits after the decimal point beyond which doubles only leave crumbs. */
const CRUMBS = 9;

/** Every formula has a stored value, and it is what the formula gives when it is calculated again in doubles. */
export function* recalculationTrouble(book: Book): Generator<Trouble> {
  const { all, evaluator } = formulasOf(book);
  for (const { sheet, row, column, cell, formula, tree } of all) {
    if (cell.kind === 'empty') yield atCell(sheet, row, column, `no stored value: ${formula}`);
    if (!tree) {
      yield atCell(sheet, row, column, `cannot be read: ${formula}`);
      continue;
    }
    try {
      const found = evaluator.value(tree, sheet);
      if (cell.kind !== 'empty' && !isSame(found, cell.text))
        yield atCell(sheet, row, column, `stores ${cell.text} where ${formula} gives ${found ?? 'nothing'}`);
    } catch (error) {
      if (!(error instanceof NotCalculated)) throw error;
      yield atCell(sheet, row, column, `cannot be calculated again, ${error.message}: ${formula}`);
    }
  }
}

// A formula that rounds must give the stored digits; one that does not may leave crumbs far behind the point.
function isSame(found: Value, stored: string): boolean {
  if (typeof found === 'number') return rounded(found, CRUMBS) === rounded(Number(stored), CRUMBS);
  if (typeof found === 'boolean') return stored === (found ? '1' : '0');
  return (found ?? '') === stored || (found === undefined && stored === '0');
}
