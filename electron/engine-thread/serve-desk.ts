/** Answers the calls of main with the desk, says how far they are, and stops one when main asks. */

import type { Progress } from '../../core/contract/commands.ts';
import type { Desk } from '../../core/desk/desk.ts';
import { type Failure, type Result, refused } from '../../core/model/result.ts';
import { HostFailure, type RunControl } from '../../core/run.ts';
import { FileLost } from '../../core/store/file-lost.ts';
import type { DeskFiles } from './create-desk-files.ts';
import { type CallMessage, faultReport, type ThreadMessage } from './messages.ts';
import { restAfter } from './rest-after.ts';
import { OUT_OF_MEMORY } from './thread-failures.ts';
import { throttled } from './throttle.ts';

/** Progress is told this far apart, in milliseconds. */
const PROGRESS_PAUSE = 50;

/** What serving needs of the thread around it. */
export type Serving = {
  readonly desk: Desk;
  readonly files: DeskFiles;
  /** Holds the number of the call that is to stop. */
  readonly stopped: Int32Array;
  readonly now: () => number;
  readonly tell: (message: ThreadMessage) => void;
};

/** The function that takes a call; it never throws: a fault is told like an answer. */
export function serveDesk(serving: Serving): (call: CallMessage) => Promise<void> {
  let running = 0;
  let calls = 0;
  let longestFold = 0;
  let restTimer: NodeJS.Timeout | undefined;
  const tellFault = (error: unknown): void => {
    serving.tell({ kind: 'fault', id: 0, fault: faultReport(error) });
  };
  const fold = restOf(serving, tellFault);
  const rest = async (): Promise<void> => {
    const begun = serving.now();
    await fold();
    longestFold = Math.max(longestFold, serving.now() - begun);
  };
  const prepare = (): void => {
    const latest = calls;
    serving.desk.prepare(() => calls !== latest).catch(tellFault);
  };
  return async (call) => {
    clearTimeout(restTimer);
    running += 1;
    calls += 1;
    serving.tell(await outcomeOf(serving, call));
    running -= 1;
    if (running > 0) return;
    restTimer = setTimeout(() => void rest(), restAfter(longestFold));
    prepare();
  };
}

/** What is done at rest; a file that is lost is told once, until saving succeeds again. */
function restOf({ desk, tell }: Serving, tellFault: (error: unknown) => void): () => Promise<void> {
  let isLossTold = false;
  return async () => {
    try {
      await desk.rest();
      isLossTold = false;
    } catch (error) {
      if (error instanceof FileLost) {
        // Better now than when the day's work is done.
        if (!isLossTold) tell({ kind: 'file-lost', failure: error.failure });
        isLossTold = true;
      } else if (!(error instanceof HostFailure)) tellFault(error);
      // The journal has everything; closing the workspace will say what else the disk refuses.
    }
  };
}

async function outcomeOf(serving: Serving, call: CallMessage): Promise<ThreadMessage> {
  const { id, command } = call;
  const progress = throttled(PROGRESS_PAUSE, serving.now, (step: Progress) => {
    serving.tell({ kind: 'progress', id, command, progress: step });
  });
  const control: RunControl = {
    onProgress: progress.push,
    isCancelled: () => Atomics.load(serving.stopped, 0) === id,
  };
  try {
    const answer = await answerOf(serving, call, control);
    return { kind: 'answer', id, answer, written: serving.files.takeWritten() };
  } catch (error) {
    return { kind: 'fault', id, fault: faultReport(error) };
  } finally {
    progress.stop();
  }
}

async function answerOf(serving: Serving, call: CallMessage, control: RunControl): Promise<Result<unknown>> {
  serving.files.learn(call.files);
  try {
    // The desk checks each request itself; here its type is not known yet.
    return await serving.desk.call(call.command, call.request as never, control);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    return refused(failure);
  }
}

/** What the system refused, or the end of the memory, in words; undefined for a fault of ours. */
function failureOf(error: unknown): Failure | undefined {
  if (error instanceof HostFailure) return error.failure;
  if (error instanceof RangeError && error.message.includes('allocation failed')) return OUT_OF_MEMORY;
  return undefined;
}
