import { address, areaOf } from '../addresses.ts';
import type { Book, BookSheet, BookTable } from '../book.ts';
import { atCell, rule, type Trouble } from '../breach.ts';
import { rowsOf } from '../columns.ts';
import { type Token, tokensOf } from '../formula-tokens.ts';
import { partsOf, type Tree } from '../formula-tree.ts';
import { formulasOf } from '../formulas.ts';

const LONGEST = 100;
/** Sheets on which each row sums, counts or checks another block of cells, so that its absolute references do not count. */
const BLOCKS = ['Subtotals', 'Control totals', 'Checks'];
const PLAIN_NUMBERS = new Set([0, 1, 100]);

/** No figure hides inside a formula. */
export const noHiddenFigures = rule(10, 'No numbers inside formulas but 0, 1, −1 and 100', function* (book) {
  for (const { sheet, row, column, tree, formula } of formulasOf(book).all) {
    for (const number of tree ? numbersIn(tree, false) : []) {
      if (!PLAIN_NUMBERS.has(number)) yield atCell(sheet, row, column, `the number ${number} in ${formula}`);
    }
  }
});

// The digits of ROUND say how exact a check is and are no figure.
function numbersIn(tree: Tree, isDigits: boolean): readonly number[] {
  if (tree.kind === 'number') return isDigits ? [] : [tree.value];
  if (tree.kind === 'text') {
    const [, operand] = /^(?:<>|<=|>=|=|<|>)(-?\d+(?:\.\d+)?)$/.exec(tree.text) ?? [];
    return operand === undefined ? [] : [Math.abs(Number(operand))];
  }
  if (tree.kind !== 'call' && tree.kind !== 'operation') return [];
  const isRound = tree.kind === 'call' && tree.name === 'ROUND';
  return tree.parts.flatMap((part, at) => numbersIn(part, isRound && at === 1));
}

/** Formulas are short, flat and the same down a column, and none is written twice. */
export const evenFormulas = rule(11, 'Short formulas, the same down each column', function* (book) {
  const first = new Map<string, string>();
  for (const { sheet, row, column, formula, tree } of formulasOf(book).all) {
    if (formula.length > LONGEST)
      yield atCell(sheet, row, column, `${formula.length} characters: ${formula}`);
    if (tree && hasNestedIf(tree)) yield atCell(sheet, row, column, `an IF inside an IF: ${formula}`);
    if (!tree || (tree.kind !== 'call' && tree.kind !== 'operation')) continue;
    const key = absolute(formula, sheet.name);
    const other = first.get(key);
    if (other === undefined) first.set(key, `${sheet.name}!${address(row, column)}`);
    else yield atCell(sheet, row, column, `calculates the same as ${other}`);
  }
  yield* unevenColumns(book);
});

function hasNestedIf(tree: Tree): boolean {
  return partsOf(tree).some(
    (part) =>
      part.kind === 'call' &&
      part.name === 'IF' &&
      part.parts.some((inner) => partsOf(inner).some((one) => one.kind === 'call' && one.name === 'IF')),
  );
}

function absolute(formula: string, sheet: string): string {
  const words = tokensOf(formula).map((token) =>
    token.kind === 'reference' ? `${token.sheet ?? sheet}!${token.text.replaceAll('$', '')}` : wordOf(token),
  );
  return words.some((word) => word.includes('!')) ? words.join(' ') : `${sheet} ${words.join(' ')}`;
}

function wordOf(token: Token): string {
  return token.kind === 'function' ? `${token.text}(` : `${token.kind === 'text' ? '"' : ''}${token.text}`;
}

function* unevenColumns(book: Book): Generator<Trouble> {
  for (const sheet of book.sheets) {
    for (const table of sheet.tables) {
      yield* unevenIn(sheet, table, rowsOf(table));
      const totals = Array.from(
        { length: Math.max(0, table.lastTotal - table.last) },
        (_, at) => table.last + 1 + at,
      );
      yield* unevenIn(sheet, table, totals);
    }
  }
}

function* unevenIn(sheet: BookSheet, table: BookTable, rows: Iterable<number>): Generator<Trouble> {
  const shapes: (string | undefined)[] = [];
  for (const row of rows) {
    for (const [column] of table.headers.entries()) {
      const formula = sheet.rows[row]?.cells[column]?.formula;
      if (formula === undefined) continue;
      const shape = relative(formula, row, column, sheet.name);
      shapes[column] ??= shape;
      if (shapes[column] !== shape)
        yield atCell(sheet, row, column, `another formula than above: ${formula}`);
    }
  }
}

/** A formula in R1C1: references relative to its own cell unless they are absolute. */
function relative(formula: string, row: number, column: number, sheet: string): string {
  const isBlocks = BLOCKS.includes(sheet.replace(/ \d+$/, ''));
  const tokens = tokensOf(formula);
  return tokens
    .map((token, at) => {
      // How exact a sum is rounded depends on its amounts, as in rule 10.
      if (token.kind === 'number' && tokens[at - 1]?.text === ',' && tokens[at + 1]?.text === ')')
        return 'digits';
      if (token.kind === 'name' && isBlocks) return token.text.replace(/\d+$/, '');
      if (token.kind !== 'reference') return wordOf(token);
      if (isBlocks && /\$\d/.test(token.text)) return 'a block of lines';
      const corners = token.text.split(':').map((corner) => cornerOf(corner, row, column));
      return `${token.sheet ?? ''}!${corners.join(':')}`;
    })
    .join(' ');
}

function cornerOf(corner: string, row: number, column: number): string {
  const area = areaOf(corner) ?? { firstRow: 0, firstColumn: 0 };
  const down = /\$\d/.test(corner) ? `${area.firstRow}` : `[${area.firstRow - row}]`;
  const across = /^\$[A-Z]/.test(corner) ? `${area.firstColumn}` : `[${area.firstColumn - column}]`;
  return `R${down}C${across}`;
}
