/** The log of the program. It holds what happened and where in the program, never amounts, names, rows or paths. */

import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WindowCommand } from '../../core/contract/window-commands.ts';
import type { FaultReport } from '../engine-thread/messages.ts';
import { framesOf } from './stack-frames.ts';

/** Size at which a new file is begun, in bytes. */
const FULL = 512 * 1024;
/** Files that are kept beside the current one. */
const KEPT = 3;

/** A file that the program keeps for itself. */
export type OwnFile = 'settings' | 'recent' | 'watches' | 'window';

/** What can be logged: events of the program and nothing that was read or typed. */
export type LogEvent =
  | { readonly event: 'started'; readonly version: string; readonly platform: NodeJS.Platform }
  | { readonly event: 'left' }
  | {
      readonly event: 'command';
      readonly command: WindowCommand;
      readonly milliseconds: number;
      readonly outcome: 'answered' | 'refused' | 'fault';
    }
  | { readonly event: 'engine-restarted' }
  | { readonly event: 'file-damaged'; readonly file: OwnFile }
  | { readonly event: 'file-not-saved'; readonly file: OwnFile }
  | {
      readonly event: 'request-refused';
      readonly why:
        | 'network'
        | 'navigation'
        | 'new-window'
        | 'permission'
        | 'download'
        | 'sender'
        | 'command';
    }
  | { readonly event: 'page-ended'; readonly reason: string };

/** Writes to the log. A disk that refuses is no reason to stop: nothing depends on the log. */
export type Log = {
  readonly note: (event: LogEvent) => void;
  /** Kind of the fault and the places in the program; its message stays out, for it may quote data. */
  readonly fault: (fault: FaultReport) => void;
};

/** A log in a file that is rotated; `time` gives UTC. */
export function openLog(path: string, time: () => string): Log {
  const write = (entry: object): void => {
    try {
      mkdirSync(dirname(path), { recursive: true });
      rotate(path);
      appendFileSync(path, `${JSON.stringify({ time: time(), ...entry })}\n`);
    } catch {
      // Nowhere is left to tell it.
    }
  };
  return {
    note: write,
    fault: ({ name, stack, message }) =>
      write({ event: 'fault', kind: name, at: framesOf({ name, stack, message }) }),
  };
}

function rotate(path: string): void {
  if (!existsSync(path) || statSync(path).size < FULL) return;
  rmSync(`${path}.${KEPT}`, { force: true });
  for (let number = KEPT - 1; number >= 1; number -= 1) {
    if (existsSync(`${path}.${number}`)) renameSync(`${path}.${number}`, `${path}.${number + 1}`);
  }
  renameSync(path, `${path}.1`);
}
