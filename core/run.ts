/** One run of a command: the host it works for, its progress, its timings, its end on request. */

import type { Progress } from './contract/commands.ts';
import type { StageTiming } from './contract/summary.ts';
import type { Difference } from './contract/verification.ts';
import type { Failure } from './model/result.ts';
import type { ByteSink, ByteSource } from './read/byte-source.ts';

/** What the engine needs of the program around it. Names are relative to the folder of the close. */
export type EngineHost = {
  /** The text of a small file, undefined when it is not there. */
  readonly readText: (name: string) => Promise<string | undefined>;
  readonly openExtract: (name: string) => Promise<ByteSource | undefined>;
  /** Keeps others from recording decisions until the function it gives is called. */
  readonly lockFolder: () => Promise<() => Promise<void>>;
  /** Replaces a small file of the close: afterwards it is the old or the new one, never a part. */
  readonly replaceText: (name: string, text: string) => Promise<void>;
  /** The account under which the operating system runs this program. */
  readonly account: () => string;
  /** The text of a small file of the output of an earlier run, undefined when it is not there. */
  readonly readOutput: (name: string) => Promise<string | undefined>;
  /** Names of the files in a folder of the output, none when it is not there. */
  readonly listOutput: (folder: string) => Promise<readonly string[]>;
  /** The workbook that a request names, undefined when it is not there. */
  readonly openWorkbook: (name: string) => Promise<ByteSource | undefined>;
  /** Keeps other runs out of the output until the function it gives is called. */
  readonly lockOutput: () => Promise<() => Promise<void>>;
  /** A file of the output. */
  readonly createSink: (name: string) => Promise<ByteSink>;
  /** Milliseconds from any fixed moment, for timings. */
  readonly now: () => number;
  /** The moment of the run as ISO 8601 in UTC. */
  readonly time: () => string;
  /** Lets other work of the host happen. */
  readonly pause: () => Promise<void>;
};

/** What a host may ask of a running command. */
export type RunControl = {
  readonly onProgress?: (progress: Progress) => void;
  readonly isCancelled?: () => boolean;
  /** Hears of every difference that a re-performance finds, as it is found. */
  readonly onDifference?: (difference: Difference) => void;
};

/** Thrown by a host for what its system refuses: a locked file, a full disk. The engine answers with the failure. */
export class HostFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure, options?: ErrorOptions) {
    super(`${failure.where}: ${failure.found}`, options);
    this.failure = failure;
  }
}

/** Thrown inside a run to unwind it; seen outside only as a refusal. */
export class Interrupted extends Error {}

/** So long a run works before it lets other work of the host happen, in milliseconds. */
const SLICE_MS = 12;

/** A run. */
export class Run {
  readonly host: EngineHost;
  private readonly control: RunControl;
  private readonly finished: StageTiming[] = [];
  private current: { name: string; rows: number; since: number } | undefined;
  private sliceSince = 0;

  constructor(host: EngineHost, control: RunControl = {}) {
    this.host = host;
    this.control = control;
  }

  /** Ends the stage before, tells the host of the next one, and throws when the host wants to stop. */
  readonly beginStage = async (name: string, rows: number): Promise<void> => {
    this.endStage();
    this.current = { name, rows, since: this.host.now() };
    this.progress(name, 0, rows);
    await this.pause();
  };

  /** Lets other work of the host happen once a slice has lasted long enough, and throws when the host wants to stop. */
  readonly step = async (): Promise<void> => {
    if (this.host.now() - this.sliceSince >= SLICE_MS) await this.pause();
  };

  private async pause(): Promise<void> {
    await this.host.pause();
    this.stopIfCancelled();
    this.sliceSince = this.host.now();
  }

  /** Tells the host how far the stage is. */
  progress(stage: string, done: number, total: number): void {
    this.control.onProgress?.({ stage, done, total });
  }

  /** Tells the host of a difference that was found. */
  tellDifference(difference: Difference): void {
    this.control.onDifference?.(difference);
  }

  /** A run for the same person over another host: its progress, its end and its time are those of this one. */
  over(host: EngineHost): Run {
    return new Run(host, this.control);
  }

  /** True when the host wants to stop. */
  readonly isCancelled = (): boolean => this.control.isCancelled?.() ?? false;

  /** Throws when the host wants to stop. */
  stopIfCancelled(): void {
    if (this.isCancelled()) throw new Interrupted();
  }

  /** Sets the rows of the current stage once they are known. */
  countRows(rows: number): void {
    if (this.current) this.current.rows = rows;
  }

  /** Time and rows of every stage so far. */
  timings(): readonly StageTiming[] {
    this.endStage();
    return this.finished;
  }

  private endStage(): void {
    if (!this.current) return;
    const { name, rows, since } = this.current;
    this.finished.push({ name, rows, milliseconds: this.host.now() - since });
    this.current = undefined;
  }
}
