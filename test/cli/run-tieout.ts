/** Runs the command line as a user would, in a process of its own. */

import { spawn } from 'node:child_process';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '../../electron/cli/tieout.ts');

/** How a run ended. */
export type Ended = { readonly status: number | null; readonly stdout: string; readonly stderr: string };

/** Runs `tieout` with arguments; `onStderr` sees progress as it comes and may signal the process. */
export function runTieout(
  args: readonly string[],
  onStderr: (text: string, signal: (name: NodeJS.Signals) => void) => void = () => undefined,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
      onStderr(text, (name) => child.kill(name));
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
}
