/** In what the sides of each match differ, looked at once. */

import { earlierGroups } from '../model/earlier-groups.ts';
import { MoneyColumn } from '../model/money-column.ts';
import type { Close } from './close.ts';
import type { LineContext } from './close-context.ts';
import { differenceOf } from './group-difference.ts';
import { type GroupDifference, type GroupMembers, isEqualPair } from './group-members.ts';

/** What is known of a match: 0 while it was not looked at, a pair of lines that agree in everything, or any other. */
const EQUAL_PAIR = 1;
const OTHER_MATCH = 2;

/** What decides beside the matches and their Billing lines in what the sides of a match differ. */
const RESTS_ON = ['billing', 'revenue', 'revenueConversion', 'calendar', 'setup'] as const;

/** The differences of all matches of a close, each worked out when it is first asked for. */
export class MatchDifferences {
  readonly context: LineContext;
  readonly members: GroupMembers;
  private readonly pairs: Uint8Array;
  private readonly known = new Map<number, GroupDifference | undefined>();
  /** By match, the earlier one of which all is kept, -1 for none; undefined where nothing is. */
  private keptFrom: Int32Array | undefined;

  /** Of an earlier close over the same lines, all is kept but for the matches that changed or whose Billing lines did. */
  constructor(context: LineContext, members: GroupMembers, earlier?: MatchDifferences) {
    this.context = context;
    this.members = members;
    const before = earlier?.context.close;
    const isOfUse = RESTS_ON.every((part) => before?.[part] === context.close[part]);
    this.pairs = new Uint8Array(context.close.matching.groups);
    if (!earlier || !isOfUse) return;
    this.keep(earlier);
    this.forgetChanged(earlier.context.close);
  }

  /** The number that a match had when the earlier differences were made of it; undefined where none are kept. */
  get groupBefore(): ((group: number) => number) | undefined {
    const { keptFrom } = this;
    return keptFrom && ((group) => keptFrom[group] ?? -1);
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

  private keep(earlier: MatchDifferences): void {
    const { context, pairs, known } = earlier;
    if (context.close.matching === this.context.close.matching) {
      this.keptFrom = earlierGroups(context.close.matching, context.close.matching).slice();
      this.pairs.set(pairs);
      for (const [group, difference] of known) this.known.set(group, difference);
    } else this.keepRenumbered(earlier);
  }

  private keepRenumbered({ context, pairs, known }: MatchDifferences): void {
    const before = earlierGroups(this.context.close.matching, context.close.matching);
    // A copy, since others hold what was found of the two matchings.
    this.keptFrom = before.slice();
    const numbers = new Int32Array(pairs.length).fill(-1);
    for (let group = 0; group < before.length; group += 1) {
      const was = before[group] ?? -1;
      if (was < 0) continue;
      this.pairs[group] = pairs[was] ?? 0;
      numbers[was] = group;
    }
    for (const [was, difference] of known) {
      const group = numbers[was] ?? -1;
      if (group >= 0) this.known.set(group, difference);
    }
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
      if (this.keptFrom) this.keptFrom[group] = -1;
    }
  }
}
