/** Which entries of a log still stand: later ones replace earlier ones, and a withdrawal takes one back. */

import type { DecisionAction, DecisionEntry, DecisionLog } from '../model/decision.ts';

/** What the log alone says of its entries. */
export type Standing = {
  readonly isWithdrawn: (entry: DecisionEntry) => boolean;
  /** True when a later entry speaks of the line, or of what else the entry is about. */
  readonly isReplaced: (entry: DecisionEntry, line: string) => boolean;
};

/** Each line keeps the latest of these for itself. */
const PER_LINE: ReadonlySet<DecisionAction> = new Set(['assign-org', 'set-owner']);
/** These speak of their lines or file as a whole: one that a later one touches falls as a whole. */
const AS_A_WHOLE: ReadonlySet<DecisionAction> = new Set([
  'accept-difference',
  'accept-refused-rows',
  'match',
  'close-item',
]);

/**
 * Reads the log. A withdrawn entry counts as never made, so what it had replaced stands again; a withdrawal that is
 * withdrawn itself has no effect. Comments and lines taken apart add up: no later entry replaces them.
 */
export function standingOf({ entries }: DecisionLog): Standing {
  const withdrawn = withdrawnEntries(entries);
  const latest = new Map<string, DecisionEntry>();
  const fallen = new Set<DecisionEntry>();
  for (const entry of entries) {
    if (withdrawn.has(entry.sequence)) continue;
    for (const key of keysOf(entry)) {
      const before = latest.get(key);
      if (before && AS_A_WHOLE.has(before.action)) fallen.add(before);
      latest.set(key, entry);
    }
  }
  return {
    isWithdrawn: ({ sequence }) => withdrawn.has(sequence),
    isReplaced: (entry, line) =>
      fallen.has(entry) || (PER_LINE.has(entry.action) && latest.get(`${entry.action} ${line}`) !== entry),
  };
}

/** The number of the entry that a withdrawal names, 0 when it names none. */
function withdrawnNumber({ action, subject }: DecisionEntry): number {
  return action === 'withdraw' && /^[1-9]\d*$/.test(subject) ? Number(subject) : 0;
}

// From the last to the first, since only a withdrawal that stands itself takes something back.
function withdrawnEntries(entries: readonly DecisionEntry[]): ReadonlySet<number> {
  const withdrawn = new Set<number>();
  for (const entry of [...entries].reverse()) {
    const number = withdrawnNumber(entry);
    if (number > 0 && number < entry.sequence && !withdrawn.has(entry.sequence)) withdrawn.add(number);
  }
  return withdrawn;
}

/** What an entry is the latest word on. Lines taken apart are also no longer a match made by hand. */
function keysOf({ action, lines, subject }: DecisionEntry): readonly string[] {
  if (action === 'accept-refused-rows') return [`${action} ${subject}`];
  if (PER_LINE.has(action) || AS_A_WHOLE.has(action)) return lines.map(({ line }) => `${action} ${line}`);
  return action === 'unmatch' ? lines.map(({ line }) => `match ${line}`) : [];
}
