/** Tickmarks: what a formula or a check on a row does, read off the row itself, so that no mark claims more. */

import type { Cell, FormulaCell, FormulaResult, Row, Table } from './sheet.ts';

/** Header of the column that holds the marks of a row, separated by blanks. */
export const TICK = 'Tick';

/** Every mark in the order in which it is printed, with what it says. */
export const tickmarks = {
  F: 'Footed: a formula on the row adds up the rows below it or the lines it stands for.',
  XF: 'Cross-footed: a formula on the row adds up its parts across and comes to its total.',
  RC: 'Recomputed: a formula on the row works the amount out again from its inputs; the engine’s figure is the same.',
  EN: 'Agreed to the engine: a check on the row holds the figure of the formula against the engine’s own.',
  SRC: 'Agreed to the source: the row comes to the control figure that its source system states.',
  TB: 'Agreed to the books: the row comes to the figure that a person entered from the books.',
  PY: 'Agreed to the prior close: a check on the row holds it against the signed close before.',
} as const;
/** One mark. */
export type Tickmark = keyof typeof tickmarks;

/** SUM, SUMIFS or COUNTA over cells of another sheet or cells that have a name, */
const FOOTS_LISTS = /\b(?:SUM|SUMIFS|COUNTA)\((?:'[^']+'!|\w+!|[A-Z][A-Za-z]*[a-z]\w*,)/;
/** or over several rows of its own sheet. */
const FOOTS_ROWS = /\b(?:SUM|SUMIFS)\(\$?[A-Z]+\$?(\d+):\$?[A-Z]+\$?(?!\1\b)\d+/;
/** A sum over several columns of one row. */
const ADDS_RANGE = /\bSUM\(\$?([A-Z]+)\$?(\d+):\$?(?!\1\$?\d)[A-Z]+\$?\2\)/;
/** Cells of one row added to each other and nothing else: `ROUND(F13+G13,9)`. */
const ADDS_CELLS = /^ROUND\(\$?[A-Z]+(\d+)(?:\+\$?[A-Z]+\1)+,\d+\)$/;

/**
 * The marks of a row of a table; none where a check on the row does not hold. `isOpeningProven`: the prior close was
 * read and states the digest of its open items, so that a checked opening is what that close ended with.
 */
export function marksOf(table: Table, row: Row, isOpeningProven = false): readonly Tickmark[] {
  const formulas = row.filter((cell) => cell?.kind === 'formula');
  const checks = row.flatMap((cell, at) => {
    return isCheck(table, cell, at) ? [{ result: cell.result, header: table.columns[at]?.header ?? '' }] : [];
  });
  if (checks.some(({ result }) => !holds(result))) return [];
  const does = (pattern: RegExp): boolean => formulas.some(({ formula }) => pattern.test(formula));
  const held = checks.filter(({ result }) => !isOpen(result));
  // A check says in its header, or in the heading of its table, what it holds the row against.
  const isAgainst = (pattern: RegExp): boolean =>
    held.some(({ header }) => pattern.test(`${header} ${table.heading ?? ''}`));
  const found: Readonly<Record<Exclude<Tickmark, 'RC'>, boolean>> = {
    F: does(FOOTS_LISTS) || does(FOOTS_ROWS),
    XF: crossFoots(formulas),
    EN: isAgainst(/\bengine\b/i) || (held.length > 0 && hasColumn(table, /^Engine\b/)),
    SRC: isAgreed(table, row, 'Source system', 'Result'),
    TB: isAgreed(table, row, 'Books', 'Agrees'),
    PY: isAgainst(/\bprior\b/i) || (isOpeningProven && isAgainst(/\bopening\b/i)),
  };
  // Object.keys gives the marks in their order as plain text.
  return (Object.keys(tickmarks) as Tickmark[]).filter((mark) => mark !== 'RC' && found[mark]);
}

function isCheck(table: Table, cell: Cell, at: number): cell is FormulaCell {
  return cell?.kind === 'formula' && (cell.isCheck === true || table.columns[at]?.isCheck === true);
}

function holds(result: FormulaResult): boolean {
  switch (result.kind) {
    case 'amount':
      return result.amount === 0n;
    case 'count':
      return result.value === 0;
    case 'text':
      return result.text === 'OK' || isOpen(result);
  }
}

// A check that nobody has given a figure to holds nothing and breaks nothing.
function isOpen(result: FormulaResult): boolean {
  return result.kind === 'text' && result.text === 'not entered';
}

// What subtracts the parts from the total must come to zero; what adds them up is the total.
function crossFoots(formulas: readonly FormulaCell[]): boolean {
  return formulas.some(({ formula, result }) =>
    ADDS_RANGE.test(formula) ? !formula.includes('-') || holds(result) : ADDS_CELLS.test(formula),
  );
}

function hasColumn({ columns }: Table, pattern: RegExp): boolean {
  return columns.some(({ header }) => pattern.test(header));
}

function isAgreed({ columns }: Table, row: Row, figure: string, verdict: string): boolean {
  const at = (header: string): Cell => row[columns.findIndex((column) => column.header === header)];
  const cell = at(verdict);
  const word = cell?.kind === 'formula' && cell.result.kind === 'text' ? cell.result.text : '';
  const said = cell?.kind === 'status' ? cell.text : word;
  return at(figure) !== undefined && said === 'OK';
}
