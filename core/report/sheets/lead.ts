import type { BridgeCell } from '../../match/bridge-types.ts';
import { addressOf, columnLetters } from '../../model/cell-address.ts';
import type { Money } from '../../model/money.ts';
import { basisTotals } from '../basis-totals.ts';
import { amountFormula, column, link, smallTable, status, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { closingPeriods, type PeriodPlace, periodPlace, placeWords } from '../closing-periods.ts';
import { basisWords, bridgeOrgWords, periodText } from '../code-words.ts';
import { type Cell, FIRST_ROW, type Row, type Sheet, type SheetColumn, type Table } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';
import { BILLING_COLUMN, BRIDGE, causeColumn, REVENUE_COLUMN, totalRowOf } from './bridge.ts';

const FIRST_AMOUNT = 6;
const ALL_PERIODS = 'all periods';
/** Rows between the end of one table and the first data row of the next: empty row, heading, header. */
const TABLE_HEAD = 3;

/** A cell of the bridge with its row there and where its period lies. */
type LeadCell = { readonly cell: BridgeCell; readonly bridgeRow: number; readonly place: PeriodPlace };
/** Sums over cells of one basis and currency: of the periods being closed, or of all. */
type Subtotal = {
  readonly basis: string;
  readonly countsIn: string;
  readonly scope: string;
  readonly cells: readonly LeadCell[];
};

/** The tie-out itself: totals of this close and of all periods, then every org, period and currency by basis. */
export function leadSheet(context: CloseContext): Sheet {
  const { cells } = context.close.bridge;
  const closing = closingPeriods(context.close);
  const placed = cells.map((cell, at): LeadCell => {
    return { cell, bridgeRow: FIRST_ROW + at, place: periodPlace(cell.period, closing) };
  });
  const subtotals = subtotalsOf(placed);
  const blocks = blocksOf(context, placed, subtotals.length);
  return {
    name: 'Lead',
    purpose: 'Billing against Revenue: totals of this close, then every org, period and currency by basis',
    title: titleBlock(
      context,
      'Lead: Billing against Revenue',
      'counted in the currency of column “Counts in”; currencies are never added together',
    ),
    main: smallTable(
      columnsOf(context.amountWidth),
      subtotals.map((one, at) => subtotalRow(context, one, FIRST_ROW + at, blocks.rowsOf(one.basis))),
    ),
    below: blocks.tables,
  };
}

function columnsOf(width: number): readonly SheetColumn[] {
  return [
    column('Basis', 'text', 13),
    column('Revenue org', 'text', 30),
    column('Close', 'text', 15),
    column('Period', 'id', 11),
    column('Currency', 'text', 10),
    column('Counts in', 'text', 10),
    column('Billing', 'amount', width),
    column('Revenue', 'amount', width),
    column('Difference', 'amount', width),
    column('Explained', 'amount', width),
    column('Unexplained', 'amount', width),
    column('Status', 'status', 14),
    column('Why', 'link', 15),
  ];
}

// Per basis and currency first what is being closed, then, where there are others, all periods.
function subtotalsOf(placed: readonly LeadCell[]): readonly Subtotal[] {
  const groups = basisTotals(
    placed.map((one) => ({ ...one, basis: one.cell.basis, countsIn: one.cell.countsIn })),
  );
  return [placeWords.closing, ALL_PERIODS].flatMap((scope) =>
    groups.map(({ basis, countsIn, cells }) => {
      const isAll = scope === ALL_PERIODS;
      return { basis, countsIn, scope, cells: cells.filter(({ place }) => isAll || place === 'closing') };
    }),
  );
}

type Rows = { readonly first: number; readonly last: number };
type Blocks = { readonly tables: readonly Table[]; readonly rowsOf: (basis: string) => Rows };

// One table per basis, the closing period first; where each stands is known beforehand, for the totals above them.
function blocksOf(context: CloseContext, placed: readonly LeadCell[], rowsAbove: number): Blocks {
  const ranges = new Map<string, Rows>();
  const tables: Table[] = [];
  let row = FIRST_ROW + rowsAbove + TABLE_HEAD;
  for (const basis of new Set(placed.map(({ cell }) => cell.basis))) {
    const own = placed
      .filter(({ cell }) => cell.basis === basis)
      .sort((a, b) => Number(b.place === 'closing') - Number(a.place === 'closing'));
    const first = row;
    const rows = own.map((one, at) => cellRow(context, one, first + at));
    const heading = `${basisWords(basis)} currency, every Revenue org, period and currency`;
    tables.push(smallTable(columnsOf(context.amountWidth), rows, { heading }));
    ranges.set(basis, { first, last: first + own.length - 1 });
    row += own.length + TABLE_HEAD;
  }
  return { tables, rowsOf: (basis) => ranges.get(basis) ?? { first: row, last: row } };
}

function unexplainedOf(cell: BridgeCell): Money {
  return cell.causes.get('unexplained')?.amount ?? 0n;
}

// The figures are those of the bridge's own row.
function cellRow(context: CloseContext, { cell, bridgeRow, place }: LeadCell, row: number): Row {
  const { countsIn: money } = cell;
  const rest = unexplainedOf(cell);
  const difference = cell.billing - cell.revenue;
  const from = (at: number, value: Money): Cell =>
    amountFormula(`${BRIDGE}!${addressOf(at, bridgeRow)}`, value, money);
  return [
    text(basisWords(cell.basis)),
    text(bridgeOrgWords(cell.org)),
    text(placeWords[place]),
    text(periodText(cell.period)),
    text(cell.currency),
    text(money),
    from(BILLING_COLUMN, cell.billing),
    from(REVENUE_COLUMN, cell.revenue),
    amountFormula(`ROUND(G${row}-H${row},9)`, difference, money),
    amountFormula(`ROUND(I${row}-K${row},9)`, difference - rest, money),
    from(causeColumn(context.close.bridge.cells, 'unexplained'), rest),
    statusOf(difference, rest !== 0n),
    link(`${BRIDGE} row ${bridgeRow}`, { sheet: BRIDGE, cell: `A${bridgeRow}` }),
  ];
}

function statusOf(difference: Money, hasUnexplained: boolean): Cell {
  if (hasUnexplained) return status('UNEXPLAINED', 'bad');
  return difference === 0n ? status('OK', 'good') : status('EXPLAINED', 'good');
}

const figures: readonly ((cell: BridgeCell) => Money)[] = [
  (cell) => cell.billing,
  (cell) => cell.revenue,
  (cell) => cell.billing - cell.revenue,
  (cell) => cell.billing - cell.revenue - unexplainedOf(cell),
  unexplainedOf,
];

function subtotalRow(context: CloseContext, subtotal: Subtotal, row: number, rows: Rows): Row {
  const { basis, countsIn, scope, cells } = subtotal;
  const isAll = scope === ALL_PERIODS;
  const range = (at: number): string =>
    `$${columnLetters(at)}$${rows.first}:$${columnLetters(at)}$${rows.last}`;
  const scoped = isAll ? '' : `,${range(2)},$C${row}`;
  const sums = figures.map((of, at) => {
    const value = cells.reduce((so, { cell }) => so + of(cell), 0n);
    const formula = `ROUND(SUMIFS(${range(FIRST_AMOUNT + at)},${range(5)},$F${row}${scoped}),9)`;
    return amountFormula(formula, value, countsIn);
  });
  const difference = cells.reduce((so, { cell }) => so + cell.billing - cell.revenue, 0n);
  const bridgeRow = totalRowOf(context.close.bridge.cells, basis, countsIn);
  return [
    text(basisWords(basis)),
    text('All orgs'),
    text(scope),
    text(isAll ? 'all' : [...new Set(cells.map(({ cell }) => periodText(cell.period)))].join(', ')),
    undefined,
    text(countsIn),
    ...sums,
    // Unexplained amounts that cancel out over orgs are still unexplained.
    statusOf(
      difference,
      cells.some(({ cell }) => unexplainedOf(cell) !== 0n),
    ),
    isAll
      ? link(`${BRIDGE} row ${bridgeRow}`, { sheet: BRIDGE, cell: `A${bridgeRow}` })
      : link('Causes', { sheet: 'Causes', cell: 'A1' }),
  ];
}
