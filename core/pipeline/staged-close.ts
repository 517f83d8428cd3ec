/** The first half of the pipeline: what no decision changes. */

import { kinds } from '../extract/all-kinds.ts';
import type { Extracts } from '../extract/kind.ts';
import { Findings } from '../model/finding.ts';
import type { PriorClose } from '../model/prior-close.ts';
import { inSlices, type Step } from '../model/sliced-work.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Close } from '../report/close.ts';
import type { Setup } from '../setup/setup.ts';
import { billingIdentities, revenueIdentities } from '../stage/line-identity.ts';
import { stageBilling } from '../stage/stage-billing.ts';
import { stageRevenue } from '../stage/stage-revenue.ts';
import { countStaged } from '../stage/staged-counts.ts';

/** Called before each stage; may wait, and throws to stop the run. */
export type BeginStage = (name: string, rows: number) => Promise<void>;

/** What a close rests on besides decisions. */
export type CloseInput = {
  readonly setup: Setup;
  /** close.json as it was written, without defaults. */
  readonly statedSettings: unknown;
  readonly engineVersion: string;
  readonly files: readonly SourceFile[];
  readonly extracts: Extracts;
  readonly prior: PriorClose | undefined;
  readonly pool: TextPool;
  /** What reading the extracts found. */
  readonly findings: Findings;
};

/** The lines of both sides. */
export type StagedLines = Pick<
  Close,
  'billing' | 'revenue' | 'staged' | 'billingIdentities' | 'revenueIdentities'
>;

/** A close up to its lines; `findings` holds those of reading and staging and does not grow any more. */
export type StagedClose = CloseInput & { readonly lines: StagedLines };

/** Stages the lines. The findings of the input stay as they are. `step` is called every few milliseconds of the work. */
export async function stageClose(
  input: CloseInput,
  beginStage: BeginStage,
  step: Step = () => Promise.resolve(),
): Promise<StagedClose> {
  const { files, pool } = input;
  await beginStage(
    'stage lines',
    files.reduce((sum, file) => sum + file.rows.data, 0),
  );
  const findings = Findings.joined(pool, [input.findings]);
  const shared = { ...input, kinds, findings };
  const billing = await inSlices(stageBilling(shared), step);
  const revenue = await inSlices(stageRevenue(shared), step);
  const lines = {
    billing,
    revenue,
    billingIdentities: billingIdentities(billing, pool),
    revenueIdentities: revenueIdentities(revenue, pool),
    staged: [
      ...(await inSlices(countStaged(billing, pool), step)),
      ...(await inSlices(countStaged(revenue, pool), step)),
    ],
  };
  return { ...input, findings, lines };
}
