/** The settings of a book: those of its org and those of everybody, never those of another org. */

import { UNLABELED } from '../model/accounting-period.ts';
import type { Close } from '../report/close.ts';
import type { Setup } from '../setup/setup.ts';
import { bookAt } from './book-plan.ts';
import { figuresOfBook } from './control-figures.ts';
import type { Selection } from './selection.ts';

/** Settings in force and as they were written, both cut to the book in the same places. */
export function settingsOfBook(selection: Selection): Pick<Close, 'setup' | 'statedSettings'> {
  const { setup, statedSettings } = selection.plan.close;
  const keep = kept(selection);
  return {
    // Lists lose entries and objects lose members that are optional.
    setup: cut(setup, '', keep) as Setup,
    statedSettings: cut(statedSettings, '', keep),
  };
}

/** By path of a list: positions of its entries that stay. By path of an object: names of its members that stay. */
type Kept = {
  readonly entries: ReadonlyMap<string, ReadonlySet<number>>;
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
};

function kept(selection: Selection): Kept {
  const { plan, number } = selection;
  const { setup } = plan.close;
  const names = orgsOf(selection);
  const isOwn = (name: string): boolean => names.has(name);
  const mapping = positions(setup.orgs.mapping, ({ billing }) => isOwn(billing));
  const figures = figuresOfBook(plan, number);
  const targets = revenueOrgsOf(selection, names);
  return {
    entries: new Map([
      ['orgs.billing', positions(setup.orgs.billing, ({ name }) => isOwn(name))],
      ['orgs.mapping', mapping],
      ['orgs.revenue', positions(setup.orgs.revenue, ({ name }) => targets.has(name))],
      ['periods.assignments', positions(setup.periods.assignments, ({ org }) => isOwn(org))],
      ['controlFigures', positions(setup.controlFigures, (figure) => figures.has(figure))],
    ]),
    // Ages of items are counted to the end of the range of the org that they were derived to.
    members: new Map([['closing.orgs', new Set([...names, ...derivedOrgs(selection)])]]),
  };
}

/** Names of Billing orgs whose settings the book shows, and the word for none where it shows adjustments. */
function orgsOf({ plan, number, aligned }: Selection): ReadonlySet<string> {
  const { kind, org } = bookAt(plan, number);
  if (kind === 'revenue-only') return new Set();
  const hasUnlabeled = kind === 'unlabeled' || aligned.length > 0;
  return new Set([...(kind === 'org' ? [org] : []), ...(hasUnlabeled ? [UNLABELED] : [])]);
}

function derivedOrgs({ plan, rows }: Selection): ReadonlySet<string> {
  const { orgs, pool } = plan.close;
  const codes = new Set<number>();
  for (const row of rows.billing) codes.add(orgs.org.get(row));
  return new Set([...codes].map((code) => pool.text(code)));
}

/** Revenue orgs that the book's orgs go to or that its lines have. */
function revenueOrgsOf({ plan, rows }: Selection, orgs: ReadonlySet<string>): ReadonlySet<string> {
  const { setup, revenue, orgs: assigned, pool } = plan.close;
  const codes = new Set<number>();
  for (const row of rows.billing) codes.add(assigned.revenueOrg.get(row));
  for (const row of rows.revenue) codes.add(revenue.org.get(row));
  const names = new Set([...codes].map((code) => pool.text(code)));
  for (const { billing, revenue: target } of setup.orgs.mapping) {
    if (target !== undefined && orgs.has(billing)) names.add(target);
  }
  if (orgs.size > 0 && setup.orgs.everyOrgTo !== undefined) names.add(setup.orgs.everyOrgTo);
  return names;
}

function positions<Entry>(list: readonly Entry[], isKept: (entry: Entry) => boolean): ReadonlySet<number> {
  return new Set(list.flatMap((entry, at) => (isKept(entry) ? [at] : [])));
}

// Control sums of a file are those of all orgs together.
const HIDDEN_MEMBERS: ReadonlySet<string> = new Set(['sources.control.sums']);

function cut(value: unknown, path: string, keep: Kept): unknown {
  if (Array.isArray(value)) {
    const entries = keep.entries.get(path);
    const list: readonly unknown[] = value;
    return list.filter((_, at) => entries?.has(at) ?? true).map((entry) => cut(entry, path, keep));
  }
  if (typeof value !== 'object' || value === null) return value;
  const members = keep.members.get(path);
  const all = Object.entries(value).filter(([name]) => members?.has(name) ?? true);
  return Object.fromEntries(
    all.map(([name, member]) => {
      const below = path === '' ? name : `${path}.${name}`;
      return [name, HIDDEN_MEMBERS.has(below) ? {} : cut(member, below, keep)];
    }),
  );
}
