import type { DecisionState, Review } from '../model/decision.ts';
import type { ResultJson } from '../setup/result-schema.ts';

/** The log of decisions in result.json: its chain, and how many of its entries are in which state. */
export function decisionsJson({ log, stateOf }: Review): ResultJson['decisions'] {
  const counts: Record<DecisionState, number> = {
    'in-force': 0,
    replaced: 0,
    withdrawn: 0,
    stale: 0,
    orphan: 0,
  };
  for (const { sequence } of log.entries) counts[stateOf(sequence)] += 1;
  const { replaced, withdrawn, stale, orphan } = counts;
  const { length, head } = log;
  return { length, head, inForce: counts['in-force'], replaced, withdrawn, stale, orphaned: orphan };
}
