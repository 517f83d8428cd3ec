/** Stage: the open items of the prior close are rolled forward to those of this one. */

import { isTolerated, toleranceOf } from '../match/tolerance.ts';
import { closingPeriodIds } from '../model/accounting-period.ts';
import type { BySide, DecisionEntry, ItemDecisions } from '../model/decision.ts';
import { inSlices } from '../model/sliced-work.ts';
import type { Close } from '../report/close.ts';
import { acceptedBefore } from '../review/accepted-before.ts';
import { acceptedThen } from '../review/accepted-then.ts';
import { coveredItems } from '../review/covered-items.ts';
import { withoutStaleItems } from '../review/item-decisions.ts';
import { type EqualPairs, equalPairs } from '../review/matched-remainders.ts';
import { reportPriorClose } from '../review/prior-findings.ts';
import { type RolledItems, type RollForwardInputs, rollItems, withWords } from '../review/roll-forward.ts';
import { type Assigned, type Converted, lineCount, nameLines, type Stages } from './stages.ts';

type Open = Assigned & Converted & Pick<Close, 'matching' | 'review' | 'calendar'>;

/**
 * The roll-forward, and the review without decisions about items of which another amount is open now; items and sums are
 * made anew only when orgs, amounts, matches or acceptances changed.
 */
export async function rollForward(
  stages: Stages,
  open: Open,
): Promise<Pick<Close, 'rollForward' | 'review'>> {
  const { staged, memory, beginStage, step } = stages;
  const { setup, prior, lines } = staged;
  await beginStage('roll open items forward', lineCount(lines));
  memory.stage('prior close', [staged], (findings) => reportPriorClose(prior, setup, findings));
  if (prior) await nameLines(lines, step);
  const { review } = open;
  const accepted = memory.same('accepted lines', review.lines.accepted, areSameRows);
  const inputs = await itemInputs(stages, open, accepted);
  const rolled = await rolledItems(stages, open, inputs, accepted);
  const holding = memory.stage('decisions about items', [rolled, review], (findings) =>
    withoutStaleItems(review, rolled.stale, findings),
  );
  const { items, lines: decisions, acceptances } = holding;
  const words = { ...inputs, decisions, itemDecisions: items, acceptances };
  return { rollForward: await inSlices(withWords(words, rolled), step), review: holding };
}

type Inputs = Omit<RollForwardInputs, 'findings' | 'decisions' | 'itemDecisions' | 'acceptances'>;

/** What items are made from besides decisions. */
async function itemInputs(stages: Stages, open: Open, accepted: Accepted): Promise<Inputs> {
  const { setup, pool, files, prior, lines } = stages.staged;
  const { billing, revenue } = lines;
  const { accounts, orgs, matching, calendar, billingConversion, revenueConversion } = open;
  const tolerance = toleranceOf(setup);
  const closing = closingPeriodIds(setup.closing.revenue, calendar);
  return {
    ...{ setup, pool, prior, billing, revenue, orgs, matching, billingConversion, revenueConversion },
    ...(await acceptedInputs(stages, open, accepted)),
    relabelled: accounts.relabelled,
    isTolerated: (difference: bigint, billed: bigint) => isTolerated(difference, billed, tolerance),
    isCovered: coveredItems(files, billing, revenue),
    isOfThisClose: (row: number) => closing.has(revenue.period.get(row)),
  };
}

type AcceptedInputs = Pick<Inputs, 'identities' | 'isEqualPair' | 'acceptedHere' | 'acceptedBefore'>;

/** The lines that an earlier close accepted, where they stand now and whether they are what they were. */
async function acceptedInputs(
  { staged, memory, step }: Stages,
  { matching }: Open,
  accepted: Accepted,
): Promise<AcceptedInputs> {
  const { setup, prior, lines } = staged;
  const { billing, revenue } = lines;
  const identities = { billing: lines.billingIdentities, revenue: lines.revenueIdentities };
  const { isEqual: isEqualPair } = await memory.stageInSlices<EqualPairs>(
    'equal pairs',
    [staged, matching],
    (_, earlier) => equalPairs({ billing, revenue, matching }, earlier),
    step,
  );
  const acceptedHere = memory.stage('accepted then', [staged], () => acceptedThen(prior, identities));
  const again = memory.stage('accepted before', [staged, matching, accepted], (findings) => {
    const until = setup.closing.revenue.to;
    return acceptedBefore({
      ...{ billing, revenue, identities, matching, acceptedHere, accepted, until, isEqualPair, findings },
    });
  });
  return { identities, isEqualPair, acceptedHere, acceptedBefore: again };
}

/** Items and their sums, made anew when something that they rest on changed. */
async function rolledItems(
  { staged, memory, step }: Stages,
  { accounts, matching, orgs, review, billingConversion, revenueConversion }: Open,
  inputs: Inputs,
  accepted: Accepted,
): Promise<RolledItems> {
  const itemDecisions = memory.same('decided items', review.items, areSameItems);
  return await memory.stageInSlices(
    'open items',
    [staged, accounts, matching, orgs.org, billingConversion, revenueConversion, accepted, itemDecisions],
    (findings) => rollItems({ ...inputs, decisions: { accepted }, itemDecisions, findings }),
    step,
  );
}

// Another entry may say another amount, so the number of keys is not enough.
function areSameItems(one: ItemDecisions, other: ItemDecisions): boolean {
  return (['accepted', 'closed'] as const).every(
    (kind) =>
      one[kind].size === other[kind].size &&
      [...one[kind]].every(([line, { hash }]) => other[kind].get(line)?.hash === hash),
  );
}

type Accepted = BySide<DecisionEntry>;

function areSameRows(one: Accepted, other: Accepted): boolean {
  return (['billing', 'revenue'] as const).every(
    (side) =>
      one[side].size === other[side].size && [...one[side].keys()].every((row) => other[side].has(row)),
  );
}
