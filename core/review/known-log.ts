/** What was known of the log before: entries cut off at its end cannot be seen in the chain itself. */

import { z } from 'zod';
import type { DecisionLog } from '../model/decision.ts';
import { type Failure, ok, type Result, refused } from '../model/result.ts';
import type { Setup } from '../setup/setup.ts';

/** Length and head of a log at some time. */
type KnownLog = Pick<DecisionLog, 'length' | 'head'>;

const resultSchema = z.object({
  tenant: z.unknown(),
  closing: z.unknown(),
  decisions: z.object({ length: z.int().min(0), head: z.string() }),
});
const CUT = 'Put the missing entries back: the Change log sheet of the last workbook holds every entry.';

/** Refuses a log that is not the one that close.json states, or a longer one that goes on from it. */
export function keepsStatedLog(log: DecisionLog, { decisions }: Setup): Result<DecisionLog> {
  const found = decisions ? whatIsMissing(log, decisions) : '';
  return found === '' ? ok(log) : refused({ where: 'close.json: decisions', found, remedy: CUT });
}

/** Refuses a log that does not go on from the one that an earlier result.json of the same close rests on. */
export function keepsEarlierLog(log: DecisionLog, setup: Setup, earlierResult: string): Result<DecisionLog> {
  const earlier = resultSchema.safeParse(parseJson(earlierResult));
  if (!earlier.success) return ok(log);
  const { tenant, closing, decisions } = earlier.data;
  const isSameClose = isSame(tenant, setup.tenant) && isSame(closing, setup.closing);
  const found = isSameClose ? whatIsMissing(log, decisions) : '';
  const remedy = `${CUT} If the log was begun anew on purpose, name another folder for the output.`;
  return found === ''
    ? ok(log)
    : refused({ where: 'result.json of the output', found, remedy } satisfies Failure);
}

/** What of a log known before is not in this one, '' for nothing. */
function whatIsMissing(log: DecisionLog, known: KnownLog): string {
  const before = `it rests on ${known.length} decisions with head ${known.head}`;
  if (known.length > log.length) {
    return `${before}, decisions.json has ${log.length}: entries were cut off at the end`;
  }
  const head = known.length === 0 ? known.head : log.entries[known.length - 1]?.hash;
  return head === known.head ? '' : `${before}, entry ${known.length} of decisions.json is another one`;
}

// Both come from JSON in the order in which this program writes and reads it.
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
