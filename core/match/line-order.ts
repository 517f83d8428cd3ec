/** An order of lines by what they say, so that no result depends on the order of rows in a file. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';

/** Compares two rows: below zero when the first comes first, zero when they say the same. */
export type RowOrder = (first: number, second: number) => number;

type Texts = { get(row: number): number };
type Amounts = { get(row: number): bigint | undefined };

function byText(pool: TextPool, columns: readonly Texts[]): RowOrder {
  return (first, second) => {
    for (const column of columns) {
      const one = column.get(first);
      const other = column.get(second);
      if (one !== other) return pool.text(one) < pool.text(other) ? -1 : 1;
    }
    return 0;
  };
}

function byNumber(columns: readonly Texts[]): RowOrder {
  return (first, second) => {
    for (const column of columns) {
      const difference = column.get(first) - column.get(second);
      if (difference !== 0) return difference;
    }
    return 0;
  };
}

function byAmount(columns: readonly Amounts[]): RowOrder {
  return (first, second) => {
    for (const column of columns) {
      const one = column.get(first);
      const other = column.get(second);
      if (one === other) continue;
      if (one === undefined) return -1;
      if (other === undefined) return 1;
      return one < other ? -1 : 1;
    }
    return 0;
  };
}

function inTurn(...orders: readonly RowOrder[]): RowOrder {
  return (first, second) => {
    for (const order of orders) {
      const result = order(first, second);
      if (result !== 0) return result;
    }
    return 0;
  };
}

/** Order of Revenue lines by all that the bridge looks at: period, date, amounts, document, org, rates; ids left out. */
export function revenueContentOrder(lines: RevenueLines, pool: TextPool): RowOrder {
  return inTurn(
    byNumber([lines.period, lines.date]),
    byAmount([lines.amount, lines.functionalAmount, lines.reportingAmount]),
    byText(pool, [
      lines.document,
      lines.currency,
      lines.org,
      lines.functionalCurrency,
      lines.functionalRate,
      lines.globalRate,
      lines.account,
    ]),
    byNumber([lines.functionalRateDate]),
    (first, second) => lines.type.code(first) - lines.type.code(second),
  );
}

/** Order of Revenue lines by content and then by what tells equal lines apart: ids, charge, service dates. */
export function revenueOrder(lines: RevenueLines, pool: TextPool): RowOrder {
  return inTurn(
    revenueContentOrder(lines, pool),
    byText(pool, [
      lines.lineId,
      lines.lineNumber,
      lines.charge,
      lines.segment,
      lines.subscription,
      lines.contract,
      lines.orderLine,
    ]),
    byNumber([lines.serviceStart, lines.serviceEnd]),
  );
}

/** A text that is the same for two Billing lines when their order looks at their orgs, or at what comes after these. */
export function keyBeforeOrgs(lines: BillingLines): (row: number) => string {
  const { date, isExcludedFromRevenue, amount, homeAmount, document, currency, account, ownOrg } = lines;
  return (row) =>
    [date, isExcludedFromRevenue, amount, homeAmount, document, currency, account, ownOrg]
      .map((column) => column.get(row) ?? '')
      .join(' ');
}

/** Order of Billing lines by all that the bridge looks at; ids left out. What comes before orgs is keyBeforeOrgs. */
export function billingContentOrder(lines: BillingLines, orgs: OrgAssignment, pool: TextPool): RowOrder {
  return inTurn(
    byNumber([lines.date, lines.isExcludedFromRevenue]),
    byAmount([lines.amount, lines.homeAmount]),
    byText(pool, [
      lines.document,
      lines.currency,
      lines.account,
      lines.ownOrg,
      orgs.revenueOrg,
      orgs.org,
      lines.rate,
      lines.parentDocument,
    ]),
    byNumber([lines.rateDate]),
    (first, second) => lines.type.code(first) - lines.type.code(second),
  );
}

/** Order of Billing lines by content and then by what tells equal lines apart: ids, charge, service dates. */
export function billingOrder(lines: BillingLines, orgs: OrgAssignment, pool: TextPool): RowOrder {
  return inTurn(
    billingContentOrder(lines, orgs, pool),
    byText(pool, [
      lines.id,
      lines.charge,
      lines.segment,
      lines.subscription,
      lines.parentItem,
      lines.processingType,
      lines.reason,
      lines.comment,
    ]),
    byNumber([lines.serviceStart, lines.serviceEnd]),
  );
}
