/** A small close with trouble planted on purpose, and row by row what has to be found. */

import type { AlignmentStatus } from '../../../core/align/alignment.ts';
import type { BridgeBasis } from '../../../core/match/bridge-types.ts';
import type { Cause } from '../../../core/match/matching.ts';
import type { FindingCode } from '../../../core/model/finding-catalogue.ts';
import { CloseBuilder } from '../close-builder.ts';
import type { TestClose } from '../test-close.ts';

/** A line that stands alone: side, document, cause. Every line in scope that is not listed is matched. */
export type PlantedLine = readonly ['billing' | 'revenue', string, Cause];

/** An adjustment and its status. Every adjustment that is not listed is `aligned-open`. */
export type PlantedStatus = readonly [string, AlignmentStatus];

/** A place of a finding: code, file, row; file '' and row 0 for the setup, row 0 for a whole file. */
export type PlantedFinding = readonly [FindingCode, string, number];

/** A line of the bridge. */
export type PlantedBridgeLine = {
  readonly basis: BridgeBasis;
  readonly cause: Cause;
  readonly org: string;
  readonly period: number;
  readonly currency: string;
  readonly amount: string;
};

/** What has to be found in a planted close. */
export type PlantedAnswers = {
  readonly lines: readonly PlantedLine[];
  readonly statuses: readonly PlantedStatus[];
  readonly findings: readonly PlantedFinding[];
  /** Bridge lines that must be there as they stand; others may be there as well. */
  readonly bridge: readonly PlantedBridgeLine[];
  /** Findings that come along and are not the point of this close. */
  readonly alongside: readonly FindingCode[];
  /** True when the engine must ask instead of running; the findings are then in its refusal. */
  readonly isRefused: boolean;
};

/** A planted close. `priorLines` are the lines of the signed prior close, as lines.ndjson holds them. */
export type PlantedClose = {
  readonly name: string;
  readonly close: TestClose;
  readonly answers: PlantedAnswers;
  readonly priorLines: readonly Readonly<Record<string, unknown>>[];
  /** What the result.json of the prior close says beside an empty, signed opening; undefined takes a part away. */
  readonly priorResult: Readonly<Record<string, unknown>>;
  /** The text of decisions.json, where the close has one. */
  readonly decisions?: string;
};

/** Folder of the signed prior close of planted closes that have one. */
export const PRIOR_FOLDER = 'september';

/** Plants a close on top of the small tenant. */
export function plant(
  name: string,
  build: (close: CloseBuilder) => CloseBuilder,
  answers: Partial<PlantedAnswers>,
  priorLines: PlantedClose['priorLines'] = [],
  priorResult: PlantedClose['priorResult'] = {},
): PlantedClose {
  const none = { lines: [], statuses: [], findings: [], bridge: [], alongside: [], isRefused: false };
  const close = build(CloseBuilder.small()).close();
  return { name, close, answers: { ...none, ...answers }, priorLines, priorResult };
}
