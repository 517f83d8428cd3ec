import type { BridgeBasis, BridgeDetail } from '../../match/bridge-types.ts';
import { addressOf } from '../../model/cell-address.ts';
import { type MoneyColumn, MoneySum } from '../../model/money-column.ts';
import { basisTotals } from '../basis-totals.ts';
import { amount, checkFormula, column, count, countFormula, smallTable, sumFormula, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { basisWords } from '../code-words.ts';
import { lineBooksOf } from '../line-books.ts';
import type { LineView } from '../line-view.ts';
import { type Cell, FIRST_ROW, type Row, type Sheet, TABLE_HEAD, type Table } from '../sheet.ts';
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

/** The books of the close: one per Billing org, one for what is unlabeled, one for Revenue lines of no org. */
export function booksSheet(context: CloseContext, detail: BridgeDetail): Sheet {
  const totals = totalsOf(context, detail);
  const firstSum = FIRST_ROW + Math.max(totals.length, 0) + TABLE_HEAD;
  return {
    name: 'Books',
    purpose: SHEET_WORDS,
    title: titleBlock(context, 'Books: the parts of this close', 'counted in “Counts in”, each by itself'),
    main: smallTable(
      columnsOf(context, 'Book'),
      totals.map((total, at) => totalRow(context, total, FIRST_ROW + at)),
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
function totalsOf({ close, billing, revenue }: CloseContext, detail: BridgeDetail): readonly BookTotal[] {
  const lineBooks = lineBooksOf(close);
  const totals = new Map<string, BookTotal>();
  const bases = ['transaction', 'functional', 'reporting'] as const;
  const add = (lines: LineView, basis: BridgeBasis): void => {
    const isBilling = lines.side === 'billing';
    const cells = (isBilling ? detail.billingCell : detail.revenueCell)[basis];
    const amounts = amountsOf(lines, basis);
    for (let row = 0; row < lines.count; row += 1) {
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
  for (const basis of bases) for (const lines of [billing, revenue]) add(lines, basis);
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

function totalRow(context: CloseContext, total: BookTotal, row: number): Row {
  const { book, basis, countsIn } = total;
  const [billing, revenue] = [total.billing.total(), total.revenue.total()];
  const difference = `${addressOf(FIRST_FIGURE, row)}-${addressOf(FIRST_FIGURE + 1, row)}`;
  return [
    text(book),
    text(basisWords(basis)),
    text(countsIn),
    amount(billing, countsIn),
    amount(revenue, countsIn),
    sumFormula(difference, billing - revenue, countsIn, context.sumDigits[basis]),
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
  const rows = basisTotals(totals).map(({ basis, countsIn, cells }, at): Row => {
    const row = first + at;
    const digits = context.sumDigits[basis];
    const range = (position: number): string =>
      `${addressOf(position, FIRST_ROW)}:${addressOf(position, last)}`.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const own = (position: number): string =>
      `SUMIFS(${range(position)},${range(1)},$B${row},${range(2)},$C${row})`;
    const lead = (name: string): string => `SUMIFS(${name},LeadBasis,$B${row},LeadIn,$C${row})`;
    const billing = cells.reduce((sum, total) => sum + total.billing.total(), 0n);
    const revenue = cells.reduce((sum, total) => sum + total.revenue.total(), 0n);
    const counted = (position: number, of: (total: BookTotal) => number): Cell =>
      countFormula(
        own(position),
        cells.reduce((sum, total) => sum + of(total), 0),
      );
    return [
      text('All books'),
      text(basisWords(basis)),
      text(countsIn),
      sumFormula(own(FIRST_FIGURE), billing, countsIn, digits),
      sumFormula(own(FIRST_FIGURE + 1), revenue, countsIn, digits),
      sumFormula(own(FIRST_FIGURE + 2), billing - revenue, countsIn, digits),
      counted(FIRST_FIGURE + 3, (total) => total.billingRows),
      counted(FIRST_FIGURE + 4, (total) => total.revenueRows),
      sumFormula(lead('LeadBilling'), billing, countsIn, digits),
      sumFormula(lead('LeadRevenue'), revenue, countsIn, digits),
      checkFormula(addressOf(3, row), addressOf(8, row), 0n, countsIn),
      checkFormula(addressOf(4, row), addressOf(9, row), 0n, countsIn),
    ];
  });
  return smallTable(columns, rows, { heading: 'All books together, and the totals of the Lead' });
}
