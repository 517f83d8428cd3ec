/** The line tables of a book and everything that is parallel to them. */

import type { Contracts } from '../collect/contracts.ts';
import type { Matching } from '../match/matching.ts';
import { IntColumn } from '../model/column-table.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Close } from '../report/close.ts';
import { ACROSS } from '../report/line-books.ts';
import type { LineIdentities } from '../stage/line-identity.ts';
import { positionsOf } from './buckets.ts';
import { selectChoices, selectInts, selectRows } from './select-columns.ts';
import type { Selection } from './selection.ts';

/** Fields of a close that hold lines. */
export type BookLines = Pick<
  Close,
  | 'billing'
  | 'revenue'
  | 'billingIdentities'
  | 'revenueIdentities'
  | 'orgs'
  | 'billingConversion'
  | 'revenueConversion'
  | 'matching'
  | 'contracts'
>;

/** Selects the lines of a book; adjustments derived to its org count in the book of what is unlabeled. */
export function linesOfBook(selection: Selection): BookLines {
  const { plan, rows, isOwn } = selection;
  const { close } = plan;
  const billing = selectRows(close.billing, rows.billing);
  for (const [at, row] of rows.billing.entries()) {
    if (!isOwn('billing', row)) billing.state.set(at, 'booked-as-unlabeled');
  }
  const revenue = selectRows(close.revenue, rows.revenue);
  return {
    billing,
    revenue,
    billingIdentities: identitiesOf(close.billingIdentities, rows.billing),
    revenueIdentities: identitiesOf(close.revenueIdentities, rows.revenue),
    orgs: selectRows(close.orgs, rows.billing),
    billingConversion: selectRows(close.billingConversion, rows.billing),
    revenueConversion: selectRows(close.revenueConversion, rows.revenue),
    matching: matchingOf(selection),
    contracts: contractsOf(selection, revenue, close.pool),
  };
}

// A line keeps the name that it has in the whole close.
function identitiesOf(whole: LineIdentities, rows: Int32Array): LineIdentities {
  const rowOf = (at: number): number => rows[at] ?? -1;
  return {
    reference: (at) => whole.reference(rowOf(at)),
    content: (at) => whole.content(rowOf(at)),
    upper: (at) => whole.upper(rowOf(at)),
    lower: (at) => whole.lower(rowOf(at)),
    slices: whole.slices,
    rowsOf: (references) => {
      const wanted = new Set(references);
      const found = new Map<string, number>();
      for (const [at, row] of rows.entries()) {
        if (found.size === wanted.size) break;
        const name = whole.reference(row);
        if (wanted.has(name)) found.set(name, at);
      }
      return found;
    },
  };
}

/** A match inside the book stays one, under a number of its own; a line of one that lies across books stands alone. */
function matchingOf({ plan, rows, at, isOwn, groups: kept, groupAt }: Selection): Matching {
  const { matching } = plan.close;
  const { groups } = plan.lineBooks;
  const own: Matching = {
    groups: kept.length,
    pass: selectChoices(matching.pass, kept),
    billingGroup: selectInts(matching.billingGroup, rows.billing),
    revenueGroup: selectInts(matching.revenueGroup, rows.revenue),
    billingCause: selectChoices(matching.billingCause, rows.billing),
    revenueCause: selectChoices(matching.revenueCause, rows.revenue),
    stagingError: selectInts(matching.stagingError, rows.billing),
    ambiguous: ambiguousOf(matching, at),
  };
  for (const side of ['billing', 'revenue'] as const) {
    const [ofLine, causes] =
      side === 'billing' ? [own.billingGroup, own.billingCause] : [own.revenueGroup, own.revenueCause];
    for (const [position, row] of rows[side].entries()) {
      const group = ofLine.get(position);
      if (!isOwn(side, row)) causes.set(position, 'none');
      else if (group >= 0 && groups.get(group) === ACROSS) causes.set(position, 'across-books');
      ofLine.set(position, isOwn(side, row) && group >= 0 ? groupAt(group) : -1);
    }
  }
  return own;
}

// Candidates of which some are in another book cannot be named.
function ambiguousOf({ ambiguous }: Matching, at: Selection['at']): Matching['ambiguous'] {
  return ambiguous
    .map(({ billing, candidates }) => ({
      billing: billing.map(at.billing),
      candidates: candidates.map((candidate) => candidate.map(at.revenue)),
    }))
    .filter(({ billing, candidates }) =>
      [billing, ...candidates].every((rows) => rows.every((row) => row >= 0)),
    );
}

/** The contracts of the book's lines; Revenue's own name of one is shown where a Revenue line of the book bears it. */
function contractsOf({ plan, rows, isOwn }: Selection, revenue: Close['revenue'], pool: TextPool): Contracts {
  const { contracts } = plan.close;
  const isIn = {
    billing: (row: number) => contracts.billing.get(row) >= 0 && isOwn('billing', row),
    revenue: (row: number) => contracts.revenue.get(row) >= 0,
  };
  const found = new Set<number>();
  for (const side of ['billing', 'revenue'] as const) {
    for (const row of rows[side]) if (isIn[side](row)) found.add(contracts[side].get(row));
  }
  const kept = Int32Array.from(found).sort();
  const numbers = positionsOf(kept, contracts.count);
  const numbered = (side: 'billing' | 'revenue'): IntColumn => {
    const column = IntColumn.filled(rows[side].length, -1);
    for (const [at, row] of rows[side].entries()) {
      if (isIn[side](row)) column.set(at, numbers[contracts[side].get(row)] ?? -1);
    }
    return column;
  };
  const [billing, ofRevenue] = [numbered('billing'), numbered('revenue')];
  const names = namesOf(ofRevenue, revenue.contract, kept.length, pool);
  const selected = {
    org: selectInts(contracts.org, kept),
    subscription: selectInts(contracts.subscription, kept),
    document: selectInts(contracts.document, kept),
    revenueContract: IntColumn.filled(kept.length, BLANK),
    revenueContracts: IntColumn.filled(kept.length, 0),
  };
  for (const [at, own] of names.entries()) {
    selected.revenueContract.set(at, pool.code([...own].sort()[0] ?? ''));
    selected.revenueContracts.set(at, own.size);
  }
  return { count: kept.length, billing, revenue: ofRevenue, ...selected };
}

function namesOf(
  contract: IntColumn,
  name: IntColumn,
  count: number,
  pool: TextPool,
): readonly ReadonlySet<string>[] {
  const names = Array.from({ length: count }, () => new Set<string>());
  for (let row = 0; row < contract.length; row += 1) {
    const code = name.get(row);
    if (contract.get(row) >= 0 && code !== BLANK) names[contract.get(row)]?.add(pool.text(code));
  }
  return names;
}
