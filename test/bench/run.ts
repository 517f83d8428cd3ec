/**
 * `npm run bench`: how long a close takes, against a yardstick run in turn with it, at several sizes; then how long
 * the workbook's writer takes (workbook.ts runs that part alone), and what the window shows of the largest close.
 * Options: --sizes 10000,100000,1000000  --workbook-rows 100000,1000000 ('' for none)  --runs 3
 * --cli out/main/tieout.js  --folder DIR  --reuse
 */

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchFigures, figuresText, median, type SizeFigures, type StageFigure } from './figures.ts';
import { type Measure, measure } from './measure.ts';
import { workbookFigures, workbookText } from './workbook-bench.ts';
import { writeBenchClose } from './write-bench-close.ts';

const root = join(import.meta.dirname, '..', '..');
const SMALLEST = 10;
/** Each runs alone as well, over the folder of a close. */
const windowParts = ['grid.ts', 'decision.ts', 'desk.ts', 'window.ts'] as const;

const { values: options } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    'workbook-rows': { type: 'string', default: '100000,1000000' },
    runs: { type: 'string', default: '3' },
    cli: { type: 'string', default: join(root, 'out', 'main', 'tieout.js') },
    folder: { type: 'string', default: join(tmpdir(), 'tieout-bench') },
    reuse: { type: 'boolean', default: false },
  },
});
const runs = Number(options.runs);

type CloseRun = {
  readonly whole: Measure;
  readonly stages: readonly StageFigure[];
  readonly peakMemoryBytes: number;
};

async function prepared(lines: number): Promise<string> {
  const folder = join(options.folder, String(lines));
  if (options.reuse && existsSync(join(folder, 'close.json'))) return folder;
  rmSync(folder, { recursive: true, force: true });
  await writeBenchClose(folder, lines);
  return folder;
}

async function closeRun(folder: string): Promise<CloseRun> {
  const out = join(options.folder, 'out');
  const timings = join(options.folder, 'timings.json');
  rmSync(out, { recursive: true, force: true });
  rmSync(timings, { force: true });
  const heap = '--max-old-space-size=2048';
  const args = ['close', folder, '--out', out, '--until', 'result', '--timings', timings, '--quiet'];
  const whole = await measure(process.execPath, [heap, options.cli, ...args]);
  if (!existsSync(timings))
    throw new Error(`the close of ${folder} did not run:\n${whole.errors}\n${whole.output}`);
  const own = JSON.parse(readFileSync(timings, 'utf8')) as {
    readonly stages: readonly StageFigure[];
    readonly peakMemoryBytes: number;
  };
  const peakMemoryBytes = Math.max(own.peakMemoryBytes, whole.peakMemoryBytes);
  return { whole, stages: own.stages, peakMemoryBytes };
}

async function yardstickRun(folder: string): Promise<Measure> {
  const run = await measure(process.execPath, [join(import.meta.dirname, 'yardstick.ts'), folder]);
  if (run.status !== 0) throw new Error(`the yardstick failed:\n${run.errors}`);
  return run;
}

/** Both in turn, so that a slow moment of the machine hits both. */
async function sizeFigures(lines: number): Promise<SizeFigures> {
  const folder = await prepared(lines);
  const closes: CloseRun[] = [];
  const yardsticks: Measure[] = [];
  for (let run = 0; run < runs; run += 1) {
    closes.push(await closeRun(folder));
    yardsticks.push(await yardstickRun(folder));
  }
  const names = closes[0]?.stages ?? [];
  return {
    lines,
    stages: names.map(({ name, rows }, at) => {
      return {
        name,
        rows,
        milliseconds: median(closes.map(({ stages }) => stages[at]?.milliseconds ?? Number.NaN)),
      };
    }),
    closeMilliseconds: median(closes.map(({ whole }) => whole.milliseconds)),
    yardstickMilliseconds: median(yardsticks.map(({ milliseconds }) => milliseconds)),
    peakMemoryBytes: Math.max(...closes.map((run) => run.peakMemoryBytes)),
  };
}

async function startUp(): Promise<number> {
  const folder = await prepared(SMALLEST);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push((await closeRun(folder)).whole.milliseconds);
  return median(times);
}

/** What the window waits for over a close of that size, as the parts of the bench tell it. */
async function windowTimes(lines: number): Promise<string> {
  const folder = join(options.folder, String(lines));
  const texts: string[] = [];
  for (const part of windowParts) {
    const heap = '--max-old-space-size=3072';
    const run = await measure(process.execPath, [heap, join(import.meta.dirname, part), folder]);
    if (run.status !== 0) throw new Error(`${part} failed:\n${run.errors}`);
    texts.push(`\n${run.output}`);
  }
  return texts.join('');
}

function loadNow(): number {
  return (loadavg()[0] ?? 0) / availableParallelism();
}

mkdirSync(options.folder, { recursive: true });
const loadBefore = loadNow();
const startUpMilliseconds = await startUp();
const sizes: SizeFigures[] = [];
for (const size of options.sizes.split(',')) sizes.push(await sizeFigures(Number(size)));
const [rows, ...longer] = options['workbook-rows'].split(',').filter(Boolean).map(Number);
const bench = { folder: options.folder, runs };
const workbooks = rows === undefined ? [] : await workbookFigures(rows, longer, bench);
const windowText = await windowTimes(Math.max(...options.sizes.split(',').map(Number)));
const load = [loadBefore, loadNow()];
const figures: BenchFigures = { load, startUpMilliseconds, sizes, workbooks };
mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(join(root, 'out', 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`);
process.stdout.write(figuresText(figures));
if (workbooks.length > 0) process.stdout.write(`\n${workbookText(workbooks)}`);
process.stdout.write(windowText);
