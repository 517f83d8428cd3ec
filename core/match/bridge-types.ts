/** The bridge from Billing to Revenue. */

import type { Money } from '../model/money.ts';
import type { Cause } from './matching.ts';

/** In which currency a bridge counts. */
export type BridgeBasis = 'transaction' | 'functional' | 'reporting';

/** One cell of a bridge: a Revenue org (or `unlabeled`, `org-off`, `unmapped`) × period × currency. */
export type BridgeCell = {
  readonly basis: BridgeBasis;
  /** Revenue org name, or the word of the column. */
  readonly org: string;
  /** Revenue calendar period, YYYYMM; 0 when no period covers the date. */
  readonly period: number;
  /** Transaction currency of the lines: the key on every basis. */
  readonly currency: string;
  /** Currency that the amounts of this cell count in. */
  readonly countsIn: string;
  readonly billing: Money;
  readonly revenue: Money;
  /** Amount and number of lines by cause; billing − revenue = the sum of the amounts. `unexplained` is always there. */
  readonly causes: ReadonlyMap<Cause, { readonly amount: Money; readonly lines: number }>;
};

/** Lines that are in neither total, listed with count and amount beside the bridge. */
export type MemoLine = {
  readonly side: 'billing' | 'revenue';
  readonly reason: string;
  readonly currency: string;
  readonly lines: number;
  readonly amount: Money;
};

/** All cells of the three bridges, in the order basis, org, period, currency. */
export type Bridge = { readonly cells: readonly BridgeCell[]; readonly memo: readonly MemoLine[] };
