/** Totals by Billing org: labeled documents + unlabeled adjustments = tenant total, in three currencies. */

import type { Conversion } from '../fx/conversion.ts';
import type { OrgAssignment } from '../map/org-assignment.ts';
import type { Money } from '../model/money.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import type { Allocation } from './allocation-types.ts';
import type { PeriodList } from './period-tables.ts';

/** In which currency a total counts: as billed, functional, or reporting. */
export type TotalBasis = 'transaction' | 'functional' | 'reporting';

/** One total. `unlabeled` holds adjustments under the org derived for them: a proposal, they stay booked unlabeled. */
export type OrgTotal = {
  readonly basis: TotalBasis;
  /** Billing org, or `unlabeled` for what has none. */
  readonly org: string;
  /** Position of the org's period that covers the date, -1 for none. */
  readonly period: number;
  /** Calendar month of the date, YYYYMM; 0 without a date. */
  readonly month: number;
  /** Transaction currency of the lines, */
  readonly currency: string;
  /** and the currency that the amounts count in. */
  readonly countsIn: string;
  /** Posted invoices and memos of the org, signed. With tax on the transaction basis; else see `unconverted`. */
  readonly labeled: Money;
  readonly unlabeled: Money;
  readonly total: Money;
  /** Payments and refunds, shown and not added. */
  readonly settlement: Money;
  /** Lines whose amount, or tax in a column of its own, has no converted amount and is not in this total. */
  readonly unconverted: number;
};

/** The inputs of orgTotalsOf. */
export type OrgTotalInputs = {
  readonly lines: BillingLines;
  readonly orgs: OrgAssignment;
  readonly periods: PeriodList;
  readonly allocation: Allocation;
  readonly setup: Setup;
  readonly pool: TextPool;
  /** Converted amounts of the lines; without them only the transaction basis is summed. */
  readonly conversion?: Conversion;
};
