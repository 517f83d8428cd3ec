/** Everything that one run found out: what the workbook, result.json and the window show. */

import type { Alignment } from '../align/alignment.ts';
import type { Allocation } from '../align/allocation-types.ts';
import type { CancelledTotal } from '../align/cancelled.ts';
import type { OrgTotal } from '../align/org-total-types.ts';
import type { Proposals } from '../align/proposals.ts';
import type { RollForwardLine } from '../align/roll-forward.ts';
import type { CheckResult } from '../checks/check.ts';
import type { Contracts } from '../collect/contracts.ts';
import type { Conversion } from '../fx/conversion.ts';
import type { OrgAssignment } from '../map/org-assignment.ts';
import type { BookTie } from '../match/book-ties.ts';
import type { Bridge } from '../match/bridge-types.ts';
import type { Matching } from '../match/matching.ts';
import type { AccountingPeriod, CalendarPeriod } from '../model/accounting-period.ts';
import type { Review } from '../model/decision.ts';
import type { Finding } from '../model/finding.ts';
import type { FindingCode } from '../model/finding-catalogue.ts';
import type { MoneyColumn } from '../model/money-column.ts';
import type { PriorClose } from '../model/prior-close.ts';
import type { RollForward } from '../model/roll-forward.ts';
import type { SignOff } from '../model/sign-off.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { LineIdentities } from '../stage/line-identity.ts';
import type { StagedCount } from '../stage/staged-counts.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';
import type { Book } from './line-books.ts';

/** The result of a close. */
export type Close = {
  readonly setup: Setup;
  /** close.json as it was written, without defaults. */
  readonly statedSettings: unknown;
  readonly engineVersion: string;
  readonly pool: TextPool;
  readonly files: readonly SourceFile[];
  readonly billing: BillingLines;
  readonly revenue: RevenueLines;
  /** Names of the lines that hold from one import to the next. */
  readonly billingIdentities: LineIdentities;
  readonly revenueIdentities: LineIdentities;
  /** Lines and amounts of every file by state, of both sides. */
  readonly staged: readonly StagedCount[];
  readonly orgs: OrgAssignment;
  readonly billingConversion: Conversion;
  readonly revenueConversion: Conversion;
  readonly contracts: Contracts;
  readonly periods: readonly AccountingPeriod[];
  readonly calendar: readonly CalendarPeriod[];
  readonly alignment: Alignment;
  /** Journal entries that would move each adjustment of the alignment to its org. */
  readonly proposals: Proposals;
  /** What each adjustment of the alignment does to receivables, transaction currency. */
  readonly effectOnReceivables: MoneyColumn;
  /** Every document, adjustment and adjustment's revenue schedule with the period that it falls in. */
  readonly allocation: Allocation;
  /** Cancelled adjustments: in no total, counted. */
  readonly cancelled: readonly CancelledTotal[];
  /** Labeled + unlabeled = total, by org, month and currency. */
  readonly orgTotals: readonly OrgTotal[];
  /** What happened to adjustments and accounts since the prior close: reversals and transfers between orgs. */
  readonly movements: readonly RollForwardLine[];
  readonly matching: Matching;
  readonly bridge: Bridge;
  /** The signed prior close as it was read, undefined without one. */
  readonly prior: PriorClose | undefined;
  /** Its open items rolled forward to those of this close. */
  readonly rollForward: RollForward;
  /** What people decided, and what of it applies to these lines. */
  readonly review: Review;
  /** Figures of the bridge beside the control figures of the books. */
  readonly bookTies: readonly BookTie[];
  readonly checks: readonly CheckResult[];
  readonly findings: readonly Finding[];
  readonly signOff: SignOff;
  /** Only on the part of a close that one book holds. */
  readonly part?: BookPart;
};

/** Which part of a close this is, and what it leaves out. */
export type BookPart = {
  readonly book: Book;
  /** Places of findings that are neither at lines of the book nor about a file or the setup as a whole. */
  readonly placesLeftOut: ReadonlyMap<FindingCode, number>;
};
