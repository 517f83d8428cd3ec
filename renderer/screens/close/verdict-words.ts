/** What a close comes to, in a sentence. */

/** How a close stands: nothing in the closing period, not explained, or held back by points against signing. */
export type Standing = {
  /** No line of either side is in the closing period: nothing was compared, so nothing is good. */
  readonly isEmpty: boolean;
  readonly isExplained: boolean;
  /** Points that stand against signing. */
  readonly blockers: number;
};

/** True when there is something to compare, all of it is explained, and nothing was refused: that is in no figure. */
export function isGood({ isEmpty, isExplained, blockers }: Standing): boolean {
  return !isEmpty && isExplained && blockers === 0;
}

/** The sentence. */
export function verdictWords({ isEmpty, isExplained, blockers }: Standing): string {
  if (isEmpty) return 'No line is in the closing period';
  if (!isExplained) return 'Not everything is explained';
  return blockers > 0 ? 'Explained, but not ready to sign' : 'Every cent is explained';
}
