/** What became of each open item of the prior close, and which items are new. */

import type { RelabelledAccount } from '../map/account-orgs.ts';
import type { OrgAssignment } from '../map/org-assignment.ts';
import type { BySide, ItemDecisions, UnappliedDecision } from '../model/decision.ts';
import type { AcceptedBefore, OpenItem, PriorClose } from '../model/prior-close.ts';
import { type RollForwardItems, type Side, sides } from '../model/roll-forward.ts';
import { ITEMS_IN_SLICE, SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { LineIdentities } from '../stage/line-identity.ts';
import { type Arrival, arrivalsOf } from './arrivals.ts';
import { emptyColumns, pushItem } from './item-columns.ts';
import { absentItem, newItem, presentItems } from './item-fates.ts';
import type { OpenLines, OpenLinesInput } from './open-lines.ts';

/** What the roll-forward is made from. */
export type ItemInputs = OpenLinesInput & {
  readonly pool: TextPool;
  readonly orgs: OrgAssignment;
  readonly identities: Readonly<Record<Side, LineIdentities>>;
  readonly prior: PriorClose | undefined;
  readonly relabelled: readonly RelabelledAccount[];
  /** Decisions about items that no extract has, */
  readonly itemDecisions: Pick<ItemDecisions, 'accepted' | 'closed'>;
  /** and lines that an earlier close accepted. */
  readonly acceptedBefore: BySide<AcceptedBefore>;
  /** True when the extracts of a side are stated to hold every line of a type and day. */
  readonly isCovered: (item: OpenItem) => boolean;
  /** True for a Revenue line of a period that is being closed. */
  readonly isOfThisClose: (row: number) => boolean;
};

/** The rows, and decisions about items of which another amount is open than was decided about. */
export type ItemsAndStale = {
  readonly items: RollForwardItems;
  readonly stale: readonly UnappliedDecision[];
};

/** One row per item of the opening and per new item; lines that answer an item leave the open lines. */
export function* rollForwardItems(inputs: ItemInputs, open: OpenLines): Slices<ItemsAndStale> {
  const columns = emptyColumns();
  const stale: UnappliedDecision[] = [];
  const opening = inputs.prior?.openItems ?? [];
  const rows = rowsOfItems(inputs, opening);
  const arrivals = findArrivals(inputs, open, (item) => rows.has(item));
  const isKnown = {
    billing: new Uint8Array(open.billing.count),
    revenue: new Uint8Array(open.revenue.count),
  };
  const orgNow = relabelledOrgs(inputs.relabelled);
  for (const [prior, item] of opening.entries()) {
    const row = rows.get(item);
    if (row === undefined) {
      const absent = absentItem(inputs, item, prior, arrivals.get(item), orgNow);
      pushItem(columns, absent.draft);
      if (absent.stale) stale.push(absent.stale);
      continue;
    }
    isKnown[item.side][row] = 1;
    for (const draft of presentItems(inputs, open, item, prior, row)) pushItem(columns, draft);
  }
  for (const side of sides) {
    const fresh = yield* newRows(inputs, open, side, isKnown[side]);
    for (const [at, row] of fresh.entries()) {
      if (at % ITEMS_IN_SLICE === 0) yield;
      pushItem(columns, newItem(inputs, open, side, row, -1));
    }
  }
  return { items: { ...columns, count: columns.row.length }, stale };
}

function rowsOfItems({ identities }: ItemInputs, items: readonly OpenItem[]): ReadonlyMap<OpenItem, number> {
  const found = new Map<OpenItem, number>();
  for (const side of sides) {
    const ofSide = items.filter((item) => item.side === side);
    if (ofSide.length === 0) continue;
    const rows = identities[side].rowsOf(ofSide.map(({ line }) => line));
    for (const item of ofSide) {
      const row = rows.get(item.line);
      if (row !== undefined) found.set(item, row);
    }
  }
  return found;
}

function findArrivals(
  inputs: ItemInputs,
  open: OpenLines,
  isHere: (item: OpenItem) => boolean,
): ReadonlyMap<OpenItem, Arrival> {
  const { prior, matching, identities } = inputs;
  if (!prior) return new Map();
  const { billingCause, revenueCause } = matching;
  const [inBilling, inRevenue] = [billingCause.codeOf('timing'), revenueCause.codeOf('timing')];
  return arrivalsOf({
    ...{ billing: inputs.billing, revenue: inputs.revenue, pool: inputs.pool, open, prior, isHere },
    isOfThisClose: inputs.isOfThisClose,
    isTiming: {
      billing: (row) => billingCause.code(row) === inBilling,
      revenue: (row) => revenueCause.code(row) === inRevenue,
    },
    nameOf: { billing: identities.billing.reference, revenue: identities.revenue.reference },
  });
}

/** Org of an item whose line no extract has: that of its account where the account moved. */
function relabelledOrgs(relabelled: readonly RelabelledAccount[]): (item: OpenItem) => string {
  const byAccount = new Map(relabelled.map((entry) => [entry.account, entry]));
  return (item) => {
    if (item.side === 'revenue') return item.revenueOrg;
    const entry = byAccount.get(item.account);
    return entry && entry.from === item.org ? entry.to : item.org;
  };
}

function* newRows(
  { identities }: ItemInputs,
  open: OpenLines,
  side: Side,
  isKnown: Uint8Array,
): Slices<readonly number[]> {
  const named: { readonly row: number; readonly name: string }[] = [];
  for (let row = 0; row < isKnown.length; row += 1) {
    if (row % SLICE_ROWS === 0) yield;
    if (open[side].isOpen(row) && isKnown[row] !== 1) {
      if (named.length === 0) yield* identities[side].slices();
      named.push({ row, name: identities[side].reference(row) });
    }
  }
  return named.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ row }) => row);
}
