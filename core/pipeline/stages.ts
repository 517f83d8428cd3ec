/** What every stage after staging is given. */

import type { AccountOrgs } from '../map/account-orgs.ts';
import { inSlices, type Step } from '../model/sliced-work.ts';
import type { Close } from '../report/close.ts';
import type { StageMemory } from './stage-memory.ts';
import type { BeginStage, StagedClose, StagedLines } from './staged-close.ts';

/** The lines, where to say which stage runs, and what the stages came to in the run before. */
export type Stages = {
  readonly staged: StagedClose;
  readonly memory: StageMemory;
  readonly beginStage: BeginStage;
  /** Called every few milliseconds of a long stage; may wait, and throws to stop the run. */
  readonly step: Step;
};

/** Orgs of lines and accounts. */
export type Assigned = Pick<Close, 'orgs'> & { readonly accounts: AccountOrgs };
/** Amounts in functional and reporting currency. */
export type Converted = Pick<Close, 'billingConversion' | 'revenueConversion'>;

/** Lines of both sides. */
export function lineCount({ billing, revenue }: StagedLines): number {
  return billing.count + revenue.count;
}

/** Names all lines, as whoever looks for lines by their names would have it done without a stop. */
export async function nameLines(
  { billingIdentities, revenueIdentities }: StagedLines,
  step: Step,
): Promise<void> {
  await inSlices(billingIdentities.slices(), step);
  await inSlices(revenueIdentities.slices(), step);
}
