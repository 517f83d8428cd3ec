/** Formulas that a spreadsheet program wrote once for many cells: each cell gets its own, as if it had been written there. */

import { columnLetters } from '../model/cell-address.ts';
import { formulaParts } from './formula-parts.ts';
import { columnOf } from './xlsx-cell.ts';
import { DamagedArchive } from './zip.ts';

/** Characters of a formula; longer ones no program writes. */
const MOST_CHARACTERS = 8192;
/** References of a cell, of whole columns and of whole rows, and nothing that only looks like one. */
const REFERENCE =
  /(?<![\w.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3})(?=:\$?[A-Z]{1,3}(?![\w(.]))|(?<=[A-Z]:)(\$?)([A-Z]{1,3}))(?![\w(.!])/g;

type Source = { readonly formula: string; readonly row: number; readonly column: number };

/** The formulas of one sheet that cells share, by their numbers. */
export class SharedFormulas {
  private readonly sources = new Map<string, Source>();

  /** The formula of a cell: its own text, which others may share from then on, or that of the cell that has it. */
  formulaOf(number: string, text: string, row: number, column: number): string {
    if (text !== '') {
      if (text.length <= MOST_CHARACTERS) this.sources.set(number, { formula: text, row, column });
      return text;
    }
    const source = this.sources.get(number);
    if (!source) throw new DamagedArchive('a cell shares a formula that no cell before it has');
    return movedFormula(source.formula, row - source.row, column - source.column);
  }
}

/** A formula as it reads so many rows lower and columns further right: what has no dollar moves with it. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formulaParts(formula)
    .map(({ text, isQuoted }) => (isQuoted ? text : movedPart(text, rows, columns)))
    .join('');
}

function movedPart(text: string, rows: number, columns: number): string {
  const column = (dollar: string, letters: string): string =>
    dollar === '$' ? `$${letters}` : columnLetters(Math.max(0, columnOf(letters) + columns));
  const row = (dollar: string, digits: string): string =>
    dollar === '$' ? `$${digits}` : String(Number(digits) + rows);
  return text.replace(REFERENCE, (...found: readonly string[]) => {
    const [whole = '', ofColumn = '', letters, ofRow = '', digits = '', first, from, second, to] = found;
    if (letters !== undefined) return column(ofColumn, letters) + row(ofRow, digits);
    if (from !== undefined) return column(first ?? '', from);
    return to === undefined ? whole : column(second ?? '', to);
  });
}
