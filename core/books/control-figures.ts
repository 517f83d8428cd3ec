/** Control figures that all lines behind them are in one book: only there does the figure of a book come to them. */

import { UNLABELED } from '../model/accounting-period.ts';
import type { IntColumn } from '../model/column-table.ts';
import { BLANK } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BookPlan } from './book-plan.ts';

type Figure = Setup['controlFigures'][number];

/** The control figures of a book; one over all orgs belongs to the tenant. */
export function figuresOfBook({ close, lineBooks }: BookPlan, book: number): ReadonlySet<Figure> {
  const figures = close.setup.controlFigures.filter(({ org }) => org !== undefined);
  if (figures.length === 0) return new Set();
  const { orgs, revenue, pool } = close;
  const billing = foreignOrgs(orgs.revenueOrg, lineBooks.billing, book);
  const booked = foreignOrgs(revenue.org, lineBooks.revenue, book);
  const isWhole = (codes: ReadonlySet<number>, org: string): boolean => {
    const isBlankToo = org === UNLABELED && codes.has(BLANK);
    return !isBlankToo && !codes.has(pool.code(org));
  };
  return new Set(
    figures.filter(({ what, org = '' }) => {
      const isBillingWhole = what === 'revenue' || isWhole(billing.foreign, org);
      const isRevenueWhole = what === 'billing' || isWhole(booked.foreign, org);
      const hasLines = billing.own.has(pool.code(org)) || booked.own.has(pool.code(org));
      return isBillingWhole && isRevenueWhole && hasLines;
    }),
  );
}

function foreignOrgs(
  org: IntColumn,
  books: IntColumn,
  book: number,
): { readonly own: ReadonlySet<number>; readonly foreign: ReadonlySet<number> } {
  const found = { own: new Set<number>(), foreign: new Set<number>() };
  for (let row = 0; row < org.length; row += 1) {
    found[books.get(row) === book ? 'own' : 'foreign'].add(org.get(row));
  }
  return found;
}
