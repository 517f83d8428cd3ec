import type { OrgTotal } from '../../align/org-total-types.ts';
import { addressOf, columnLetters } from '../../model/cell-address.ts';
import type { Money } from '../../model/money.ts';
import { type BasisTotal, basisTotals } from '../basis-totals.ts';
import { amount, amountFormula, column, count, smallTable, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import { basisWords, periodText } from '../code-words.ts';
import { shownOrg } from '../line-view.ts';
import { type Cell, FIRST_ROW, type Row, type Sheet } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

const FIRST_AMOUNT = 5;

/** Labeled + unlabeled = tenant total, by Billing org, month and currency. */
export function orgTotalsSheet(context: CloseContext): Sheet {
  const { orgTotals } = context.close;
  const width = context.amountWidth;
  return {
    name: 'Org totals',
    purpose: 'Labeled documents + unlabeled adjustments = tenant total, by Billing org, month and currency',
    title: titleBlock(
      context,
      'Org totals: labeled + unlabeled = tenant total',
      'counted in “Counts in”; payments and refunds are shown and not added',
    ),
    whenEmpty: 'Org totals: no line counts',
    main: smallTable(
      [
        column('Basis', 'text', 13),
        column('Org', 'text', 22),
        column('Month', 'id', 11),
        column('Currency', 'text', 11),
        column('Counts in', 'text', 11),
        column('Labeled', 'amount', width),
        column('Unlabeled', 'amount', width),
        column('Total', 'amount', width),
        column('Payments, refunds', 'amount', width),
        column('Not converted', 'count', 13),
      ],
      orgTotals.map((total, at) => rowOf(total, FIRST_ROW + at)),
      { totals: tenantRows(orgTotals) },
    ),
    below: [],
  };
}

function rowOf(total: OrgTotal, row: number): Row {
  const money = total.countsIn;
  const sum = `ROUND(${addressOf(FIRST_AMOUNT, row)}+${addressOf(FIRST_AMOUNT + 1, row)},9)`;
  return [
    text(basisWords(total.basis)),
    text(shownOrg(total.org)),
    text(periodText(total.month)),
    text(total.currency),
    text(money),
    amount(total.labeled, money),
    amount(total.unlabeled, money),
    amountFormula(sum, total.total, money),
    amount(total.settlement, money),
    count(total.unconverted),
  ];
}

const figures: readonly ((total: OrgTotal) => Money)[] = [
  (total) => total.labeled,
  (total) => total.unlabeled,
  (total) => total.total,
  (total) => total.settlement,
];

function tenantRows(totals: readonly OrgTotal[]): readonly Row[] {
  return basisTotals(totals).map((total, at) =>
    tenantRow(total, totals.length, FIRST_ROW + totals.length + at),
  );
}

function tenantRow(group: BasisTotal<OrgTotal>, rows: number, row: number): Row {
  const money = group.countsIn;
  const last = FIRST_ROW + rows - 1;
  const sums = figures.map((of, at): Cell => {
    const letters = columnLetters(FIRST_AMOUNT + at);
    const ranges = `${letters}$${FIRST_ROW}:${letters}$${last},$A$${FIRST_ROW}:$A$${last},$A${row}`;
    const value = group.cells.reduce((so, total) => so + of(total), 0n);
    return amountFormula(`ROUND(SUMIFS(${ranges},$E$${FIRST_ROW}:$E$${last},$E${row}),9)`, value, money);
  });
  return [text(basisWords(group.basis)), text('Tenant'), undefined, undefined, text(money), ...sums];
}
