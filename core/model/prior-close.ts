/** What the signed prior close says about lines that this close meets again. */

import type { Day } from './iso-date.ts';
import type { Money } from './money.ts';

/** A line of the prior close. */
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
  /** Lines left unmatched, by record or line id, else by document number. */
  readonly open: ReadonlyMap<string, PriorLine>;
  /** Billing org of each account then. */
  readonly accountOrgs: ReadonlyMap<string, string>;
};
