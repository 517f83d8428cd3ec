/** What crosses between main and the engine thread. */

import type { Progress } from '../../core/contract/commands.ts';
import type { SeenBefore, Watched } from '../../core/contract/window/watch.ts';
import type { DeskCommand } from '../../core/contract/window-commands.ts';
import type { Failure, Result } from '../../core/model/result.ts';
import type { NamedFile } from './named-file.ts';

/** What the thread is started with. */
export type ThreadStart = {
  /** The bytes of sql-wasm.wasm, so that the thread has no file to look for. */
  readonly wasm: Uint8Array;
  readonly version: string;
  /** One number in shared memory: the call that is asked to stop. */
  readonly stopped: Int32Array;
};

/** A command for the thread, with the files that its tokens stand for. */
export type CallMessage = {
  readonly id: number;
  readonly command: DeskCommand;
  readonly request: unknown;
  readonly files: readonly NamedFile[];
};

/** What the thread says of a fault of ours; the text may hold data and must not be logged. */
export type FaultReport = { readonly name: string; readonly message: string; readonly stack: string };

/** What the thread says. */
export type ThreadMessage =
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly command: DeskCommand;
      readonly progress: Progress;
    }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly answer: Result<unknown>;
      /** Files that the command wrote, by the tokens in the answer. */
      readonly written: readonly NamedFile[];
    }
  | { readonly kind: 'watched'; readonly watched: Watched; readonly seen: SeenBefore }
  /** Found out at rest, when nobody asked for anything. */
  | { readonly kind: 'file-lost'; readonly failure: Failure }
  | { readonly kind: 'fault'; readonly id: number; readonly fault: FaultReport };

/** What is thrown, as a report that crosses between threads. */
export function faultReport(error: unknown): FaultReport {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error), stack: '' };
  return { name: error.name, message: error.message, stack: error.stack ?? '' };
}
