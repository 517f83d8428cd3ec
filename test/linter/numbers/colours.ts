import { holds } from '../addresses.ts';
import { type Book, type BookCell, type BookSheet, cellAt, sheetsNamed } from '../book.ts';
import { atCell, onSheet, rule, type Trouble } from '../breach.ts';
import { columnNamed, rowsOf } from '../columns.ts';
import { type FormulaCell, formulasOf } from '../formulas.ts';

/** What a person enters, by sheet and header. */
const entered: readonly (readonly [sheet: string, header: string])[] = [
  ['Parameters', 'Value'],
  ['File figures', 'Source system'],
  ['Change log', 'Reason'],
];
const RULES_OF_A_CHECK = 2;

/** Blue what people entered, black formulas, green links to other sheets; checks in green and red with words. */
export const documentedColours = rule(
  12,
  'Inputs, formulas and links in documented colours',
  function* (book) {
    for (const one of formulasOf(book).all) {
      const { sheet, row, column, cell } = one;
      const wanted = readsOtherSheet(book, one) ? 'green' : 'black';
      const found = hue(cell);
      if (found !== wanted) yield atCell(sheet, row, column, `a ${wanted} formula in ${found}`);
      const isVerdict = cell.kind === 'text' && /^(OK|FAIL)$/.test(cell.text);
      if (isVerdict && !isConditional(sheet, row, column))
        yield atCell(sheet, row, column, 'a check without its green and red');
    }
    for (const [name, header] of entered) {
      for (const sheet of sheetsNamed(book, name)) yield* enteredTrouble(sheet, header);
    }
    const [about] = book.sheets;
    for (const word of ['blue', 'black', 'green']) {
      if (about && !hasWord(about, word)) yield onSheet(about, `its legend does not explain ${word}`);
    }
  },
);

function readsOtherSheet(book: Book, formula: FormulaCell): boolean {
  return formulasOf(book)
    .reads(formula)
    .some(({ sheet }) => sheet !== formula.sheet);
}

function* enteredTrouble(sheet: BookSheet, header: string): Generator<Trouble> {
  for (const table of sheet.tables) {
    const column = columnNamed(table, header);
    for (const row of column < 0 ? [] : rowsOf(table)) {
      const cell = cellAt(sheet, row, column);
      // What stands at its default nobody entered.
      const isDefault = (sheet.rows[row]?.cells ?? []).some((one) => one?.text === 'default');
      if (cell && !isDefault && cell.formula === undefined && hue(cell) !== 'blue')
        yield atCell(sheet, row, column, `a person entered it, and it is ${hue(cell)}, not blue`);
    }
  }
}

function hue({ style }: BookCell): string {
  const colour = style.fontColour ?? 'FF000000';
  const [red = 0, green = 0, blue = 0] = [2, 4, 6].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  if (Math.max(red, green, blue) < 0x20) return 'black';
  if (blue >= 0x90 && red < 0x60 && green < 0x60) return 'blue';
  if (green >= red + 0x20 && green >= blue + 0x20) return 'green';
  return `colour ${colour}`;
}

function isConditional(sheet: BookSheet, row: number, column: number): boolean {
  return sheet.formats.some(
    ({ areas, rules }) => rules >= RULES_OF_A_CHECK && areas.some((area) => holds(area, row, column)),
  );
}

function hasWord(sheet: BookSheet, word: string): boolean {
  return sheet.rows.some((row) => row?.cells.some((cell) => cell?.text.toLowerCase().includes(word)));
}
