/** The lines that a bridge counts in another way than an earlier bridge over the same lines. */

import type { Conversion } from '../fx/conversion.ts';
import { earlierGroups } from '../model/earlier-groups.ts';
import { MoneyColumn } from '../model/money-column.ts';
import type { BridgedLines } from './bridge-types.ts';

/** Rows of both sides. */
export type ChangedLines = { readonly billing: readonly number[]; readonly revenue: readonly number[] };

type IsSame = (row: number) => boolean;

/**
 * The lines whose match, cause, org or converted amounts are others than they were; of a match that changed, all lines
 * that are or were in it. The lines themselves and the amounts of Revenue are those of the earlier bridge.
 */
export function changedLines(now: BridgedLines, then: BridgedLines): ChangedLines {
  const isMatchSame = sameMatches(now, then);
  const isOrgSame = sameOrgs(now, then);
  const isAmountSame = sameAmounts(now.billingConversion, then.billingConversion);
  return {
    billing: rowsWithout(
      now.billing.count,
      (row) => isMatchSame.billing(row) && isOrgSame(row) && isAmountSame(row),
    ),
    revenue: rowsWithout(now.revenue.count, isMatchSame.revenue),
  };
}

const always: IsSame = () => true;

function sameMatches({ matching: now }: BridgedLines, { matching: then }: BridgedLines) {
  if (now === then) return { billing: always, revenue: always };
  const earlier = earlierGroups(now, then);
  const sameOn =
    (groups: 'billingGroup' | 'revenueGroup', causes: 'billingCause' | 'revenueCause'): IsSame =>
    (row) => {
      const group = now[groups].get(row);
      if (group >= 0) return (earlier[group] ?? -1) >= 0;
      return then[groups].get(row) < 0 && now[causes].code(row) === then[causes].code(row);
    };
  return {
    billing: sameOn('billingGroup', 'billingCause'),
    revenue: sameOn('revenueGroup', 'revenueCause'),
  };
}

function sameOrgs({ orgs: now }: BridgedLines, { orgs: then }: BridgedLines): IsSame {
  if (now === then) return always;
  return (row) =>
    now.revenueOrg.get(row) === then.revenueOrg.get(row) && now.org.get(row) === then.org.get(row);
}

function sameAmounts(now: Conversion, then: Conversion): IsSame {
  if (now === then) return always;
  return (row) =>
    MoneyColumn.areSame(now.functional, then.functional, row) &&
    MoneyColumn.areSame(now.reporting, then.reporting, row) &&
    COMPARED.every((column) => now[column].get(row) === then[column].get(row));
}

const COMPARED = ['functionalCurrency', 'rate', 'isDivided', 'reportingRate', 'rateDateUsed'] as const;

function rowsWithout(count: number, isSame: IsSame): readonly number[] {
  const rows: number[] = [];
  if (isSame === always) return rows;
  for (let row = 0; row < count; row += 1) if (!isSame(row)) rows.push(row);
  return rows;
}
