/** How a check is made to hold and to break in tests. */

import { allChecks } from '../../../core/checks/all-checks.ts';
import { type CheckInput, type Verdict, verdictOf } from '../../../core/checks/check.ts';
import { finished } from '../../../core/model/sliced-work.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { runResult } from '../../closes/run-close.ts';
import type { SourceInput } from '../../closes/test-close.ts';

/** What a check says in one situation. */
export type Situation = () => Verdict | Promise<Verdict>;

/** A check in a situation where it holds and in one where it fails, with what the failure must name. */
export type CheckCase = {
  /** `pass`, or `declared` where only the setup's word supports the check. */
  readonly holds: Situation;
  readonly breaks: Situation;
  readonly names: RegExp;
};

/** Builds on the small tenant with one matched invoice. */
export type Build = (builder: CloseBuilder) => unknown;

/** The verdict of a check over a whole close. */
export function close(name: string, build: Build = () => undefined): Situation {
  return async () => {
    const builder = CloseBuilder.small().pair('INV-1', '100.00');
    build(builder);
    const run = await runResult(builder.close());
    if (!run.isOk) throw new Error(JSON.stringify(run.failures));
    const check = run.result.checks.find((one) => one.name === name);
    if (!check) throw new Error(`no check ${name}`);
    return { outcome: check.outcome, evidence: check.evidence };
  };
}

/** The verdict of a check over a part of its input that no run yields, such as a bridge that does not close. */
export function direct(name: string, parts: () => Partial<CheckInput>): Situation {
  return () => {
    const check = allChecks.find((one) => one.name === name);
    if (!check) throw new Error(`no check ${name}`);
    // The check must read nothing but these parts: anything else is undefined and would throw.
    return finished(verdictOf(check.test, parts() as CheckInput));
  };
}

/** Adds an extract as text, of a kind that the builder knows no columns of. */
export function withText(
  builder: CloseBuilder,
  kind: string,
  lines: readonly string[],
  source: Partial<SourceInput> = {},
): CloseBuilder {
  const stated = { kind, asOf: '2026-11-02T06:00:00Z', ...source };
  const text = `${lines.join('\n')}\n`;
  // The kind of the builder only chooses columns, which a text does not need.
  return builder.extract({ kind: 'account', file: `${kind}.csv`, rows: [], text, source: stated });
}
