/** One thing after the other. */

/** Runs each work once all that were given before have ended, however they ended. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** The outcome of the work, when its turn has come and it is done. */
  take<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }
}
