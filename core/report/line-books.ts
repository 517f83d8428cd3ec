/**
 * The books of a close: one per Billing org, one for what is unlabeled, one for Revenue lines that belong to no org.
 * Every line is in exactly one, so that the books add up to the whole.
 */

import { UNLABELED } from '../model/accounting-period.ts';
import { isAdjustmentType } from '../model/adjustment.ts';
import { IntColumn } from '../model/column-table.ts';
import { BLANK } from '../model/text-pool.ts';
import type { Close } from './close.ts';

/** One book. `org` is the Billing org whose it is, '' for the two books that are no org's. */
export type Book = {
  readonly kind: 'org' | 'unlabeled' | 'revenue-only';
  readonly org: string;
  /** Unique among the books of a close. */
  readonly name: string;
};

/** The books of a close and in which of them each line is; numbers are positions in `books`. */
export type LineBooks = {
  readonly books: readonly Book[];
  readonly billing: IntColumn;
  readonly revenue: IntColumn;
  /** Book of each match, ACROSS for one whose Billing lines are in several. */
  readonly groups: IntColumn;
  /** The book of what is unlabeled, and of Revenue lines that belong to no org. */
  readonly unlabeled: number;
  readonly revenueOnly: number;
  /** The book of a Billing org, by its name; '' and `unlabeled` have the book of what is unlabeled. */
  readonly ofOrg: (org: string) => number;
};

/** Stands for the book of a match that lies in several. */
export const ACROSS = -2;
const NONE = -1;
const REVENUE_ONLY = 'Revenue only';

/** What the books are read off. */
export type BookInputs = Pick<Close, 'setup' | 'pool' | 'billing' | 'revenue' | 'orgs' | 'matching'>;

/**
 * Billing: an adjustment is unlabeled, any other line is in the book of its org, or unlabeled without one. Revenue: a
 * line is where its match is; without a match, and where Billing's part of the match lies in several books, it belongs
 * to no org.
 */
export function lineBooksOf(inputs: BookInputs): LineBooks {
  const { matching, revenue } = inputs;
  const { books, ofOrg } = listBooks(inputs);
  const unlabeled = books.findIndex(({ kind }) => kind === 'unlabeled');
  const revenueOnly = books.findIndex(({ kind }) => kind === 'revenue-only');
  const billing = billingBooks(inputs, ofOrg, unlabeled);
  const groups = groupBooks(inputs, billing, revenueOnly);
  const ofRevenue = IntColumn.filled(revenue.count, revenueOnly);
  for (let row = 0; row < revenue.count; row += 1) {
    const group = matching.revenueGroup.get(row);
    const book = group < 0 ? NONE : groups.get(group);
    if (book >= 0) ofRevenue.set(row, book);
  }
  return { books, billing, revenue: ofRevenue, groups, unlabeled, revenueOnly, ofOrg };
}

// Orgs in the order of the setup; one that only lines have comes after them, by its name.
function listBooks({ setup, orgs, pool }: BookInputs): Pick<LineBooks, 'books' | 'ofOrg'> {
  const stated = setup.orgs.billing.map(({ name }) => name);
  const found = new Set<number>();
  for (let row = 0; row < orgs.org.length; row += 1) found.add(orgs.org.get(row));
  found.delete(BLANK);
  const ofLines = [...found].map((code) => pool.text(code)).sort();
  const names = [...new Set([...stated, ...ofLines])].filter((name) => name !== UNLABELED);
  const books: readonly Book[] = [
    ...names.map((org) => ({ kind: 'org', org, name: bookName(org, names) }) as const),
    { kind: 'unlabeled', org: '', name: UNLABELED },
    { kind: 'revenue-only', org: '', name: REVENUE_ONLY },
  ];
  const numbers = new Map(names.map((name, at) => [name, at]));
  return { books, ofOrg: (org) => numbers.get(org) ?? names.length };
}

// An org may be called as the last book is.
function bookName(org: string, orgs: readonly string[]): string {
  if (org !== REVENUE_ONLY) return org;
  let name = `org ${org}`;
  while (orgs.includes(name)) name = `org ${name}`;
  return name;
}

function billingBooks(
  { billing, orgs, pool }: BookInputs,
  ofOrg: LineBooks['ofOrg'],
  unlabeled: number,
): IntColumn {
  const isAdjustment = billing.type.choices.map(isAdjustmentType);
  const known = new Map<number, number>();
  const bookOf = (org: number): number => {
    const found = known.get(org) ?? ofOrg(pool.text(org));
    known.set(org, found);
    return found;
  };
  const books = IntColumn.filled(billing.count, unlabeled);
  for (let row = 0; row < billing.count; row += 1) {
    if (!isAdjustment[billing.type.code(row)]) books.set(row, bookOf(orgs.org.get(row)));
  }
  return books;
}

function groupBooks({ billing, matching }: BookInputs, books: IntColumn, revenueOnly: number): IntColumn {
  const groups = IntColumn.filled(matching.groups, NONE);
  for (let row = 0; row < billing.count; row += 1) {
    const group = matching.billingGroup.get(row);
    if (group < 0) continue;
    const known = groups.get(group);
    groups.set(group, known === NONE || known === books.get(row) ? books.get(row) : ACROSS);
  }
  // A match of Revenue lines alone.
  for (let group = 0; group < matching.groups; group += 1) {
    if (groups.get(group) === NONE) groups.set(group, revenueOnly);
  }
  return groups;
}
