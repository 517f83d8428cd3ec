/** Unlabeled adjustments in totals: by status, and by org beside what is labeled. */

import { alignmentStatuses } from '../align/alignment.ts';
import type { OrgTotal } from '../align/org-total-types.ts';
import { type AdjustmentsSummary, adjustmentStandings } from '../contract/window/adjustments.ts';
import { formatMoney, type Money } from '../model/money.ts';
import { alignmentWords } from '../report/alignment-words.ts';
import { periodText } from '../report/code-words.ts';
import { shownOrg } from '../report/line-view.ts';
import { standingOf, standingTitles } from './adjustment-standing.ts';
import type { CloseView } from './close-view.ts';

/** Counts by status, and labeled + unlabeled = total by Billing org, month and transaction currency. */
export function adjustmentsOf(view: CloseView): AdjustmentsSummary {
  return { statuses: adjustmentStatuses(view), totals: totalsOf(view), orgChoices: orgChoices(view) };
}

const toneRank = { bad: 0, warning: 1, neutral: 2, good: 3 } as const;

/**
 * Every status that occurs with its count, once for each standing: what asks for work first, then by how bad it is, then in
 * the order of the alignment.
 */
export function adjustmentStatuses(view: CloseView): AdjustmentsSummary['statuses'] {
  const counts = countsOf(view);
  const found = alignmentStatuses.flatMap((status) =>
    adjustmentStandings.flatMap((standing) => {
      const count = counts.get(`${status} ${standing}`);
      const { title } = alignmentWords(status);
      const standingTitle = standingTitles[standing];
      return count === undefined ? [] : [{ status, title, count, standing, standingTitle }];
    }),
  );
  const rank = ({ status, standing }: (typeof found)[number]): number =>
    4 * adjustmentStandings.indexOf(standing) + toneRank[alignmentWords(status).tone];
  return found.sort((one, other) => rank(one) - rank(other));
}

/** Number of adjustments by `status standing`. */
function countsOf(view: CloseView): ReadonlyMap<string, number> {
  const { alignment } = view.close;
  const counts = new Map<string, number>();
  for (let at = 0; at < alignment.count; at += 1) {
    const key = `${alignment.status.get(at)} ${standingOf(view, at)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Orgs that may be assigned: those of the setup. */
export function orgChoices({ close }: CloseView): readonly string[] {
  return close.setup.orgs.billing.map(({ name }) => name);
}

type Total = { labeled: Money; unlabeled: Money; total: Money };

/** One total may be split over accounting periods; a month is told as one. */
function totalsOf({ close }: CloseView): AdjustmentsSummary['totals'] {
  const sums = new Map<string, Total & Pick<OrgTotal, 'org' | 'month' | 'currency'>>();
  for (const { basis, org, month, currency, labeled, unlabeled, total } of close.orgTotals) {
    if (basis !== 'transaction') continue;
    const key = `${org} ${month} ${currency}`;
    const sum = sums.get(key) ?? { org, month, currency, labeled: 0n, unlabeled: 0n, total: 0n };
    sum.labeled += labeled;
    sum.unlabeled += unlabeled;
    sum.total += total;
    sums.set(key, sum);
  }
  return [...sums.values()].map(({ org, month, currency, labeled, unlabeled, total }) => ({
    org: shownOrg(org),
    month: periodText(month),
    currency,
    labeled: formatMoney(labeled),
    unlabeled: formatMoney(unlabeled),
    total: formatMoney(total),
  }));
}
