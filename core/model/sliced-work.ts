/** Lets other work happen where enough time has passed; throws to stop. */
export type Step = () => Promise<void>;

/** Work that comes up for air every few milliseconds and gives its value at the end. */
export type Slices<Value> = Generator<void, Value>;

/** Rows that a loop goes through before it comes up for air: a few milliseconds. */
export const SLICE_ROWS = 1 << 12;
/** Items of which a loop makes objects, or texts, before it does: a millisecond or two. */
export const ITEMS_IN_SLICE = 1 << 8;

/** The value of work that is done without a stop. */
export function finished<Value>(slices: Slices<Value>): Value {
  for (;;) {
    const next = slices.next();
    if (next.done) return next.value;
  }
}

/** The value of work that lets other work happen: `step` is waited for after each slice. */
export async function inSlices<Value>(slices: Slices<Value>, step: Step): Promise<Value> {
  for (;;) {
    const next = slices.next();
    if (next.done) return next.value;
    await step();
  }
}

/**
 * Work that is done once, in slices while nobody waits for it, and without a stop by whoever asks for its value first.
 * What was done when a slice was stopped is not done again.
 */
export class SlicedWork<Value> {
  private begin: () => Slices<Value>;
  private rest: Slices<Value> | undefined;
  private done: { readonly value: Value } | undefined;

  /** `begin` starts the work, which comes up for air every few milliseconds. */
  constructor(begin: () => Slices<Value>) {
    this.begin = begin;
  }

  /** The value; what is left of the work is done now. */
  value(): Value {
    return finished(this.slices());
  }

  /** The same in slices. */
  *slices(): Slices<Value> {
    for (;;) {
      if (this.done) return this.done.value;
      this.advance();
      yield;
    }
  }

  /** True once the value is there. */
  get isDone(): boolean {
    return this.done !== undefined;
  }

  /** Does the work in slices. */
  async prepare(step: Step): Promise<void> {
    await inSlices(this.slices(), step);
  }

  private advance(): void {
    this.rest ??= this.begin();
    const { rest } = this;
    // After a fault the work is begun anew, so that it comes to light again and no half of it is taken for the whole.
    this.rest = undefined;
    const next = rest.next();
    this.rest = rest;
    if (next.done) this.end(next.value);
  }

  /** What the work was made from is not held any longer than it takes: it may be a whole result. */
  private end(value: Value): void {
    this.done = { value };
    this.rest = undefined;
    this.begin = ENDED;
  }
}

const ENDED = (): never => {
  throw new Error('work that is done is not begun again');
};
