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

/** One writer of workbooks; its time is that of a whole process, from start to end. */
export type WriterFigures = {
  readonly milliseconds: number;
  readonly peakMemoryBytes: number;
  readonly fileBytes: number;
};

/** Medians of one length of sheet; `theirs` is missing where xlsxwriter is, or where only ours was run. */
export type WorkbookFigures = {
  readonly rows: number;
  readonly ours: WriterFigures;
  readonly theirs: WriterFigures | undefined;
};

/** All figures of one run. */
export type BenchFigures = {
  /** Processes that waited for a processor before and after the run, per processor; above 0.5 the machine was busy. */
  readonly load: readonly number[];
  readonly startUpMilliseconds: number;
  readonly sizes: readonly SizeFigures[];
  readonly workbooks: readonly WorkbookFigures[];
};

/** What the product aims at. */
const aims = { ratioAtLargest: 8, growth: 1.3, peakMemoryBytes: 2.5 * 1024 ** 3 } as const;

/** The middle of an odd number of values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.trunc(sorted.length / 2)] ?? Number.NaN;
}

/** Time per line at one size against another, start-up left out; undefined when start-up hides it. */
function growth(startUp: number, small: SizeFigures, large: SizeFigures): number | undefined {
  const perLine = (size: SizeFigures): number => (size.closeMilliseconds - startUp) / size.lines;
  return perLine(small) > 0 && perLine(large) > 0 ? perLine(large) / perLine(small) : undefined;
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

function conclusionText({ load, startUpMilliseconds, sizes }: BenchFigures): string {
  const largest = sizes.at(-1);
  const smaller = sizes.at(-2);
  const lines = [row('start-up', seconds(startUpMilliseconds), '')];
  const before = load[0] ?? 0;
  if (before > 0.5)
    lines.push(row('load before the run', before.toFixed(2), 'the machine was busy: do not compare'));
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
  if (largest && smaller) {
    const factor = growth(startUpMilliseconds, smaller, largest);
    const name = `time per line, ${whole(largest.lines)} against ${whole(smaller.lines)}`;
    if (factor === undefined) lines.push(row(name, 'hidden', 'start-up takes longer than the smaller close'));
    else lines.push(row(name, factor.toFixed(2), aimText(factor <= aims.growth, `≤ ${aims.growth}`)));
  }
  return `${lines.join('\n')}\n`;
}

function aimText(isReached: boolean, aim: string): string {
  return `aim ${aim}: ${isReached ? 'reached' : 'MISSED'}`;
}

/** One line: name, value, remark. */
export function row(name: string, value: string, remark: string): string {
  return `  ${name.padEnd(44)}${value.padStart(12)}  ${remark}`.trimEnd();
}

/** Milliseconds as seconds. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

/** A whole number with its thousands apart. */
export function whole(value: number): string {
  return Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
}
