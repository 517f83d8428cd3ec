/** Figures of the bench and how they are shown. */

/** One stage of a close as `tieout close --timings` writes it. */
export type StageFigure = { readonly name: string; readonly milliseconds: number; readonly rows: number };

/** Medians of one size. */
export type SizeFigures = {
  readonly lines: number;
  readonly stages: readonly StageFigure[];
  /** From the start of the process to its end after result.json. */
  readonly closeMilliseconds: number;
  readonly yardstickMilliseconds: number;
  readonly peakMemoryBytes: number;
};

/** All figures of one run. */
export type BenchFigures = {
  readonly startUpMilliseconds: number;
  readonly sizes: readonly SizeFigures[];
};

/** What the product aims at. */
export const aims = { ratioAtLargest: 8, growth: 1.3, peakMemoryBytes: 2.5 * 1024 ** 3 } as const;

/** The middle of an odd number of values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.trunc(sorted.length / 2)] ?? Number.NaN;
}

/** Time per line at one size against another, start-up left out. */
export function growth(startUp: number, small: SizeFigures, large: SizeFigures): number {
  const perLine = (size: SizeFigures): number => (size.closeMilliseconds - startUp) / size.lines;
  return perLine(large) / perLine(small);
}

/** The figures as text for a terminal. */
export function figuresText(figures: BenchFigures): string {
  const blocks = figures.sizes.map(sizeText);
  return [...blocks, conclusionText(figures)].join('\n');
}

function sizeText(size: SizeFigures): string {
  const stages = size.stages.map((stage) => {
    const perSecond = stage.rows > 0 && stage.milliseconds > 0 ? (stage.rows / stage.milliseconds) * 1000 : 0;
    return row(stage.name, seconds(stage.milliseconds), perSecond > 0 ? `${whole(perSecond)} rows/s` : '');
  });
  return [
    `${whole(size.lines)} lines a side`,
    ...stages,
    row(
      'close up to result.json',
      seconds(size.closeMilliseconds),
      `${whole((2 * size.lines * 1000) / size.closeMilliseconds)} rows/s`,
    ),
    row('yardstick', seconds(size.yardstickMilliseconds), ''),
    row('close ÷ yardstick', (size.closeMilliseconds / size.yardstickMilliseconds).toFixed(2), ''),
    row('peak memory', `${(size.peakMemoryBytes / 1024 ** 2).toFixed(0)} MiB`, ''),
    '',
  ].join('\n');
}

function conclusionText({ startUpMilliseconds, sizes }: BenchFigures): string {
  const largest = sizes.at(-1);
  const before = sizes.at(-2);
  const lines = [row('start-up', seconds(startUpMilliseconds), '')];
  if (largest) {
    const ratio = largest.closeMilliseconds / largest.yardstickMilliseconds;
    lines.push(
      row(
        'close ÷ yardstick, largest',
        ratio.toFixed(2),
        aimText(ratio <= aims.ratioAtLargest, `≤ ${aims.ratioAtLargest}`),
      ),
    );
    const isSmall = largest.peakMemoryBytes < aims.peakMemoryBytes;
    lines.push(
      row(
        'peak memory, largest',
        `${(largest.peakMemoryBytes / 1024 ** 2).toFixed(0)} MiB`,
        aimText(isSmall, '< 2560 MiB'),
      ),
    );
  }
  if (largest && before) {
    const factor = growth(startUpMilliseconds, before, largest);
    const name = `time per line, ${whole(largest.lines)} against ${whole(before.lines)}`;
    lines.push(row(name, factor.toFixed(2), aimText(factor <= aims.growth, `≤ ${aims.growth}`)));
  }
  return `${lines.join('\n')}\n`;
}

function aimText(isReached: boolean, aim: string): string {
  return `aim ${aim}: ${isReached ? 'reached' : 'MISSED'}`;
}

function row(name: string, value: string, remark: string): string {
  return `  ${name.padEnd(44)}${value.padStart(12)}  ${remark}`.trimEnd();
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

function whole(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
}
