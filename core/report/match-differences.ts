/** In what the sides of each match differ, looked at once. */

import { MoneyColumn } from '../model/money-column.ts';
import type { Close } from './close.ts';
import type { LineContext } from './close-context.ts';
import { differenceOf, type GroupDifference, type GroupMembers, isEqualPair } from './group-members.ts';

/** What is known of a match: 0 while it was not looked at, a pair of lines that agree in everything, or any other. */
const EQUAL_PAIR = 1;
const OTHER_MATCH = 2;

/** What decides beside the Billing lines of a match in what its sides differ. */
const RESTS_ON = ['billing', 'revenue', 'matching', 'revenueConversion', 'calendar', 'setup'] as const;

/** The differences of all matches of a close, each worked out when it is first asked for. */
export class MatchDifferences {
  readonly context: LineContext;
  readonly members: GroupMembers;
  private readonly pairs: Uint8Array;
  private readonly known: Map<number, GroupDifference | undefined>;

  /** Of an earlier close over the same lines and matches, all is kept but for the matches whose Billing lines changed. */
  constructor(context: LineContext, members: GroupMembers, earlier?: MatchDifferences) {
    this.context = context;
    this.members = members;
    const before = earlier?.context.close;
    const isOfUse = RESTS_ON.every((part) => before?.[part] === context.close[part]);
    const kept = isOfUse ? earlier : undefined;
    this.pairs = kept?.pairs.slice() ?? new Uint8Array(context.close.matching.groups);
    this.known = new Map(kept?.known);
    if (kept) this.forgetChanged(kept.context.close);
  }

  /** True for a match of one line on either side that agree in everything, which most are. */
  isEqualPair(group: number): boolean {
    const known = this.pairs[group] ?? 0;
    if (known !== 0) return known === EQUAL_PAIR;
    const { billing, revenue } = this.members;
    const [left, right] = [billing.firstOf(group), revenue.firstOf(group)];
    const isEqual =
      billing.isOne(group) &&
      revenue.isOne(group) &&
      isEqualPair(this.context.billing, this.context.revenue, left, right);
    this.pairs[group] = isEqual ? EQUAL_PAIR : OTHER_MATCH;
    return isEqual;
  }

  /** In what the sides of a match differ; undefined when they agree. */
  of(group: number): GroupDifference | undefined {
    const known = this.known.get(group);
    if (known || this.known.has(group)) return known;
    const { close, billing, revenue } = this.context;
    const [left, right] = [this.members.billing.rows(group), this.members.revenue.rows(group)];
    const found = differenceOf(close, billing, revenue, left, right);
    this.known.set(group, found);
    return found;
  }

  private forgetChanged(before: Close): void {
    const { close, billing } = this.context;
    const [org, orgBefore] = [close.orgs.revenueOrg, before.orgs.revenueOrg];
    const [now, then] = [close.billingConversion, before.billingConversion];
    if (org === orgBefore && now === then) return;
    const isSame = (row: number): boolean =>
      org.get(row) === orgBefore.get(row) &&
      (now === then ||
        (MoneyColumn.areSame(now.functional, then.functional, row) &&
          MoneyColumn.areSame(now.reporting, then.reporting, row) &&
          now.rate.get(row) === then.rate.get(row) &&
          now.rateDateUsed.get(row) === then.rateDateUsed.get(row)));
    for (let row = 0; row < billing.count; row += 1) {
      if (isSame(row)) continue;
      const group = billing.group(row);
      if (group < 0) continue;
      this.pairs[group] = 0;
      this.known.delete(group);
    }
  }
}
