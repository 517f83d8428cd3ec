/** The rows of a list of exceptions as columns: which lines they show and what decides their place. */

import type { Cause } from '../match/matching.ts';
import { IntColumn } from '../model/column-table.ts';
import type { Money } from '../model/money.ts';
import { causeRank, type Urgency, urgencies } from './cause-urgency.ts';

/** What is known of a row. */
type ListedException = {
  /** Kind and number of the match or line, and the part of the match. */
  readonly kind: number;
  readonly subject: number;
  readonly part: number;
  /** The match under which it is listed, -1 for none. */
  readonly group: number;
  readonly rank: number;
  readonly size: Money;
  /** What the bridge counts; undefined for a row that is here for a finding only. */
  readonly cause: Cause | undefined;
  readonly amount: Money;
};

/** Grows row by row. */
export class ExceptionColumns {
  readonly kinds = new IntColumn();
  readonly subjects = new IntColumn();
  readonly parts = new IntColumn();
  readonly groups = new IntColumn();
  readonly ranks = new IntColumn();
  readonly sizes: Money[] = [];
  readonly causes: (Cause | undefined)[] = [];
  readonly amounts: Money[] = [];
  /** The row of the earlier list that each row is, -1 for none. */
  readonly before = new IntColumn();

  /** The number of rows. */
  get length(): number {
    return this.kinds.length;
  }

  /** Appends a row. */
  push({ kind, subject, part, group, rank, size, cause, amount }: ListedException): void {
    this.kinds.push(kind);
    this.subjects.push(subject);
    this.parts.push(part);
    this.groups.push(group);
    this.ranks.push(rank);
    this.sizes.push(size);
    this.causes.push(cause);
    this.amounts.push(amount);
    this.before.push(-1);
  }

  /** Appends a row of an earlier list, of a match or line of another number. */
  pushCopy(from: ExceptionColumns, row: number, group: number, subject: number): void {
    this.kinds.push(from.kinds.get(row));
    this.subjects.push(subject);
    this.parts.push(from.parts.get(row));
    this.groups.push(group);
    this.ranks.push(from.ranks.get(row));
    this.sizes.push(from.sizes[row] ?? 0n);
    this.causes.push(from.causes[row]);
    this.amounts.push(from.amounts[row] ?? 0n);
    this.before.push(row);
  }
}

/** Urgency is worth more than any cause. */
const URGENCY_STEP = 64;

/** What a row is ordered by first: by urgency, then by cause. */
export function rankOf(urgency: Urgency, cause: Cause): number {
  return urgencies.indexOf(urgency) * URGENCY_STEP + causeRank(cause);
}

/** The urgency of a rank. */
export function urgencyOfRank(rank: number): Urgency {
  return urgencies[Math.trunc(rank / URGENCY_STEP)] ?? 'none';
}
