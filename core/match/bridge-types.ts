/** The bridge from Billing to Revenue. */

import type { Conversion } from '../fx/conversion.ts';
import type { OrgAssignment } from '../map/org-assignment.ts';
import type { ChoiceColumn, IntColumn } from '../model/column-table.ts';
import type { Money } from '../model/money.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';
import type { Cause, Matching } from './matching.ts';

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

/** The lines that a bridge is built over, with everything that is parallel to them. */
export type BridgedLines = {
  readonly billing: BillingLines;
  readonly revenue: RevenueLines;
  readonly orgs: OrgAssignment;
  readonly billingConversion: Conversion;
  readonly revenueConversion: Conversion;
  readonly matching: Matching;
};

/** All cells of the three bridges, in the order basis, org, period, currency. */
export type Bridge = {
  readonly cells: readonly BridgeCell[];
  readonly memo: readonly MemoLine[];
  /** Works out in slices from which lines each figure comes; takes as long as the bridge itself. */
  readonly detail: () => Generator<void, BridgeDetail>;
  /** The same bridge built anew over some of the lines; tables and matching are those of the selection. */
  readonly over: (lines: BridgedLines) => Bridge;
};

/** Rows of one side by basis. */
export type CellsOfLines = Readonly<Record<BridgeBasis, IntColumn>>;

/** The lines behind the bridge. Cells are positions in `cells`. */
export type BridgeDetail = {
  /** Cell in whose total each line is, -1 when it is in none. */
  readonly billingCell: CellsOfLines;
  readonly revenueCell: CellsOfLines;
  /** Every amount that stands under a cause: `amount[i]` under `cause[i]` of `cell[i]`. */
  readonly entries: {
    readonly cell: IntColumn;
    readonly cause: ChoiceColumn<Cause>;
    /** Billing row that the amount comes from, -1 when it is a Revenue row, and the other way round. */
    readonly billingRow: IntColumn;
    readonly revenueRow: IntColumn;
    readonly amount: MoneyColumn;
  };
};
