/** A named check and what it found. */

/** Outcome of a check. `declared`: only the setup's own word supports it, no extract was tested. */
export type CheckOutcome = 'pass' | 'fail' | 'not-applicable' | 'declared';

/** The result of one check. */
export type CheckResult = {
  readonly name: string;
  readonly group: 'preflight' | 'tie-out' | 'completeness' | 'conservation';
  readonly title: string;
  readonly outcome: CheckOutcome;
  /** A failing blocking check makes the close end with exit status 1. */
  readonly isBlocking: boolean;
  /** What was tested and what came out; for `not-applicable`: "needs …". */
  readonly evidence: string;
  /** What to do when it fails. */
  readonly remedy: string;
};
