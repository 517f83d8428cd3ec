/** Long work in slices, so that the host answers other questions in between. */

/** What slicing needs of the host: milliseconds from any fixed moment, and a way to let other work happen. */
export type Clock = { readonly now: () => number; readonly pause: () => Promise<void> };

/** Rows that a loop may go through before it asks whether its slice is over; a few milliseconds at most. */
export const SLICE_ROWS = 1 << 14;
const SLICE_MS = 12;

/** Thrown inside work that nobody waits for any more, to unwind it. */
class Stopped extends Error {}

/** True for what such work throws. */
export function isStopped(error: unknown): boolean {
  return error instanceof Stopped;
}

/** The slices of one piece of work. */
export class Pace {
  private readonly clock: Clock;
  private readonly isStopped: () => boolean;
  private since: number;

  /** Work that is stopped ends with `Stopped` at its next step. */
  constructor(clock: Clock, isStopped: () => boolean = () => false) {
    this.clock = clock;
    this.isStopped = isStopped;
    this.since = clock.now();
  }

  /** Pauses when the slice has lasted long enough; called every few thousand rows. */
  async step(): Promise<void> {
    if (this.clock.now() - this.since < SLICE_MS) return;
    await this.clock.pause();
    if (this.isStopped()) throw new Stopped();
    this.since = this.clock.now();
  }

  /** Does something for all rows from 0 to `count` in slices; `work` goes over the rows from `from` to `to`. */
  async over(count: number, work: (from: number, to: number) => void): Promise<void> {
    for (let from = 0; from < count; from += SLICE_ROWS) {
      work(from, Math.min(from + SLICE_ROWS, count));
      await this.step();
    }
  }
}
