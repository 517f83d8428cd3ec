/** The rows of a list of exceptions as columns: which lines they show and what decides their place. */

import type { Cause } from '../match/matching.ts';
import { IntColumn } from '../model/column-table.ts';
import type { Money } from '../model/money.ts';

/** What is known of a row. */
export type ListedException = {
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
  push({ kind, subject, part, group, rank, size, cause, amount }: ListedException, before = -1): void {
    this.kinds.push(kind);
    this.subjects.push(subject);
    this.parts.push(part);
    this.groups.push(group);
    this.ranks.push(rank);
    this.sizes.push(size);
    this.causes.push(cause);
    this.amounts.push(amount);
    this.before.push(before);
  }

  /** A row. */
  at(row: number): ListedException {
    return {
      kind: this.kinds.get(row),
      subject: this.subjects.get(row),
      part: this.parts.get(row),
      group: this.groups.get(row),
      rank: this.ranks.get(row),
      size: this.sizes[row] ?? 0n,
      cause: this.causes[row],
      amount: this.amounts[row] ?? 0n,
    };
  }
}
