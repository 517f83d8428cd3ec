/** One life of the engine thread: calls go in, answers come out, until it ends. */

import { Worker } from 'node:worker_threads';
import type { Progress } from '../../core/contract/commands.ts';
import type { SeenBefore, Watched } from '../../core/contract/window/watch.ts';
import type { DeskCommand } from '../../core/contract/window-commands.ts';
import { type Failure, type Result, refused } from '../../core/model/result.ts';
import {
  type CallMessage,
  type FaultReport,
  faultReport,
  type ThreadMessage,
  type ThreadStart,
} from '../engine-thread/messages.ts';
import type { NamedFile } from '../engine-thread/named-file.ts';
import { OUT_OF_MEMORY, STOPPED } from '../engine-thread/thread-failures.ts';
import { EngineFault } from './engine-fault.ts';
import { isLong } from './long-commands.ts';

/** Room for a million lines a side, in megabytes; V8 as Electron builds it has no more. */
const OLD_SPACE_MB = 4096;

/** The program of the thread and what it starts with. */
export type EngineProgram = {
  readonly file: string | URL;
  readonly wasm: Uint8Array;
  readonly version: string;
  /** Less memory than usual, in megabytes, to see what happens at its end. */
  readonly oldSpaceMb?: number;
};

/** Who hears of what the thread says beside its answers. */
export type EngineListener = {
  readonly onProgress: (command: DeskCommand, progress: Progress) => void;
  readonly onWritten: (files: readonly NamedFile[]) => void;
  readonly onWatched: (watched: Watched, seen: SeenBefore) => void;
  readonly onFileLost: (failure: Failure) => void;
  /** A fault outside any call. */
  readonly onFault: (fault: FaultReport) => void;
  /** The thread is gone, and all open calls were refused with the failure. */
  readonly onDeath: (failure: Failure, fault: FaultReport | undefined) => void;
};

type Waiting = {
  readonly command: DeskCommand;
  readonly resolve: (answer: Result<unknown>) => void;
  readonly reject: (fault: EngineFault) => void;
};

/** A running thread as main sees it. */
export class EngineWorker {
  private readonly worker: Worker;
  private readonly listener: EngineListener;
  private readonly stopped = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private isEnding = false;
  private lastError: unknown;

  constructor(program: EngineProgram, listener: EngineListener) {
    this.listener = listener;
    const start: ThreadStart = { wasm: program.wasm, version: program.version, stopped: this.stopped };
    this.worker = new Worker(program.file, {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: program.oldSpaceMb ?? OLD_SPACE_MB },
    });
    this.worker.on('message', (message: ThreadMessage) => this.hear(message));
    this.worker.on('error', (error) => {
      this.lastError = error;
    });
    this.worker.on('exit', () => this.die());
  }

  /** Answers a command; rejects with an EngineFault for a fault of ours. */
  call(command: DeskCommand, request: unknown, files: readonly NamedFile[]): Promise<Result<unknown>> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { command, resolve, reject });
      const message: CallMessage = { id, command, request, files };
      this.worker.postMessage(message);
    });
  }

  /** The long command that is running or next; undefined for none. */
  longCommand(): DeskCommand | undefined {
    return this.longCall()?.command;
  }

  /** Asks the long command that is running to stop; it does so at its next step. */
  cancel(): void {
    const call = this.longCall();
    if (call) Atomics.store(this.stopped, 0, call.id);
  }

  /** Ends the thread whatever it does. */
  async end(): Promise<void> {
    this.isEnding = true;
    await this.worker.terminate();
  }

  private longCall(): { readonly id: number; readonly command: DeskCommand } | undefined {
    for (const [id, { command }] of this.waiting) if (isLong(command)) return { id, command };
    return undefined;
  }

  private hear(message: ThreadMessage): void {
    if (message.kind === 'progress') {
      this.listener.onProgress(message.command, message.progress);
      return;
    }
    if (message.kind === 'file-lost') {
      this.listener.onFileLost(message.failure);
      return;
    }
    if (message.kind === 'watched') {
      this.listener.onWatched(message.watched, message.seen);
      return;
    }
    const call = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.kind === 'answer') {
      this.listener.onWritten(message.written);
      call?.resolve(message.answer);
    } else if (call) call.reject(new EngineFault(message.fault));
    else this.listener.onFault(message.fault);
  }

  private die(): void {
    const hasNoMemory = isOutOfMemory(this.lastError);
    const failure = hasNoMemory ? OUT_OF_MEMORY : STOPPED;
    for (const { resolve } of this.waiting.values()) resolve(refused(failure));
    this.waiting.clear();
    if (this.isEnding) return;
    const fault = hasNoMemory || this.lastError === undefined ? undefined : faultReport(this.lastError);
    this.listener.onDeath(failure, fault);
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
