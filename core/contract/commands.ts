/** The table of commands between a host (command line, window) and the engine, with the check of every request. */

import { z } from 'zod';
import type { CloseSummary } from './summary.ts';

/** Each command by name: what is asked and how it is checked. Handlers and callers derive from this table. */
export const commands = {
  /** Runs a whole close from close.json and its extracts to result.json, lines.ndjson and the workbook. */
  close: z.strictObject({
    /** Stop after the result, or go on to lines and workbook. */
    until: z.enum(['result', 'workbook']).default('workbook'),
  }),
} as const;

/** What each command answers with. */
export type Replies = {
  readonly close: CloseSummary;
};

/** A step forward of a running command. */
export type Progress = {
  readonly stage: string;
  readonly done: number;
  /** 0 when the total is not known. */
  readonly total: number;
};
