/** What the signed prior close says about lines that this close meets again. */

import type { Day } from './iso-date.ts';
import type { Money } from './money.ts';

/** A line of the prior close as its lines.ndjson has it. */
export type PriorLine = {
  readonly side: 'billing' | 'revenue';
  readonly type: string;
  readonly id: string;
  readonly document: string;
  readonly account: string;
  readonly date: Day;
  /** Billing org derived then, '' for none. */
  readonly org: string;
  readonly revenueOrg: string;
  readonly currency: string;
  readonly amount: Money;
  readonly state: string;
  /** Why it was open, `none` when it was matched. */
  readonly cause: string;
};

/** The signed prior close. */
export type PriorClose = {
  readonly homeCurrency: string;
  /** IIA, IA and CBA that counted, by `type document`. */
  readonly adjustments: ReadonlyMap<string, PriorLine>;
  /**
   * Billing lines left unmatched for a cause that a later close may clear, by record id, else by document number;
   * further lines under one key have a key of their own.
   */
  readonly open: ReadonlyMap<string, PriorLine>;
  /** Billing org of each account then; accounts whose lines contradict each other are left out. */
  readonly accountOrgs: ReadonlyMap<string, string>;
};
