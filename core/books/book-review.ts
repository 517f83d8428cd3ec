/** The decisions of a book: those about its lines and about the close; of others the links of the chain only. */

import {
  type BySide,
  type DecidedGroup,
  type DecisionEntry,
  type DecisionLog,
  type ItemDecisions,
  type Review,
  recordedChanges,
  type UnappliedDecision,
} from '../model/decision.ts';
import type { Side } from '../model/roll-forward.ts';
import type { BookPlan } from './book-plan.ts';
import type { Selection } from './selection.ts';

const ELSEWHERE = 'about lines of other books';
/** Settings and control figures of all orgs stand in the values of these. */
const OF_TENANT: ReadonlySet<string> = new Set(recordedChanges);

/** Review of a book, and whether it shows an entry of the log. */
export function reviewOfBook(selection: Selection): {
  readonly review: Review;
  readonly isShownEntry: (sequence: number) => boolean;
} {
  const { review: whole } = selection.plan.close;
  const isOwnLine = lineTest(selection);
  const isShown = shownTest(whole.log, isOwnLine);
  const entries = whole.log.entries.map((entry) =>
    isShown(entry) ? shownEntry(selection, entry, isOwnLine) : hiddenEntry(entry),
  );
  const entryOf = ({ sequence, ...rest }: DecisionEntry): DecisionEntry =>
    entries[sequence - 1] ?? { sequence, ...rest };
  const groups = (of: readonly DecidedGroup[]): readonly DecidedGroup[] => groupsOf(selection, of, entryOf);
  const unapplied = (of: readonly UnappliedDecision[]): readonly UnappliedDecision[] =>
    of
      .filter(({ line, entry }) => (line === '' ? isShown(entry) : isOwnLine(line)))
      .map((one) => ({ ...one, entry: entryOf(one.entry), found: selection.foreign.shown(one.found) }));
  const shown = new Set(whole.log.entries.filter(isShown).map(({ sequence }) => sequence));
  const review: Review = {
    log: { entries, head: whole.log.head, length: whole.log.length },
    lines: linesOf(selection, entryOf),
    items: itemsOf(whole.items, isOwnLine, entryOf),
    acceptances: groups(whole.acceptances),
    matches: groups(whole.matches),
    unmatches: groups(whole.unmatches),
    acceptedRefusedRows: new Map([...whole.acceptedRefusedRows].map(([at, entry]) => [at, entryOf(entry)])),
    stale: unapplied(whole.stale),
    orphans: unapplied(whole.orphans),
    stateOf: whole.stateOf,
  };
  return { review, isShownEntry: (sequence) => shown.has(sequence) };
}

/** Tells entries about the close and about lines of the book. A withdrawal is about what it takes back and repeats. */
function shownTest(
  { entries }: DecisionLog,
  isOwnLine: (line: string) => boolean,
): (entry: DecisionEntry) => boolean {
  return (entry) => {
    const decided = entry.action === 'withdraw' ? entries[Number(entry.subject) - 1] : entry;
    return !decided?.lines.length || decided.lines.some(({ line }) => isOwnLine(line));
  };
}

/** Tells the names of lines of the book, and of open items that no extract has. */
function lineTest({ plan, number, at }: Selection): (line: string) => boolean {
  const { billing, revenue } = plan.decided;
  const absent = absentNames(plan, number);
  return (line) => {
    const [left, right] = [billing.get(line), revenue.get(line)];
    if (left === undefined && right === undefined) return absent.has(line);
    return (left !== undefined && at.billing(left) >= 0) || (right !== undefined && at.revenue(right) >= 0);
  };
}

function absentNames({ close, items: itemsOfBooks }: BookPlan, number: number): ReadonlySet<string> {
  const { prior, rollForward } = close;
  const names = [...(itemsOfBooks[number] ?? [])]
    .filter((at) => rollForward.items.row.get(at) < 0)
    .flatMap((at) => prior?.openItems[rollForward.items.prior.get(at)]?.line ?? []);
  return new Set(names);
}

function itemsOf(
  { accepted, closed, comments, owners }: ItemDecisions,
  isOwn: (line: string) => boolean,
  entryOf: EntryOf,
): ItemDecisions {
  const own = <Value>(of: ReadonlyMap<string, Value>, to: (value: Value) => Value) =>
    new Map([...of].flatMap(([line, value]) => (isOwn(line) ? [[line, to(value)] as const] : [])));
  return {
    accepted: own(accepted, entryOf),
    closed: own(closed, entryOf),
    comments: own(comments, (entries) => entries.map(entryOf)),
    owners: own(owners, entryOf),
  };
}

function shownEntry(
  { foreign }: Selection,
  entry: DecisionEntry,
  isOwnLine: (line: string) => boolean,
): DecisionEntry {
  const isOfTenant = OF_TENANT.has(entry.action);
  return {
    ...entry,
    lines: entry.lines.filter(({ line }) => isOwnLine(line)),
    subject: foreign.shown(entry.subject),
    before: isOfTenant ? '' : foreign.shown(entry.before),
    after: isOfTenant ? '' : foreign.shown(entry.after),
    reason: foreign.shown(entry.reason),
  };
}

/** Number, moment and hashes stay, so that the chain can be followed over what is hidden; what kind of entry it is, too. */
function hiddenEntry({ sequence, at, action, previousHash, hash }: DecisionEntry): DecisionEntry {
  const nobody = { name: '', account: '' };
  const nothing = { lines: [], subject: '', before: '', after: '', reason: ELSEWHERE };
  return { sequence, at, by: nobody, action, ...nothing, previousHash, hash };
}

type EntryOf = (entry: DecisionEntry) => DecisionEntry;

function groupsOf(
  { at }: Selection,
  groups: readonly DecidedGroup[],
  entryOf: EntryOf,
): readonly DecidedGroup[] {
  return groups
    .map(({ entry, billing, revenue }) => ({
      entry: entryOf(entry),
      billing: billing.map(at.billing).filter((row) => row >= 0),
      revenue: revenue.map(at.revenue).filter((row) => row >= 0),
    }))
    .filter(({ billing, revenue }) => billing.length + revenue.length > 0);
}

function linesOf({ plan, at }: Selection, entryOf: EntryOf): Review['lines'] {
  const { assignedOrgs, accepted, comments, owners } = plan.close.review.lines;
  const moved = <Value>(side: Side, of: ReadonlyMap<number, Value>, to: (value: Value) => Value) =>
    new Map(
      [...of].flatMap(([row, value]) => (at[side](row) < 0 ? [] : [[at[side](row), to(value)] as const])),
    );
  const both = <Value>(of: BySide<Value>, to: (value: Value) => Value): BySide<Value> => ({
    billing: moved('billing', of.billing, to),
    revenue: moved('revenue', of.revenue, to),
  });
  return {
    assignedOrgs: moved('billing', assignedOrgs, entryOf),
    accepted: both(accepted, entryOf),
    comments: both(comments, (entries) => entries.map(entryOf)),
    owners: both(owners, entryOf),
  };
}
