/** The part of the Billing lines that org assignment reads. This folder comes before staging and knows no table of it. */

import type { ChoiceColumn, IntColumn, TextColumn } from '../model/column-table.ts';
import type { MoneyColumn } from '../model/money-column.ts';

/** Columns of `count` cells; BillingLines is one such table. */
export type OrgLines = {
  readonly count: number;
  readonly file: IntColumn;
  readonly row: IntColumn;
  /** A Billing type: `invoice-item`, `invoice-item-adjustment` … */
  readonly type: ChoiceColumn<string>;
  /** A Billing state: `in-scope`, `cancelled` … */
  readonly state: ChoiceColumn<string>;
  readonly document: TextColumn;
  readonly account: TextColumn;
  /** Number of the invoice that an IIA or IA adjusts, of the source transaction of a CBA. */
  readonly parentDocument: TextColumn;
  readonly ownOrg: TextColumn;
  readonly currency: TextColumn;
  readonly amount: MoneyColumn;
};

/** A table of documents that are not all among the lines, such as invoice headers of earlier months. */
export type OrgDocuments = {
  readonly file: number;
  readonly count: number;
  readonly row: IntColumn;
  /** Invoice, memo, payment or refund number. */
  readonly document: TextColumn;
  readonly account: TextColumn;
  /** Org label on the document, BLANK for none. */
  readonly org: TextColumn;
};

/** How a line comes to its org: documents carry a label, adjustments ask what they adjust. */
export type OrgFamily = 'document' | 'invoice-adjustment' | 'balance-adjustment';

/** The family of a Billing type. */
export function orgFamilyOf(type: string): OrgFamily {
  if (type === 'credit-balance-adjustment') return 'balance-adjustment';
  return type === 'invoice-item-adjustment' || type === 'invoice-adjustment'
    ? 'invoice-adjustment'
    : 'document';
}
