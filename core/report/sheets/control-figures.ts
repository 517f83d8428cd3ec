/** The table "Tie to the books" under the Lead: figures of this workbook beside those of the books. */

import type { BookTie, TiedFigure } from '../../match/book-ties.ts';
import { columnLetters } from '../../model/cell-address.ts';
import {
  amount,
  amountFormula,
  column,
  count,
  currencyDecimals,
  input,
  rate,
  smallTable,
  text,
  wrapped,
} from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { closingPeriods, periodPlace, placeWords } from '../closing-periods.ts';
import { basisWords, bridgeOrgWords, periodText } from '../code-words.ts';
import {
  type DefinedRange,
  FIRST_ROW,
  type FormulaCell,
  type Row,
  type Sheet,
  TABLE_HEAD,
  type Table,
} from '../sheet.ts';
import { LEAD_NAMES } from './lead.ts';

/** What SUMIFS takes for any text. */
const ANY = '*';

const figures: readonly {
  readonly what: TiedFigure;
  readonly title: string;
  readonly name: keyof typeof LEAD_NAMES;
}[] = [
  { what: 'billing', title: 'Billing', name: 'LeadBilling' },
  { what: 'revenue', title: 'Revenue', name: 'LeadRevenue' },
  { what: 'difference', title: 'Difference', name: 'LeadDifference' },
];

/** The Lead with the ties to the books under it, and the names that their formulas use. */
export function withBookTies(
  context: CloseContext,
  lead: Sheet,
): { readonly sheet: Sheet; readonly names: readonly DefinedRange[] } {
  const placed = placedTables(lead);
  const own = placed.filter(({ table }) => headersOf(table).includes(LEAD_NAMES.LeadBilling)).slice(-1);
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last) return { sheet: lead, names: [] };
  const below = [...lead.below];
  let row = (placed.at(-1)?.end ?? 0) + TABLE_HEAD;
  for (const { what, title, name } of figures) {
    const ties = context.close.bookTies.filter((tie) => tie.what === what);
    if (ties.length === 0) continue;
    const rows = ties.map((tie, at) => rowOf(context, tie, name, at, row + at));
    below.push(smallTable(columnsOf(context), rows, { heading: `Tie to the books: ${title}` }));
    row += rows.length + TABLE_HEAD;
  }
  const ranges = Object.entries(LEAD_NAMES).map(([name, header]): DefinedRange => {
    const at = headersOf(first.table).indexOf(header);
    if (at < 0) throw new Error(`${lead.name} has no column ${header}`);
    const letters = columnLetters(at);
    return {
      name,
      sheet: lead.name,
      ranges: [`${letters}${first.start}:${letters}${Math.max(last.end - 1, first.start)}`],
    };
  });
  return { sheet: { ...lead, below }, names: ranges };
}

type Placed = { readonly table: Table; readonly start: number; readonly end: number };

// First data row of each table, and the row after its last.
function placedTables(sheet: Sheet): readonly Placed[] {
  let start = FIRST_ROW;
  return [sheet.main, ...sheet.below].map((table) => {
    const end = start + table.count + (table.totals?.length ?? 0);
    const placed = { table, start, end };
    start = end + TABLE_HEAD;
    return placed;
  });
}

function headersOf(table: Table): readonly string[] {
  return table.columns.map(({ header }) => header);
}

// Figures stand below the figures of the Lead, so that both tables share their widths.
function columnsOf({ amountWidth }: CloseContext): Table['columns'] {
  return [
    column('No', 'count', 7),
    column('Basis', 'text', 13),
    column('Revenue org (* = all)', 'text', 30),
    column('Close', 'text', 15),
    column('Period (* = all)', 'id', 11),
    column('Figure', 'text', 11),
    column('Counts in', 'text', 10),
    column('This workbook', 'amount', amountWidth),
    column('Books', 'amount', amountWidth),
    column('Workbook − books', 'amount', amountWidth),
    column('Agrees', 'text', amountWidth),
    column('Decimals', 'rate', amountWidth),
    wrapped('Entered by', 14),
    wrapped('Reference', 20),
  ];
}

function rowOf(
  context: CloseContext,
  tie: BookTie,
  name: keyof typeof LEAD_NAMES,
  at: number,
  row: number,
): Row {
  const { basis, org, currency, live, entered, apart, reference, enteredBy } = tie;
  const criteria = `LeadBasis,$B${row},LeadOrg,$C${row},LeadClose,$D${row},LeadPeriod,$E${row},LeadIn,$G${row}`;
  return [
    count(at + 1),
    text(basisWords(basis)),
    text(org === '' ? ANY : bridgeOrgWords(org)),
    ...periodCells(context, tie),
    text(figures.find(({ what }) => what === tie.what)?.title ?? ''),
    text(currency),
    amountFormula(`SUMIFS(${name},${criteria})`, live, currency),
    input(amount(entered, currency)),
    amountFormula(`ROUND(COUNT($I${row})*($H${row}-$I${row}),$L${row})`, apart ?? 0n, currency),
    agreesCell(row, apart === undefined ? undefined : apart === 0n),
    rate(String(currencyDecimals(currency))),
    input(text(enteredBy)),
    input(text(reference)),
  ];
}

function periodCells(context: CloseContext, { period }: BookTie): Row {
  const closing = closingPeriods(context.close);
  if (period !== 0) return [text(placeWords[periodPlace(period, closing)]), text(periodText(period))];
  const [only] = closing;
  return [text(placeWords.closing), text(closing.size === 1 && only ? periodText(only) : ANY)];
}

function agreesCell(row: number, isEqual: boolean | undefined): FormulaCell {
  const formula = `CHOOSE(1+COUNT($I${row})*(1+($J${row}=0)),"not entered","FAIL","OK")`;
  const word = isEqual === undefined ? 'not entered' : isEqual ? 'OK' : 'FAIL';
  return { kind: 'formula', formula, result: { kind: 'text', text: word }, isCheck: true };
}
