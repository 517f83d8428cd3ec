/** All planted closes. */

import { alignCloses } from './align-findings.ts';
import { alignmentCloses } from './alignments.ts';
import { causeCloses } from './causes.ts';
import { differenceCloses } from './differences.ts';
import { fxDifferenceCloses } from './fx-differences.ts';
import { fxCloses } from './fx-findings.ts';
import { importCloses } from './import-findings.ts';
import { orgCloses } from './org-findings.ts';
import type { PlantedClose } from './planted-close.ts';
import { priorCloses } from './prior-findings.ts';
import { reviewCloses } from './review-findings.ts';
import { scheduleCloses } from './schedule-findings.ts';
import { settlementCloses } from './settlement-findings.ts';
import { stageCloses } from './stage-findings.ts';
import { unreadableCloses } from './unreadable-cells.ts';

/** Every planted close; between them they hold every finding code, every cause and every alignment status. */
export const plantedCloses: readonly PlantedClose[] = [
  ...causeCloses,
  ...differenceCloses,
  ...fxDifferenceCloses,
  ...alignmentCloses,
  ...importCloses,
  ...unreadableCloses,
  ...stageCloses,
  ...settlementCloses,
  ...orgCloses,
  ...fxCloses,
  ...alignCloses,
  ...scheduleCloses,
  ...priorCloses,
  ...reviewCloses,
];
