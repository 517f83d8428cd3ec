/** What re-performing a workbook found out. */

import type { StageTiming } from './summary.ts';

/** One place where a workbook is not what re-performance gives. */
export type Difference = {
  readonly sheet: string;
  /** A cell such as `D57`, a row such as `57:57`; '' for the sheet as a whole. */
  readonly address: string;
  /** What stands in the workbook, in words, */
  readonly workbook: string;
  /** and what re-performance gives. */
  readonly again: string;
};

/** An extract that is not the one the workbook rests on. */
export type OtherExtract = {
  readonly file: string;
  /** SHA-256 that the workbook states. */
  readonly stated: string;
  /** SHA-256 of the file in the folder, '' when it is not there. */
  readonly found: string;
};

/** The outcome of a re-performance. */
export type Verification = {
  /** The run was made again and no cell differs. */
  readonly isAgreeing: boolean;
  /** Whose workbook it is, as its title block says. */
  readonly book: string;
  readonly runId: string;
  /** Moment at which the workbook was made, ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Version of the engine that made the workbook, and of the one that ran now. */
  readonly madeBy: string;
  readonly engineVersion: string;
  readonly extracts: number;
  /** Extracts that are missing or other ones. When there are any, the run was not made again. */
  readonly otherExtracts: readonly OtherExtract[];
  /** The workbook of the whole close that said how the run of a book was made; '' for none. */
  readonly settingsFrom: string;
  /** What was read from the folder because the workbook does not hold it: settings, decisions, the prior close. */
  readonly fromFolder: readonly string[];
  readonly sheets: number;
  readonly cells: number;
  readonly differenceCount: number;
  /** The first differences, as many as were asked for. */
  readonly differences: readonly Difference[];
  readonly timings: readonly StageTiming[];
};
