/** Keys of revenue contracts: org with subscription, or org with document for lines that stand alone. */

import { IntColumn, type TextColumn } from '../model/column-table.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';

/** Contracts in order: new position by old number, and their columns. */
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

  /** The contracts ordered by the texts of org, subscription and document, so that row order decides nothing. */
  ordered(): OrderedContracts {
    const sorted = Array.from({ length: this.orgs.length }, (_, number) => number).sort((a, b) =>
      this.order(a, b),
    );
    const positions = new Int32Array(sorted.length);
    const columns = { org: new IntColumn(), subscription: new IntColumn(), document: new IntColumn() };
    for (const [position, number] of sorted.entries()) {
      positions[number] = position;
      columns.org.push(this.orgs.get(number));
      columns.subscription.push(this.subscriptions.get(number));
      columns.document.push(this.documents.get(number));
    }
    return { positions, columns };
  }

  private order(a: number, b: number): number {
    for (const column of [this.orgs, this.subscriptions, this.documents]) {
      if (column.get(a) === column.get(b)) continue;
      return this.pool.text(column.get(a)) < this.pool.text(column.get(b)) ? -1 : 1;
    }
    return 0;
  }
}
