/** Stage: the open items of the prior close are rolled forward to those of this one. */

import { isTolerated, toleranceOf } from '../match/tolerance.ts';
import { closingPeriodIds } from '../model/accounting-period.ts';
import type { BySide, DecisionEntry } from '../model/decision.ts';
import type { Close } from '../report/close.ts';
import { coveredItems } from '../review/covered-items.ts';
import { equalPairs } from '../review/matched-remainders.ts';
import { reportPriorClose } from '../review/prior-findings.ts';
import { rollItems, withWords } from '../review/roll-forward.ts';
import { type Assigned, type Converted, lineCount, type Stages } from './stages.ts';

type Open = Assigned & Converted & Pick<Close, 'matching' | 'review' | 'calendar'>;

/** The roll-forward; items and sums are made anew only when orgs, amounts, matches or acceptances changed. */
export async function rollForward(
  { staged, memory, beginStage }: Stages,
  open: Open,
): Promise<Pick<Close, 'rollForward'>> {
  const { setup, pool, files, prior, lines } = staged;
  const { billing, revenue } = lines;
  const { accounts, orgs, matching, review, calendar, billingConversion, revenueConversion } = open;
  await beginStage('roll open items forward', lineCount(lines));
  memory.stage('prior close', [staged], (findings) => reportPriorClose(prior, setup, findings));
  const tolerance = toleranceOf(setup);
  const closing = closingPeriodIds(setup.closing.revenue, calendar);
  const inputs = {
    ...{ setup, pool, prior, billing, revenue, orgs, matching, billingConversion, revenueConversion },
    identities: { billing: lines.billingIdentities, revenue: lines.revenueIdentities },
    relabelled: accounts.relabelled,
    isTolerated: (difference: bigint, billed: bigint) => isTolerated(difference, billed, tolerance),
    isEqualPair: memory.stage('equal pairs', [staged, matching], () =>
      equalPairs({ billing, revenue, matching }),
    ),
    isCovered: coveredItems(files, billing, revenue),
    isOfThisClose: (row: number) => closing.has(revenue.period.get(row)),
  };
  const accepted = memory.same('accepted lines', review.lines.accepted, areSameRows);
  const rolled = memory.stage(
    'open items',
    [staged, accounts, matching, orgs.org, billingConversion, revenueConversion, accepted],
    (findings) => rollItems({ ...inputs, decisions: { accepted }, findings }),
  );
  return { rollForward: withWords({ ...inputs, decisions: review.lines }, rolled) };
}

type Accepted = BySide<DecisionEntry>;

function areSameRows(one: Accepted, other: Accepted): boolean {
  return (['billing', 'revenue'] as const).every(
    (side) =>
      one[side].size === other[side].size && [...one[side].keys()].every((row) => other[side].has(row)),
  );
}
