import type { BridgeBasis, BridgeDetail } from '../../match/bridge-types.ts';
import { addressOf, columnLetters } from '../../model/cell-address.ts';
import type { Money } from '../../model/money.ts';
import type { MoneyColumn } from '../../model/money-column.ts';
import { MoneySum } from '../../model/money-sum.ts';
import { SLICE_ROWS, type Slices } from '../../model/sliced-work.ts';
import { type BasisTotal, basisTotals } from '../basis-totals.ts';
import { amount, checkFormula, column, count, countFormula, smallTable, sumFormula, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { basisWords } from '../code-words.ts';
import { lineBooksOf } from '../line-books.ts';
import type { LineView } from '../line-view.ts';
import { FIRST_ROW, type Row, type Sheet, TABLE_HEAD, type Table } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

const FIRST_FIGURE = 3;
const SHEET_WORDS = 'Each book by itself: Billing, Revenue and difference, and that they add up to the Lead';

/** What one book comes to on one basis in one currency. */
type BookTotal = {
  readonly book: string;
  readonly basis: BridgeBasis;
  readonly countsIn: string;
  readonly billing: MoneySum;
  readonly revenue: MoneySum;
  billingRows: number;
  revenueRows: number;
};

/** The books of the close: one per Billing org, one for what is unlabeled, one for Revenue lines of no org; summed in slices. */
export function* booksSheet(context: CloseContext, detail: BridgeDetail): Slices<Sheet> {
  const totals = yield* totalsOf(context, detail);
  const firstSum = FIRST_ROW + totals.length + TABLE_HEAD;
  return {
    name: 'Books',
    purpose: SHEET_WORDS,
    title: titleBlock(context, 'Books: the parts of this close', 'counted in “Counts in”, each by itself'),
    main: smallTable(
      columnsOf(context, 'Book'),
      totals.map((total, at) => totalRow(total, FIRST_ROW + at)),
    ),
    below: [sumTable(context, totals, firstSum)],
  };
}

function columnsOf({ amountWidth }: CloseContext, key: string): Table['columns'] {
  return [
    column(key, 'text', 30),
    column('Basis', 'text', 13),
    column('Counts in', 'text', 10),
    column('Billing', 'amount', amountWidth),
    column('Revenue', 'amount', amountWidth),
    column('Difference', 'amount', amountWidth),
    column('Billing rows', 'count', 12),
    column('Revenue rows', 'count', 12),
  ];
}

/** In the order of the books, by basis and currency; only lines that are in the totals of the bridge. */
function* totalsOf(
  { close, billing, revenue }: CloseContext,
  detail: BridgeDetail,
): Slices<readonly BookTotal[]> {
  const lineBooks = lineBooksOf(close);
  const totals = new Map<string, BookTotal>();
  const bases = ['transaction', 'functional', 'reporting'] as const;
  const add = function* (lines: LineView, basis: BridgeBasis): Slices<void> {
    const isBilling = lines.side === 'billing';
    const cells = (isBilling ? detail.billingCell : detail.revenueCell)[basis];
    const amounts = amountsOf(lines, basis);
    for (let row = 0; row < lines.count; row += 1) {
      if (row % SLICE_ROWS === 0) yield;
      const cell = cells.get(row);
      if (cell < 0) continue;
      const book = lineBooks[lines.side].get(row);
      const countsIn = close.bridge.cells[cell]?.countsIn ?? '';
      const total = totalOf(totals, {
        position: book,
        book: lineBooks.books[book]?.name ?? '',
        basis,
        countsIn,
      });
      amounts.addTo(isBilling ? total.billing : total.revenue, row);
      total[isBilling ? 'billingRows' : 'revenueRows'] += 1;
    }
  };
  for (const basis of bases) for (const lines of [billing, revenue]) yield* add(lines, basis);
  return [...totals].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}

function amountsOf(lines: LineView, basis: BridgeBasis): MoneyColumn {
  return basis === 'transaction' ? lines.amount : lines[basis];
}

type Key = {
  readonly position: number;
  readonly book: string;
  readonly basis: BridgeBasis;
  readonly countsIn: string;
};

function totalOf(totals: Map<string, BookTotal>, { position, book, basis, countsIn }: Key): BookTotal {
  const order = { transaction: 0, functional: 1, reporting: 2 } as const;
  const key = `${String(position).padStart(9, '0')} ${order[basis]} ${countsIn}`;
  const known = totals.get(key);
  if (known) return known;
  const sums = { billing: new MoneySum(), revenue: new MoneySum() };
  const total: BookTotal = { book, basis, countsIn, ...sums, billingRows: 0, revenueRows: 0 };
  totals.set(key, total);
  return total;
}

function totalRow(total: BookTotal, row: number): Row {
  const { book, basis, countsIn } = total;
  const [billing, revenue] = [total.billing.total(), total.revenue.total()];
  const difference = `${addressOf(FIRST_FIGURE, row)}-${addressOf(FIRST_FIGURE + 1, row)}`;
  return [
    text(book),
    text(basisWords(basis)),
    text(countsIn),
    amount(billing, countsIn),
    amount(revenue, countsIn),
    sumFormula(difference, billing - revenue, countsIn),
    count(total.billingRows),
    count(total.revenueRows),
  ];
}

/** All books together beside the totals of the Lead, by basis and currency. */
function sumTable(context: CloseContext, totals: readonly BookTotal[], first: number): Table {
  const width = context.amountWidth;
  const columns = [
    ...columnsOf(context, 'All books'),
    column('Lead: Billing', 'amount', width),
    column('Lead: Revenue', 'amount', width),
    { ...column('Billing − Lead', 'amount', width), isCheck: true },
    { ...column('Revenue − Lead', 'amount', width), isCheck: true },
  ];
  const last = FIRST_ROW + Math.max(totals.length, 1) - 1;
  const rows = basisTotals(totals).map((group, at) => sumRow(context, group, last, first + at));
  return smallTable(columns, rows, { heading: 'All books together, and the totals of the Lead' });
}

function sumRow(
  { close }: CloseContext,
  { basis, countsIn, cells }: BasisTotal<BookTotal>,
  last: number,
  row: number,
): Row {
  const own = (position: number): string =>
    `SUMIFS(${fixedRange(position, last)},${fixedRange(1, last)},$B${row},${fixedRange(2, last)},$C${row})`;
  const lead = (name: string): string => `SUMIFS(${name},LeadBasis,$B${row},LeadIn,$C${row})`;
  const sum = (of: (total: BookTotal) => Money): Money => cells.reduce((so, total) => so + of(total), 0n);
  const counted = (of: (total: BookTotal) => number): number => cells.reduce((so, one) => so + of(one), 0);
  const [billing, revenue] = [sum((one) => one.billing.total()), sum((one) => one.revenue.total())];
  const whole = close.bridge.cells.filter((cell) => cell.basis === basis && cell.countsIn === countsIn);
  const wholeBilling = whole.reduce((so, cell) => so + cell.billing, 0n);
  const wholeRevenue = whole.reduce((so, cell) => so + cell.revenue, 0n);
  return [
    ...[text('All books'), text(basisWords(basis)), text(countsIn)],
    sumFormula(own(FIRST_FIGURE), billing, countsIn),
    sumFormula(own(FIRST_FIGURE + 1), revenue, countsIn),
    sumFormula(own(FIRST_FIGURE + 2), billing - revenue, countsIn),
    countFormula(
      own(FIRST_FIGURE + 3),
      counted((one) => one.billingRows),
    ),
    countFormula(
      own(FIRST_FIGURE + 4),
      counted((one) => one.revenueRows),
    ),
    sumFormula(lead('LeadBilling'), wholeBilling, countsIn),
    sumFormula(lead('LeadRevenue'), wholeRevenue, countsIn),
    checkFormula(addressOf(3, row), addressOf(8, row), billing - wholeBilling, countsIn),
    checkFormula(addressOf(4, row), addressOf(9, row), revenue - wholeRevenue, countsIn),
  ];
}

function fixedRange(position: number, last: number): string {
  const letters = columnLetters(position);
  return `$${letters}$${FIRST_ROW}:$${letters}$${last}`;
}
