import { textAt } from '../book.ts';
import { atCell, rule, type Trouble } from '../breach.ts';
import { currencyColumn, tableAt } from '../columns.ts';
import { partsOf, type Tree } from '../formula-tree.ts';
import { type FormulaCell, type Formulas, formulasOf } from '../formulas.ts';
import { conditionPairs } from '../functions.ts';
import type { Range } from '../places.ts';
import { matchingPositions, nth } from '../range-cells.ts';
import { titleText } from '../title-block.ts';
import { NotCalculated } from '../values.ts';

const SUMS = new Set(['SUM', 'SUMIFS', 'SUMIF', 'SUMPRODUCT']);

/** No total adds amounts of two currencies, and each one names its own. */
export const oneCurrencyEach = rule(8, 'One currency in each total, named beside it', function* (book) {
  const formulas = formulasOf(book);
  for (const formula of formulas.all) {
    if (!formula.tree) continue;
    const currencies = new Set<string>();
    for (const part of partsOf(formula.tree)) {
      if (part.kind === 'call' && SUMS.has(part.name)) addCurrencies(part, formula, formulas, currencies);
    }
    yield* troubleOf(formula, currencies);
  }
});

function* troubleOf(formula: FormulaCell, currencies: ReadonlySet<string>): Generator<Trouble> {
  const { sheet, row, column } = formula;
  if (currencies.size > 1) yield atCell(sheet, row, column, `adds ${[...currencies].sort().join(' and ')}`);
  const table = tableAt(sheet, row);
  const [only] = currencies;
  if (!table || currencies.size !== 1 || only === undefined) return;
  const named = currencyColumn(table, column);
  const word = named < 0 ? '' : textAt(sheet, row, named);
  const isNamed = word === only || (sheet.rows[row]?.cells ?? []).some((cell) => cell?.text === only);
  const isOfSheet = titleText(sheet, 'Currency: ').includes(only);
  if (!isNamed && !isOfSheet) yield atCell(sheet, row, column, `does not name its currency, ${only}`);
}

type Call = Extract<Tree, { readonly kind: 'call' }>;

function addCurrencies(call: Call, formula: FormulaCell, formulas: Formulas, currencies: Set<string>): void {
  const [summed, ...rest] = call.parts;
  const range = summed && formulas.places.range(summed, formula.sheet);
  if (!range) return;
  const at = { sheet: formula.sheet, evaluator: formulas.evaluator };
  try {
    const pairs = call.name === 'SUMIFS' ? conditionPairs(rest, at) : [];
    const positions = pairs.length > 0 ? matchingPositions(pairs) : undefined;
    collect(range, positions, currencies);
  } catch (error) {
    // A formula that cannot be calculated is reported by the rule of recalculation.
    if (!(error instanceof NotCalculated)) throw error;
  }
}

// Zero has no currency: a column may be empty for one.
function collect(range: Range, positions: readonly number[] | undefined, currencies: Set<string>): void {
  const { sheet, firstRow, firstColumn, lastColumn } = range;
  const table = tableAt(sheet, firstRow);
  const named = table ? currencyColumn(table, firstColumn) : -1;
  if (named < 0) return;
  const width = lastColumn - firstColumn + 1;
  const rows = Math.min(range.lastRow, sheet.rows.length - 1) - firstRow + 1;
  for (const position of positions ?? Array(rows * width).keys()) {
    const cell = nth(range, position, width);
    const currency = textAt(sheet, firstRow + Math.floor(position / width), named);
    if (cell?.kind === 'number' && Number(cell.text) !== 0 && currency !== '') currencies.add(currency);
  }
}
