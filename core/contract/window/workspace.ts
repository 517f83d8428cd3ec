/** What the window knows of the open workspace. */

import type { Failure } from '../../model/result.ts';
import type { SignOffStatus } from '../../model/sign-off.ts';

/** How far a close has come: each step rests on the one before. */
export type CloseStage =
  /** The setup breaks a rule, */
  | 'setup-incomplete'
  /** no extract has been taken in, */
  | 'no-extracts'
  /** nothing was run since the last change, */
  | 'not-run'
  /** the figures shown are those of setup, extracts and decisions as they are. */
  | 'current';

/** The open workspace at a glance; every command that changes something answers with it. */
export type WorkspaceState = {
  /** File name without its ending. */
  readonly name: string;
  readonly folder: string;
  readonly tenant: string;
  /** Revenue dates being closed, ISO; '' while the setup does not say. */
  readonly from: string;
  readonly to: string;
  readonly stage: CloseStage;
  /** Figures of an earlier run may still be looked at while the stage is `not-run`. */
  readonly hasFigures: boolean;
  readonly signOff: SignOffStatus;
  /** Changes when the figures change: what was read under another number is out of date. */
  readonly figures: number;
  readonly extracts: number;
  /** True when the close was run and no line of either side is in the closing period. */
  readonly isEmpty: boolean;
  /** Rows that could not be read, over all extracts. */
  readonly refusedRows: number;
  /** Unlabeled adjustments whose org or period is not settled. */
  readonly adjustmentsToDo: number;
  /** Exceptions that ask for work. */
  readonly exceptionsToDo: number;
  /** Blocking findings and failed blocking checks. */
  readonly blockers: number;
  /** Why the last run was refused; empty when it was not. */
  readonly refusals: readonly Failure[];
  /** The decision that `undo` would take back, in words; '' for none. */
  readonly undo: string;
};
