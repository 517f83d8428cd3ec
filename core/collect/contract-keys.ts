/** Keys of revenue contracts: org with subscription, or org with document for lines that stand alone. */

import { IntColumn, type TextColumn } from '../model/column-table.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';

const NO_POSITION = -1;

/** Contracts in order: position by number, -1 for one that is left out, and their columns. */
export type OrderedContracts = {
  readonly positions: Int32Array;
  readonly columns: {
    readonly org: TextColumn;
    readonly subscription: TextColumn;
    readonly document: TextColumn;
  };
};

/** Numbers contracts as their keys turn up. */
export class ContractKeys {
  private readonly numbers = new Map<number, number>();
  private readonly orgNumbers = new Map<number, number>();
  private readonly orgs = new IntColumn();
  private readonly subscriptions = new IntColumn();
  private readonly documents = new IntColumn();
  private readonly isBySubscription: boolean;
  private readonly pool: TextPool;
  private readonly poolSize: number;
  /** All numbers so far in the order of their texts. */
  private sorted: readonly number[] = [];

  constructor(isBySubscription: boolean, pool: TextPool) {
    this.isBySubscription = isBySubscription;
    this.pool = pool;
    this.poolSize = pool.size;
  }

  /** The number of the contract of a line. A blank subscription stands for none: the document is the contract. */
  contractOf(org: number, subscription: number, document: number): number {
    const standsAlone = subscription === BLANK;
    const grouped = this.isBySubscription ? subscription : BLANK;
    const key = standsAlone ? document * 2 + 1 : grouped * 2;
    // Orgs are few, so that org and key together stay an exactly counted number.
    const orgNumber = this.orgNumbers.get(org) ?? this.orgNumbers.size;
    this.orgNumbers.set(org, orgNumber);
    const whole = orgNumber * this.poolSize * 2 + key;
    const known = this.numbers.get(whole);
    if (known !== undefined) return known;
    this.numbers.set(whole, this.orgs.length);
    this.orgs.push(org);
    this.subscriptions.push(standsAlone ? BLANK : grouped);
    this.documents.push(standsAlone ? document : BLANK);
    return this.orgs.length - 1;
  }

  /** By number: Revenue org, subscription and document of a contract. */
  get columns(): OrderedContracts['columns'] {
    return { org: this.orgs, subscription: this.subscriptions, document: this.documents };
  }

  /**
   * The contracts marked 1 by number, ordered by the texts of org, subscription and document, so that row order decides
   * nothing. What is known of the order is kept: only contracts that turned up since are put in.
   */
  *ordered(isUsed: Uint8Array): Slices<OrderedContracts> {
    yield* this.sortNew();
    const positions = new Int32Array(this.orgs.length).fill(NO_POSITION);
    const columns = { org: new IntColumn(), subscription: new IntColumn(), document: new IntColumn() };
    for (const [at, number] of this.sorted.entries()) {
      if (at % SLICE_ROWS === 0) yield;
      if (isUsed[number] !== 1) continue;
      positions[number] = columns.org.length;
      columns.org.push(this.orgs.get(number));
      columns.subscription.push(this.subscriptions.get(number));
      columns.document.push(this.documents.get(number));
    }
    return { positions, columns };
  }

  private *sortNew(): Slices<void> {
    const { sorted } = this;
    const count = this.orgs.length - sorted.length;
    if (count === 0) return;
    const added = Array.from({ length: count }, (_, at) => sorted.length + at);
    added.sort((a, b) => this.order(a, b));
    yield;
    const all: number[] = [];
    let next = 0;
    for (const [at, number] of added.entries()) {
      if (at % SLICE_ROWS === 0) yield;
      const place = this.placeOf(number, next);
      for (; next < place; next += 1) all.push(sorted[next] ?? 0);
      all.push(number);
    }
    for (; next < sorted.length; next += 1) all.push(sorted[next] ?? 0);
    this.sorted = all;
  }

  private placeOf(number: number, from: number): number {
    let [low, high] = [from, this.sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.order(this.sorted[middle] ?? 0, number) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private order(a: number, b: number): number {
    for (const column of [this.orgs, this.subscriptions, this.documents]) {
      if (column.get(a) === column.get(b)) continue;
      return this.pool.text(column.get(a)) < this.pool.text(column.get(b)) ? -1 : 1;
    }
    return 0;
  }
}
