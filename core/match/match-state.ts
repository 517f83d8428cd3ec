/** What the passes share while they match: who is still free, who was joined, what was refused. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import { ChoiceColumn, IntColumn } from '../model/column-table.ts';
import type { DecidedGroup } from '../model/decision.ts';
import type { Findings } from '../model/finding.ts';
import type { Money } from '../model/money.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';
import type { BillingIndexes } from './billing-indexes.ts';
import { groupingWords } from './grouping-words.ts';
import {
  billingContentOrder,
  billingOrder,
  type RowOrder,
  revenueContentOrder,
  revenueOrder,
} from './line-order.ts';
import type { MatchGroups } from './lines-apart.ts';
import { type AmbiguousMatch, type Cause, causes, type Pass, passes } from './matching.ts';

/** Group of a line that may still be matched. */
const FREE = -1;

/** What a matching works on; the columns of `orgs` are parallel to the Billing lines. */
export type MatchParts = {
  readonly billing: BillingLines;
  readonly revenue: RevenueLines;
  readonly orgs: OrgAssignment;
  readonly pool: TextPool;
  readonly findings: Findings;
  /** Source files of the run, whose names stand in findings. */
  readonly files?: readonly SourceFile[] | undefined;
  /** Matches that people made. */
  readonly matches?: readonly DecidedGroup[] | undefined;
};

/** A match of whole documents: its lines in order of content. */
export type DocumentMatch = { readonly billing: readonly number[]; readonly revenue: readonly number[] };

/** What the passes came to, and the groups that are left of theirs. */
type Passed = { readonly state: MatchState; readonly groups: MatchGroups };

/** Groups under construction. A row is joined at most once; joining it again throws, which is a bug. */
export class MatchState {
  readonly billing: BillingLines;
  readonly revenue: RevenueLines;
  readonly pool: TextPool;
  readonly findings: Findings;
  readonly billingGroup: IntColumn;
  readonly revenueGroup: IntColumn;
  readonly billingCause: ChoiceColumn<Cause>;
  readonly revenueCause: ChoiceColumn<Cause>;
  readonly pass: ChoiceColumn<Pass>;
  readonly ambiguous: AmbiguousMatch[];
  /** Matches of the pass by document, taken apart or not. */
  readonly documentMatches: DocumentMatch[];
  private readonly files: readonly SourceFile[];
  private readonly refusedRows: Set<number>;
  readonly billingOrder: RowOrder;
  readonly revenueOrder: RowOrder;
  readonly indexes: BillingIndexes;
  private readonly billingContentOrder: RowOrder;
  private readonly revenueContentOrder: RowOrder;
  private readonly isAdjustmentType: readonly boolean[];
  private readonly billingInScope: number;
  private readonly revenueInScope: number;
  private readonly fromBilling: number;
  private readonly noCause: number;

  /** Begins with all lines free, or after the passes: then the columns of causes are its own. */
  constructor(parts: MatchParts, indexes: BillingIndexes, passed?: Passed) {
    const { billing, revenue, orgs, pool, findings, files, matches } = parts;
    const { state, groups } = passed ?? {};
    this.files = files ?? [];
    this.billing = billing;
    this.revenue = revenue;
    this.pool = pool;
    this.findings = findings;
    this.billingGroup = groups?.billingGroup ?? IntColumn.filled(billing.count, FREE);
    this.revenueGroup = groups?.revenueGroup ?? IntColumn.filled(revenue.count, FREE);
    this.pass = groups?.pass ?? new ChoiceColumn(passes, Math.max(billing.count, 16));
    this.billingCause = state?.billingCause.copied() ?? ChoiceColumn.filled(causes, billing.count, 'none');
    this.revenueCause = state?.revenueCause.copied() ?? ChoiceColumn.filled(causes, revenue.count, 'none');
    this.ambiguous = state?.ambiguous ?? [];
    this.documentMatches = state?.documentMatches ?? [];
    this.refusedRows = state?.refusedRows ?? new Set();
    this.billingOrder = billingOrder(billing, orgs, pool);
    this.revenueOrder = revenueOrder(revenue, pool);
    this.billingContentOrder = billingContentOrder(billing, orgs, pool);
    this.revenueContentOrder = revenueContentOrder(revenue, pool);
    this.isAdjustmentType = billing.type.choices.map((type) => type.endsWith('-adjustment'));
    this.billingInScope = billing.state.codeOf('in-scope');
    this.revenueInScope = revenue.state.codeOf('in-scope');
    this.fromBilling = revenue.origin.codeOf('billing');
    this.noCause = this.revenueCause.codeOf('none');
    this.indexes = indexes;
    if (state) return;
    for (const { billing: left, revenue: right } of matches ?? []) this.joinAll('manual', left, right);
  }

  /** True for an invoice item, invoice or credit balance adjustment. */
  isAdjustment(row: number): boolean {
    return this.isAdjustmentType[this.billing.type.code(row)] === true;
  }

  /** True when a document number is the number of an adjustment in Billing, whatever became of it. */
  isAdjustmentNumber(document: number): boolean {
    return this.indexes.adjustmentNumbers[document] === 1;
  }

  /** True while a Billing line may still be matched. */
  isBillingFree(row: number): boolean {
    return this.billing.state.code(row) === this.billingInScope && this.billingGroup.get(row) === FREE;
  }

  /** True while a Revenue line may still be matched. */
  isRevenueFree(row: number): boolean {
    return (
      this.revenue.state.code(row) === this.revenueInScope &&
      this.revenue.origin.code(row) === this.fromBilling &&
      this.revenueGroup.get(row) === FREE &&
      this.revenueCause.code(row) === this.noCause
    );
  }

  /** Confirms one Billing and one Revenue line as a group. */
  join(pass: Pass, billingRow: number, revenueRow: number): void {
    this.put(this.billingGroup, billingRow);
    this.put(this.revenueGroup, revenueRow);
    this.pass.push(pass);
  }

  /** Confirms a group of several lines. */
  joinAll(pass: Pass, billingRows: readonly number[], revenueRows: readonly number[]): void {
    for (const row of billingRows) this.put(this.billingGroup, row);
    for (const row of revenueRows) this.put(this.revenueGroup, row);
    this.pass.push(pass);
  }

  /** Records groupings of which none can be preferred, and the finding that shows them. */
  refuse(billingRows: readonly number[], candidates: readonly (readonly number[])[]): void {
    this.ambiguous.push({ billing: billingRows, candidates });
    for (const row of billingRows) {
      this.refusedRows.add(row);
      const document = this.pool.text(this.billing.document.get(row)) || 'no document number';
      const found = `${document}: ${groupingWords(candidates, this.revenue, this.files)}`;
      this.findings.add('match-ambiguous', this.billingPlace(row), found, this.billingMoney(row));
    }
  }

  /** True when groupings of the Billing line were refused. */
  isRefused(row: number): boolean {
    return this.refusedRows.has(row);
  }

  /** File and row of a Billing line. */
  billingPlace(row: number): { file: number; row: number } {
    return { file: this.billing.file.get(row), row: this.billing.row.get(row) };
  }

  /** File and row of a Revenue line. */
  revenuePlace(row: number): { file: number; row: number } {
    return { file: this.revenue.file.get(row), row: this.revenue.row.get(row) };
  }

  /** Currency and amount of a Billing line. */
  billingMoney(row: number): { currency: string; amount: Money } {
    return {
      currency: this.pool.text(this.billing.currency.get(row)),
      amount: this.billing.amount.amount(row),
    };
  }

  /** Currency and amount of a Revenue line. */
  revenueMoney(row: number): { currency: string; amount: Money } {
    return {
      currency: this.pool.text(this.revenue.currency.get(row)),
      amount: this.revenue.amount.amount(row),
    };
  }

  /** True when the lines of either side are alike in all but their ids, so that any pairing gives the same bridge. */
  areInterchangeable(billingRows: readonly number[], revenueRows: readonly number[]): boolean {
    const areBillingAlike = billingRows.every(
      (row) => this.billingContentOrder(row, billingRows[0] ?? row) === 0,
    );
    if (areBillingAlike) return true;
    return revenueRows.every((row) => this.revenueContentOrder(row, revenueRows[0] ?? row) === 0);
  }

  private put(groups: IntColumn, row: number): void {
    if (groups.get(row) !== FREE) throw new Error(`row ${row} is already in a group`);
    groups.set(row, this.pass.length);
  }
}
