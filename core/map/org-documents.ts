/** Documents that org assignment reads beside the lines, and how a line comes to its org. */

import { isAdjustmentType } from '../model/adjustment.ts';
import type { IntColumn, TextColumn } from '../model/column-table.ts';
import type { BillingType } from '../stage/transaction-lines.ts';

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
export function orgFamilyOf(type: BillingType): OrgFamily {
  if (type === 'credit-balance-adjustment') return 'balance-adjustment';
  return isAdjustmentType(type) ? 'invoice-adjustment' : 'document';
}
