import type { Difference } from '../contract/verification.ts';

/** Counts differences, keeps the first and hands each on. */
export class DifferenceTally {
  count = 0;
  readonly first: Difference[] = [];
  private readonly shown: number;
  private readonly listener: { readonly tellDifference: (difference: Difference) => void };

  constructor(shown: number, listener: { readonly tellDifference: (difference: Difference) => void }) {
    this.shown = shown;
    this.listener = listener;
  }

  readonly tell = (difference: Difference): void => {
    this.count += 1;
    if (this.first.length < this.shown) this.first.push(difference);
    this.listener.tellDifference(difference);
  };
}
