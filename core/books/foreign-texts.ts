/** Tells whether a text names something of another book: a line, a document, an account, a contract, an org. */

import { UNLABELED } from '../model/accounting-period.ts';
import type { IntColumn } from '../model/column-table.ts';
import type { TextPool } from '../model/text-pool.ts';
import { type BookPlan, bookAt } from './book-plan.ts';
import { namingColumns } from './text-owners.ts';
import { piecesOf } from './text-pieces.ts';

/** Stands for a text that is not shown because it names something of another book. */
export const HIDDEN_TEXT = 'Names what is not of this book: see the workbook of the tenant.';

/** Rows of the whole close that a book shows. */
type ShownRows = { readonly billing: Int32Array; readonly revenue: Int32Array };

/** What is foreign to one book. */
export class ForeignTexts {
  private readonly plan: BookPlan;
  private readonly book: number;
  /** Codes that other books have too, or alone, and that stand on lines of this one. */
  private readonly own: ReadonlySet<number>;
  private readonly orgs: ReadonlySet<string>;
  private readonly beginnings: ReadonlySet<string>;
  private readonly longest: number;
  private readonly known = new Map<string, boolean>();

  constructor(plan: BookPlan, book: number, rows: ShownRows) {
    this.plan = plan;
    this.book = book;
    this.own = ownCodes(plan, book, rows);
    this.orgs = foreignOrgs(plan, book, rows);
    const pieces = [...this.orgs].map(piecesOf);
    this.beginnings = new Set(pieces.map(([first = '']) => first));
    this.longest = Math.max(plan.owners.longest, ...pieces.map(({ length }) => length));
  }

  /** True when a word, or words together, of the text name something of another book. */
  areIn(text: string): boolean {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    const found = this.search(text);
    this.known.set(text, found);
    return found;
  }

  /** The text, or words in its place. */
  shown(text: string): string {
    return this.areIn(text) ? HIDDEN_TEXT : text;
  }

  private search(text: string): boolean {
    const pieces = piecesOf(text);
    for (const [from, first] of pieces.entries()) {
      if (!this.plan.owners.mayBegin(first) && !this.beginnings.has(first)) continue;
      let candidate = '';
      for (const piece of pieces.slice(from, from + this.longest)) {
        candidate += piece;
        if (this.isForeign(candidate)) return true;
      }
    }
    return false;
  }

  private isForeign(candidate: string): boolean {
    if (this.orgs.has(candidate)) return true;
    const code = this.plan.close.pool.find(candidate);
    return code !== undefined && this.plan.owners.isOfOthers(code, this.book) && !this.own.has(code);
  }
}

function ownCodes(plan: BookPlan, book: number, rows: ShownRows): ReadonlySet<number> {
  const { billing } = plan.close;
  const columns = namingColumns(plan.close);
  const own = new Set<number>();
  const take = (column: IntColumn, of: Int32Array): void => {
    for (const row of of) {
      const code = column.get(row);
      if (plan.owners.isOfOthers(code, book)) own.add(code);
    }
  };
  // What a line adjusts is shown with it.
  for (const column of [...columns.billing, billing.parentDocument, billing.parentItem]) {
    take(column, rows.billing);
  }
  for (const column of columns.revenue) take(column, rows.revenue);
  return own;
}

function foreignOrgs(plan: BookPlan, book: number, rows: ShownRows): ReadonlySet<string> {
  const { setup, orgs, revenue, pool } = plan.close;
  const own = ownOrgs([orgs.org, orgs.revenueOrg], rows.billing, pool);
  for (const name of ownOrgs([revenue.org], rows.revenue, pool)) own.add(name);
  own.add(bookAt(plan, book).org).add(UNLABELED).add('');
  for (const { billing, revenue: target } of setup.orgs.mapping) if (own.has(billing)) own.add(target ?? '');
  if (setup.orgs.everyOrgTo !== undefined) own.add(setup.orgs.everyOrgTo);
  const names = [
    ...setup.orgs.billing.flatMap(({ name, id }) => (own.has(name) ? [] : [name, id])),
    ...setup.orgs.revenue.map(({ name }) => name),
    ...plan.lineBooks.books.map(({ org }) => org),
  ];
  return new Set(names.filter((name) => !own.has(name)));
}

function ownOrgs(columns: readonly IntColumn[], rows: Int32Array, pool: TextPool): Set<string> {
  const codes = new Set<number>();
  for (const column of columns) for (const row of rows) codes.add(column.get(row));
  return new Set([...codes].map((code) => pool.text(code)));
}
