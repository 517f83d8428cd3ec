import type { EntryTotal } from '../../align/proposal-totals.ts';
import { addressOf } from '../../model/cell-address.ts';
import type { Money } from '../../model/money.ts';
import {
  amount,
  amountFormula,
  checkFormula,
  checkWordFormula,
  column,
  countFormula,
  smallTable,
  text,
} from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { withheldWords } from '../proposal-words.ts';
import { type DefinedRange, FIRST_ROW, type Row, type Sheet, TABLE_HEAD, type Table } from '../sheet.ts';
import { namedColumns, overParts, type SheetParts } from '../sheet-parts.ts';
import { titleBlock } from '../title-block.ts';
import { ENTRY_AMOUNT, ENTRY_ORG, WITHHELD } from './adjustments.ts';

/** Names of the columns of the entries that formulas read; those of a second sheet end in _2. */
const named = {
  AdjOrg: ENTRY_ORG,
  AdjIn: 'Currency',
  AdjEntry: ENTRY_AMOUNT,
  AdjAmount: 'Amount',
  AdjWhy: WITHHELD,
} as const;

/** Sums of the proposed entries by org and currency, zero over the tenant, and what no entry is proposed for. */
export function adjustmentTotalsSheet(
  context: CloseContext,
  entries: SheetParts,
): { readonly sheet: Sheet; readonly names: readonly DefinedRange[] } {
  const { totals } = context.close.proposals;
  const tenantFirst = FIRST_ROW + totals.length + TABLE_HEAD;
  const tenant = tenantTable(context, tenantFirst);
  const sheet: Sheet = {
    name: 'Adjustment totals',
    purpose: 'Proposed entries by org and currency: zero over the tenant; adjustments without an entry',
    title: titleBlock(
      context,
      'Adjustment totals: what leaves unlabeled arrives in an org',
      'transaction currency of each row; currencies are never added together',
    ),
    whenEmpty: 'Adjustment totals: no entry is proposed',
    main: orgTable(context, entries),
    below: [tenant, ...withheldTables(context, entries, tenantFirst + tenant.count + TABLE_HEAD)],
  };
  return { sheet, names: namedColumns(entries, named) };
}

function columnsOf({ amountWidth }: CloseContext, key: string, figure: string): Table['columns'] {
  return [
    column(key, 'text', 54),
    column('Currency', 'text', 10),
    column('Rows', 'count', 10),
    column(figure, 'amount', amountWidth),
    column('Engine', 'amount', amountWidth),
    column('Difference', 'amount', amountWidth),
    column('Check', 'text', 10),
  ];
}

function figureCells(sum: string, value: Money, currency: string, row: number): Row {
  return [
    amountFormula(`ROUND(${sum},9)`, value, currency),
    amount(value, currency),
    checkFormula(addressOf(3, row), addressOf(4, row), 0n, currency),
    checkWordFormula(`IF(${addressOf(5, row)}=0,"OK","FAIL")`, true),
  ];
}

function orgTable(context: CloseContext, entries: SheetParts): Table {
  const rows = context.close.proposals.totals.map((total, at): Row => {
    const row = FIRST_ROW + at;
    const by = (name: (name: string) => string): string =>
      `${name('AdjOrg')},$A${row},${name('AdjIn')},$B${row}`;
    const counts = overParts(entries, (name) => `COUNTIFS(${by(name)})`);
    const sum = overParts(entries, (name) => `SUMIFS(${name('AdjEntry')},${by(name)})`);
    return [
      text(total.org),
      text(total.currency),
      countFormula(counts, total.entries),
      ...figureCells(sum, total.amount, total.currency, row),
    ];
  });
  return smallTable(columnsOf(context, 'Entry org', 'Sum of the entries'), rows);
}

// The engine's figure is zero by the rule of the entries, not by adding them up once more.
function tenantTable(context: CloseContext, first: number): Table {
  const { totals } = context.close.proposals;
  const last = FIRST_ROW + Math.max(totals.length, 1) - 1;
  const range = (letter: string): string => `$${letter}$${FIRST_ROW}:$${letter}$${last}`;
  const byCurrency = new Map<string, EntryTotal[]>();
  for (const total of totals)
    byCurrency.set(total.currency, [...(byCurrency.get(total.currency) ?? []), total]);
  const rows = [...byCurrency]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, own], at): Row => {
      const row = first + at;
      const by = `${range('B')},$B${row}`;
      const entries = own.reduce((so, total) => so + total.entries, 0);
      return [
        text('Tenant: all orgs and unlabeled'),
        text(currency),
        countFormula(`SUMIFS(${range('C')},${by})`, entries),
        ...figureCells(`SUMIFS(${range('D')},${by})`, 0n, currency, row),
      ];
    });
  return smallTable(columnsOf(context, 'Tenant', 'Sum of the entries'), rows, {
    heading: 'Over the tenant every currency comes to zero',
  });
}

function withheldTables(context: CloseContext, entries: SheetParts, first: number): readonly Table[] {
  const rows = context.close.proposals.withheld.map((total, at): Row => {
    const row = first + at;
    const by = (name: (name: string) => string): string =>
      `${name('AdjWhy')},$A${row},${name('AdjIn')},$B${row}`;
    const counts = overParts(entries, (name) => `COUNTIFS(${by(name)})`);
    const sum = overParts(entries, (name) => `SUMIFS(${name('AdjAmount')},${by(name)})`);
    return [
      text(withheldWords(total.reason)),
      text(total.currency),
      countFormula(counts, total.adjustments),
      ...figureCells(sum, total.amount, total.currency, row),
    ];
  });
  if (rows.length === 0) return [];
  const heading = 'Adjustments for which no entry is proposed';
  return [smallTable(columnsOf(context, WITHHELD, 'Sum of the adjustments'), rows, { heading })];
}
