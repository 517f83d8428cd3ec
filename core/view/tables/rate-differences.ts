/** Matches whose two systems converted at different rates, days or sources. */

import { IntColumn } from '../../model/column-table.ts';
import { NO_DAY } from '../../model/iso-date.ts';
import { MoneyColumn } from '../../model/money-column.ts';
import type { Side } from '../../model/roll-forward.ts';
import { BLANK } from '../../model/text-pool.ts';
import { sumOf } from '../../report/group-members.ts';
import type { CloseView } from '../close-view.ts';
import { areSameRates, compareRates } from '../exact-rates.ts';
import { amountsOf, Words } from '../grid/dictionary.ts';
import { type Pace, SLICE_ROWS } from '../grid/pace.ts';
import type { GridTable, TableColumn, TextReader } from '../grid/table.ts';
import { dateColumn, tableColumn } from './columns.ts';
import { LineColumns } from './line-columns.ts';
import { pooledTexts } from './pooled-texts.ts';

/** The matches that differ; the first line of each side stands for it, as on the sheets. */
class Differences {
  readonly group = new IntColumn();
  readonly billing = new IntColumn();
  readonly revenue = new IntColumn();
  readonly differsIn = new Words();
  readonly billingAmount = new MoneyColumn();
  readonly revenueAmount = new MoneyColumn();
  readonly difference = new MoneyColumn();
}

/** The matches as a table, in the order of their Billing lines. */
export async function rateDifferencesTable(view: CloseView, pace: Pace): Promise<GridTable> {
  const found = new Differences();
  for (let group = 0; group < view.close.matching.groups; group += 1) {
    if (group % SLICE_ROWS === 0) await pace.step();
    addGroup(view, group, found);
  }
  const { members } = view;
  return {
    count: found.group.length,
    columns: columnsOf(view, found),
    key: (at) => view.context.billing.reference(found.billing.get(at)),
    tone: (at) => (found.difference.sign(at) === 0 ? 'neutral' : 'warning'),
    lines: (at) => ({
      billing: members.billing.rows(found.group.get(at)),
      revenue: members.revenue.rows(found.group.get(at)),
    }),
    file: (at) => view.context.billing.file(found.billing.get(at)),
    cause: (at) => (found.difference.sign(at) === 0 ? 'none' : causeOf(view, found, at)),
  };
}

// As the bridge names it: the day decides before the rate.
function causeOf({ close }: CloseView, { billing, revenue }: Differences, at: number): string {
  const used = close.billingConversion.rateDateUsed.get(billing.get(at));
  return used === close.revenueConversion.rateDateUsed.get(revenue.get(at))
    ? 'fx-rate-source'
    : 'fx-rate-date';
}

function addGroup(view: CloseView, group: number, found: Differences): void {
  const { close, context, members } = view;
  const [left, right] = [members.billing.firstOf(group), members.revenue.firstOf(group)];
  if (left < 0 || right < 0) return;
  const differsIn = differences(view, left, right);
  if (differsIn.length === 0) return;
  const billed = sumOf(close.billingConversion.functional, members.billing.rows(group));
  const booked = sumOf(close.revenueConversion.functional, members.revenue.rows(group));
  found.group.push(group);
  found.billing.push(left);
  found.revenue.push(right);
  found.differsIn.push(differsIn.join(', '));
  found.billingAmount.push(context.billing.functional.isBlank(left) ? undefined : billed);
  found.revenueAmount.push(context.revenue.functional.isBlank(right) ? undefined : booked);
  found.difference.push(isOneCurrency(view, left, right) ? billed - booked : undefined);
}

// Amounts of two functional currencies have no difference.
function isOneCurrency({ close }: CloseView, left: number, right: number): boolean {
  const { billingConversion: one, revenueConversion: other } = close;
  return one.functionalCurrency.get(left) === other.functionalCurrency.get(right);
}

/** In what the conversions of two lines differ; nothing for lines that need none. */
function differences(view: CloseView, left: number, right: number): readonly string[] {
  const { billingConversion: one, revenueConversion: other } = view.close;
  const { billing, revenue } = view.context;
  const isConverted =
    billing.code.currency(left) !== one.functionalCurrency.get(left) ||
    revenue.code.currency(right) !== other.functionalCurrency.get(right);
  if (!isConverted) return [];
  const [rate, otherRate] = [one.rate.get(left), other.rate.get(right)];
  const [used, otherUsed] = [one.rateDateUsed.get(left), other.rateDateUsed.get(right)];
  const isDateKnown = used !== NO_DAY && otherUsed !== NO_DAY;
  return [
    ...(rate === otherRate || areSameRates(view.text(rate), view.text(otherRate)) ? [] : ['Rate']),
    ...(isDateKnown && used !== otherUsed ? ['Date'] : []),
    ...(isSourceDifferent(one.rateSource.get(left), other.rateSource.get(right)) ? ['Source'] : []),
  ];
}

function isSourceDifferent(one: number, other: number): boolean {
  return one !== other && one !== BLANK && other !== BLANK;
}

function columnsOf(view: CloseView, found: Differences): readonly TableColumn[] {
  const { billing, revenue } = view.context;
  const of = new LineColumns(view, { lines: () => billing, at: (at) => found.billing.get(at) });
  const ofRevenue = new LineColumns(view, { lines: () => revenue, at: (at) => found.revenue.get(at) });
  const money = of.functionalCurrency();
  const amount = (key: string, header: string, amounts: MoneyColumn, currency: TextReader): TableColumn =>
    tableColumn(key, header, 'amount', amountsOf(amounts, currency), { currency: 'functionalCurrency' });
  return [
    of.text('document', 'Document', 'id'),
    tableColumn('differsIn', 'Differs in', 'choice', found.differsIn.reader(), { width: 16 }),
    tableColumn('amount', 'Amount', 'amount', amountsOf(amountsInTurn(view, found), of.currency()), {
      currency: 'currency',
      meaning: 'First Billing line of the match.',
    }),
    of.text('currency', 'Currency', 'text', 9),
    amount('difference', 'Difference', found.difference, money),
    of.text('functionalCurrency', 'Functional', 'text', 11),
    ...rateColumns(view, found, 'billing', 'Billing'),
    ...rateColumns(view, found, 'revenue', 'Revenue'),
    amount('billing', 'Billing functional', found.billingAmount, money),
    amount('revenue', 'Revenue functional', found.revenueAmount, ofRevenue.functionalCurrency()),
    of.text('account', 'Account', 'id', 14),
    of.revenueOrg(),
    of.date(),
    of.period(),
    of.name('Billing line'),
    { ...ofRevenue.name('Revenue line'), key: 'otherLine' },
  ];
}

function amountsInTurn({ context }: CloseView, { billing }: Differences): MoneyColumn {
  const amounts = MoneyColumn.blank(billing.length);
  for (let at = 0; at < billing.length; at += 1) amounts.copy(at, context.billing.amount, billing.get(at));
  return amounts;
}

function rateColumns(view: CloseView, found: Differences, side: Side, word: string): readonly TableColumn[] {
  const { billingConversion, revenueConversion } = view.close;
  const conversion = side === 'billing' ? billingConversion : revenueConversion;
  const row = (at: number): number => found[side].get(at);
  const pooled = (column: IntColumn): TextReader => pooledTexts(view, (at) => column.get(row(at)));
  return [
    tableColumn(`${side}Rate`, `${word} rate`, 'rate', { ...pooled(conversion.rate), compare: compareRates }),
    dateColumn(`${side}RateDate`, `${word} rate date`, (at) => conversion.rateDateUsed.get(row(at))),
    tableColumn(`${side}RateSource`, `${word} rate source`, 'choice', pooled(conversion.rateSource), {
      width: 14,
    }),
  ];
}
