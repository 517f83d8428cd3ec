/** Lets other work happen where enough time has passed; throws to stop. */
export type Step = () => Promise<void>;

/** Rows that a loop goes through before it comes up for air: a few milliseconds. */
export const SLICE_ROWS = 1 << 12;

/**
 * Work that is done once, in slices while nobody waits for it, and without a stop by whoever asks for its value first.
 * What was done when a slice was stopped is not done again.
 */
export class SlicedWork<Value> {
  private readonly begin: () => Generator<void, Value>;
  private slices: Generator<void, Value> | undefined;
  private done: { readonly value: Value } | undefined;

  /** `begin` starts the work, which comes up for air every few milliseconds. */
  constructor(begin: () => Generator<void, Value>) {
    this.begin = begin;
  }

  /** The value; what is left of the work is done now. */
  value(): Value {
    for (;;) {
      if (this.done) return this.done.value;
      this.advance();
    }
  }

  /** True once the value is there. */
  get isDone(): boolean {
    return this.done !== undefined;
  }

  /** Does the work in slices. */
  async prepare(step: Step): Promise<void> {
    while (!this.done) {
      this.advance();
      await step();
    }
  }

  private advance(): void {
    this.slices ??= this.begin();
    const { slices } = this;
    // After a fault the work is begun anew, so that it comes to light again and no half of it is taken for the whole.
    this.slices = undefined;
    const next = slices.next();
    this.slices = slices;
    if (next.done) this.done = { value: next.value };
  }
}
