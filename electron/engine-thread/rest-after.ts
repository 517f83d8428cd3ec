const SOON = 5000;
const LATEST = 60_000;
/** So many times longer than saving took does the engine wait before it saves again. */
const TIMES = 60;

/**
 * Milliseconds without a call after which the journal is folded into the workspace, by the milliseconds that this took
 * before. Every time the whole workspace is written, so a large one is left for a longer rest; until then its
 * journal has everything.
 */
export function restAfter(lastFold: number): number {
  return Math.min(Math.max(SOON, lastFold * TIMES), LATEST);
}
