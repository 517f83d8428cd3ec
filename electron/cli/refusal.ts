import { remedyOn } from '../../core/model/remedy-places.ts';
import type { Failure } from '../../core/model/result.ts';

/** Prints why a command could not do what was asked; returns the exit status. */
export function printRefusal(headline: string, failures: readonly Failure[]): 2 {
  process.stderr.write(`${headline}\n`);
  for (const failure of failures) {
    const { where, found } = failure;
    const remedy = remedyOn('command-line', failure);
    process.stderr.write(`\n  ${where}\n    found: ${found}\n    what to do: ${remedy}\n`);
  }
  return 2;
}

/** What stands against a command that records something where its `--by` is blank. */
export const nameMissing: Failure = { where: '--by', found: 'nothing', remedy: 'Give your name.' };
