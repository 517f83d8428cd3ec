/** What the stages of a run came to, so that the next run repeats only those whose inputs changed. */

import { Findings } from '../model/finding.ts';
import { inSlices, type Slices, type Step } from '../model/sliced-work.ts';
import type { TextPool } from '../model/text-pool.ts';

type Kept = { readonly inputs: readonly unknown[]; readonly value: unknown; readonly findings: Findings };

/** What the run before knows of a stage: all of it, or at most what to go on from. */
type Known<Value> =
  | { readonly isSame: true; readonly kept: Kept }
  | { readonly isSame: false; readonly earlier: Value | undefined };

/**
 * The stages of one run. A stage whose inputs are the very objects of the run before gives its value and its findings
 * again; so a run after a decision is, finding by finding, the run from the start. The memory of a run that was
 * stopped is thrown away and leaves the one before as it was.
 */
export class StageMemory {
  private readonly pool: TextPool;
  private before: ReadonlyMap<string, Kept>;
  private readonly kept = new Map<string, Kept>();

  /** Starts a run, after the run of another memory over the same pool if there is one. */
  constructor(pool: TextPool, before?: StageMemory) {
    this.pool = pool;
    this.before = before?.kept ?? new Map<string, Kept>();
  }

  /**
   * The value of a stage over these inputs, computed only when one of them is another object than before. A stage that
   * can go on from its earlier value is given that when its first input is still the same.
   */
  stage<Value>(
    name: string,
    inputs: readonly unknown[],
    compute: (findings: Findings, earlier: Value | undefined) => Value,
  ): Value {
    const known = this.known<Value>(name, inputs);
    if (known.isSame) return this.keep(name, known.kept);
    const findings = new Findings(this.pool);
    return this.keep(name, { inputs, value: compute(findings, known.earlier), findings });
  }

  /** The same of a stage that comes up for air: `step` is waited for each time. */
  async stageInSlices<Value>(
    name: string,
    inputs: readonly unknown[],
    compute: (findings: Findings, earlier: Value | undefined) => Slices<Value>,
    step: Step,
  ): Promise<Value> {
    const known = this.known<Value>(name, inputs);
    if (known.isSame) return this.keep(name, known.kept);
    const findings = new Findings(this.pool);
    const value = await inSlices(compute(findings, known.earlier), step);
    return this.keep(name, { inputs, value, findings });
  }

  private known<Value>(name: string, inputs: readonly unknown[]): Known<Value> {
    const earlier = this.before.get(name);
    const isKnown =
      earlier?.inputs.length === inputs.length && inputs.every((input, at) => input === earlier.inputs[at]);
    if (earlier && isKnown) return { isSame: true, kept: earlier };
    // A name stands for one type of value in every run.
    const value = earlier?.inputs[0] === inputs[0] ? (earlier?.value as Value | undefined) : undefined;
    return { isSame: false, earlier: value };
  }

  /** The value of the run before where it says the same as this one, so that what rests on it is known again. */
  same<Value>(name: string, value: Value, isSame: (one: Value, other: Value) => boolean): Value {
    const earlier = this.before.get(name);
    // A name stands for one type of value in every run.
    const known = earlier && isSame(earlier.value as Value, value) ? (earlier.value as Value) : value;
    return this.keep(name, { inputs: [], value: known, findings: new Findings(this.pool) });
  }

  /** Lets go of the run before, whose columns may be large; called when the last stage has run. */
  forgetBefore(): void {
    this.before = new Map();
  }

  /** The findings of all stages so far, after those given, in the order of the stages. */
  findings(first: Findings): Findings {
    return Findings.joined(this.pool, [first, ...[...this.kept.values()].map(({ findings }) => findings)]);
  }

  private keep<Value>(name: string, kept: Kept): Value {
    if (this.kept.has(name)) throw new Error(`two stages are called ${name}`);
    this.kept.set(name, kept);
    // A name stands for one type of value in every run.
    return kept.value as Value;
  }
}
