/** Runs a command in a process of its own and measures its time and the most memory it ever held. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** What one run of a command took. */
export type Measure = {
  readonly milliseconds: number;
  /** High-water mark of the process in bytes as the system reports it, 0 where it does not. */
  readonly peakMemoryBytes: number;
  readonly status: number;
  readonly output: string;
  readonly errors: string;
};

const SAMPLE_EVERY_MS = 10;

/** Runs a command to its end, however it ends. */
export function measure(command: string, args: readonly string[]): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    let peakMemoryBytes = 0;
    const timer = setInterval(() => {
      peakMemoryBytes = Math.max(peakMemoryBytes, highWaterMark(child.pid));
    }, SAMPLE_EVERY_MS);
    child.stdout.on('data', (bytes: Buffer) => output.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => errors.push(bytes));
    child.on('error', (error) => {
      clearInterval(timer);
      reject(error);
    });
    child.on('close', (status) => {
      clearInterval(timer);
      resolve({
        milliseconds: performance.now() - started,
        peakMemoryBytes,
        status: status ?? -1,
        output: Buffer.concat(output).toString('utf8'),
        errors: Buffer.concat(errors).toString('utf8'),
      });
    });
  });
}

/** VmHWM of a running process; the mark only rises, so the last sample before the end is the peak. */
function highWaterMark(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
