/** A desk that measures what is asked of it. */

import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { DeskCommand, WindowRequests } from '../../core/contract/window-commands.ts';
import type { WindowReplies } from '../../core/contract/window-replies.ts';
import type { Desk } from '../../core/desk/desk.ts';

const MICRO = 1000;
const TURN_MS = 3;

/** What the columns of the printed rows are. */
export const measures = ['by the clock', 'of processor', 'longest slice', 'of processor'] as const;

/** A desk that measures what is asked of it. */
export class MeasuredDesk {
  private readonly desk: Desk;
  private readonly delay = monitorEventLoopDelay({ resolution: 1 });

  constructor(desk: Desk) {
    this.desk = desk;
    this.delay.enable();
  }

  /** The reply of a command; what it took is printed under a title, if one is given. */
  async ask<Name extends DeskCommand>(
    command: Name,
    request: WindowRequests[Name],
    title?: string,
  ): Promise<WindowReplies[Name]> {
    const answer = await this.measured(() => this.desk.call(command, request), title);
    if (!answer.isOk) throw new Error(`${command}: ${JSON.stringify(answer.failures)}`);
    return answer.value;
  }

  /** Saves what is in the journal only. */
  async fold(title: string): Promise<void> {
    await this.measured(() => this.desk.rest(), title);
  }

  /** Does what the desk does while nothing is asked. */
  async rest(): Promise<void> {
    await this.measured(() => this.desk.prepare(() => false), 'while nothing is asked');
  }

  private async measured<Value>(work: () => Promise<Value>, title: string | undefined): Promise<Value> {
    if (title === undefined) return await work();
    this.delay.reset();
    // The measure begins with the first turn of its timer.
    await setTimeout(TURN_MS);
    const started = performance.now();
    const processor = process.threadCpuUsage();
    const slices = longestSlice();
    const value = await work();
    const { user, system } = process.threadCpuUsage(processor);
    const clock = performance.now() - started;
    // The last slice is known once the timers of the measure had their turn again.
    await setTimeout(TURN_MS);
    const times = [clock, (user + system) / MICRO, this.delay.max / MICRO / MICRO, slices.end()];
    console.log(
      row(
        title,
        times.map((time) => String(Math.round(time))),
      ),
    );
    return value;
  }

  close(): Promise<void> {
    return this.desk.close();
  }
}

/** Follows the time of the processor between two turns of a timer: on a busy machine the clock says more than was worked. */
function longestSlice(): { readonly end: () => number } {
  const used = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / MICRO;
  };
  let [longest, last] = [0, used()];
  const timer = setInterval(() => {
    const now = used();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return {
    end: () => {
      clearInterval(timer);
      return longest;
    },
  };
}

/** A printed row. */
export function row(title: string, figures: readonly string[]): string {
  return [title.padEnd(60), ...figures.map((figure) => figure.padStart(15))].join('');
}
