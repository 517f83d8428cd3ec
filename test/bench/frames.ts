/** What a page did in each frame, out of a trace of Chromium. */

/** One event of a trace; times in microseconds, `tdur` is time of the processor. */
export type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
};

/** Script and layout of one frame in milliseconds: by the clock, and of the processor. */
export type FrameWork = { readonly clock: number; readonly processor: number };

const FRAME = 'FireAnimationFrame';
const SCRIPT = ['FunctionCall', 'FireAnimationFrame', 'TimerFire', 'EventDispatch', 'RunMicrotasks'];
const LAYOUT = ['UpdateLayoutTree', 'Layout', 'PrePaint'];
const COUNTED = new Set([...SCRIPT, ...LAYOUT, 'MinorGC', 'MajorGC']);
const MILLISECOND = 1000;

/** Script and layout between the starts of animation frames on the thread of the page; nested events count once. */
export function frameWork(events: readonly TraceEvent[]): readonly FrameWork[] {
  const first = events.find(({ name }) => name === FRAME);
  if (!first) return [];
  const own = events
    .filter(({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === 'X')
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const frames: { clock: number; processor: number }[] = [];
  let lastFrame = Number.NEGATIVE_INFINITY;
  let counted = Number.NEGATIVE_INFINITY;
  for (const { name, ts, dur = 0, tdur = dur } of own) {
    // Several callbacks may run in one frame, one right after the other.
    if (name === FRAME && ts - lastFrame > FRAME_GAP) {
      frames.push({ clock: 0, processor: 0 });
      lastFrame = ts;
    }
    const frame = frames.at(-1);
    if (!frame || !COUNTED.has(name) || ts < counted) continue;
    counted = ts + dur;
    frame.clock += dur / MILLISECOND;
    frame.processor += tdur / MILLISECOND;
  }
  return frames;
}

const FRAME_GAP = 8 * MILLISECOND;

/** The value that a share of all values does not exceed; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
