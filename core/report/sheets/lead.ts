import type { BridgeBasis, BridgeCell } from '../../match/bridge-types.ts';
import { type BasisTotal, basisTotals } from '../basis-totals.ts';
import { BRIDGE, BRIDGE_NAMES, totalRowOf } from '../bridge-layout.ts';
import { column, count, link, smallTable, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { closingPeriods, type PeriodPlace, periodPlace, placeWords } from '../closing-periods.ts';
import { basisWords, bridgeOrgWords, periodText } from '../code-words.ts';
import { type Cell, FIRST_ROW, type Row, type Sheet, type SheetColumn, TABLE_HEAD } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';
import { amountCellsOf, figuresOf, type Reads } from './lead-figures.ts';

const ALL_PERIODS = 'all periods';
/** A cell of the bridge with its row there and where its period lies. */
type LeadCell = { readonly cell: BridgeCell; readonly bridgeRow: number; readonly place: PeriodPlace };

/** Names of the columns of the table of cells, by their headers, for formulas that sum it. */
export const LEAD_NAMES = {
  LeadBasis: 'Basis',
  LeadOrg: 'Revenue org',
  LeadClose: 'Close',
  LeadPeriod: 'Period',
  LeadIn: 'Counts in',
  LeadBilling: 'Billing',
  LeadRevenue: 'Revenue',
  LeadDifference: 'Difference',
  LeadExplained: 'Explained',
  LeadUnexplained: 'Unexplained',
} as const;

/** The tie-out itself: totals of this close, of all periods, then every org, period and currency by basis. */
export function leadSheet(context: CloseContext): Sheet {
  const { cells } = context.close.bridge;
  const closing = closingPeriods(context.close);
  const placed = cells
    .map((cell, at): LeadCell => {
      return { cell, bridgeRow: FIRST_ROW + at, place: periodPlace(cell.period, closing) };
    })
    .sort(byBasisAndPlace(cells));
  const groups = basisTotals(
    placed.map((one) => ({ ...one, basis: one.cell.basis, countsIn: one.cell.countsIn })),
  );
  const columns = columnsOf(context.amountWidth);
  const closed = groups.map((group, at) => closingRow(group, FIRST_ROW + at));
  const firstOfAll = FIRST_ROW + closed.length + TABLE_HEAD;
  const all = groups.map((group, at) => allRow(context, group, firstOfAll + at));
  const firstCell = firstOfAll + all.length + TABLE_HEAD;
  const own = placed.map((one, at) => cellRow(one, firstCell + at));
  return {
    name: 'Lead',
    purpose: 'Billing against Revenue: totals of this close, then every org, period and currency by basis',
    title: titleBlock(
      context,
      'Lead: Billing against Revenue in this close; all periods and every org below',
      'counted in the currency of column “Counts in”; currencies are never added together',
    ),
    main: smallTable(columns, closed),
    below: [
      smallTable(columns, all, { heading: 'All periods of the extracts' }),
      smallTable(columns, own, { heading: 'Every Revenue org, period and currency, on each basis' }),
    ],
    keyColumns: 7,
  };
}

// The order of the bridge, on each basis the periods being closed first.
function byBasisAndPlace(cells: readonly BridgeCell[]): (a: LeadCell, b: LeadCell) => number {
  const bases = [...new Set(cells.map(({ basis }) => basis))];
  const rank = ({ cell, place }: LeadCell): number =>
    bases.indexOf(cell.basis) * 2 + (place === 'closing' ? 0 : 1);
  return (a, b) => rank(a) - rank(b) || a.bridgeRow - b.bridgeRow;
}

function columnsOf(width: number): readonly SheetColumn[] {
  const engine = (header: string): SheetColumn => ({ ...column(header, 'amount', width), isGrouped: true });
  const check = (header: string): SheetColumn => ({
    ...column(header, 'amount', 14),
    isCheck: true,
    isGrouped: true,
  });
  return [
    column('No', 'count', 7),
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
    engine('Engine: Billing'),
    engine('Engine: Revenue'),
    engine('Engine: Unexplained'),
    check('Billing − engine'),
    check('Revenue − engine'),
    check('Unexplained − engine'),
  ];
}

// The figures are those of the bridge's own row, found by its number.
function cellRow({ cell, bridgeRow, place }: LeadCell, row: number): Row {
  const from = (name: string): string => `SUMIFS(${name},${BRIDGE_NAMES.number},$A${row})`;
  const { billing, revenue, unexplained } = BRIDGE_NAMES;
  const reads: Reads = [from(billing), from(revenue), from(unexplained)];
  return [
    count(bridgeRow - FIRST_ROW + 1),
    text(basisWords(cell.basis)),
    text(bridgeOrgWords(cell.org)),
    text(placeWords[place]),
    text(periodText(cell.period)),
    text(cell.currency),
    text(cell.countsIn),
    ...amountCellsOf(figuresOf([cell]), reads, row, cell.countsIn, linkTo(bridgeRow)),
  ];
}

function linkTo(bridgeRow: number): Cell {
  return link(`${BRIDGE} row ${bridgeRow}`, { sheet: BRIDGE, cell: `A${bridgeRow}` });
}

type Group = BasisTotal<LeadCell & { readonly basis: BridgeBasis; readonly countsIn: string }>;

function closingRow({ basis, countsIn, cells }: Group, row: number): Row {
  const closing = cells.filter(({ place }) => place === 'closing').map(({ cell }) => cell);
  const periods = [...new Set(closing.map(({ period }) => periodText(period)))];
  const why = link('Causes', { sheet: 'Causes', cell: 'A1' });
  return [
    ...totalKeys(basis, placeWords.closing, periods.join(', '), countsIn),
    ...amountCellsOf(figuresOf(closing), sums(row, `,LeadClose,$D${row}`), row, countsIn, why),
  ];
}

function allRow(context: CloseContext, { basis, countsIn, cells }: Group, row: number): Row {
  const figures = figuresOf(cells.map(({ cell }) => cell));
  const why = linkTo(totalRowOf(context.close.bridge.cells, basis, countsIn));
  return [
    ...totalKeys(basis, ALL_PERIODS, 'all', countsIn),
    ...amountCellsOf(figures, sums(row, ''), row, countsIn, why),
  ];
}

function totalKeys(basis: string, scope: string, periods: string, countsIn: string): Row {
  const keys = [basisWords(basis), 'All orgs', scope, periods, '', countsIn];
  return [undefined, ...keys.map(text)];
}

function sums(row: number, more: string): Reads {
  const sum = (name: keyof typeof LEAD_NAMES): string =>
    `SUMIFS(${name},LeadBasis,$B${row},LeadIn,$G${row}${more})`;
  return [sum('LeadBilling'), sum('LeadRevenue'), sum('LeadUnexplained')];
}
