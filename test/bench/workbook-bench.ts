/** How long the workbook's writer takes for a long sheet, in turn with xlsxwriter writing the same cells. */

import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { median, row, seconds, type WorkbookFigures, type WriterFigures, whole } from './figures.ts';
import { type Measure, measure } from './measure.ts';

/** What the product aims at; 15 columns, 3 of them formulas. */
const aims = { ratio: 1, peakMemoryBytes: 600 * 1024 ** 2 } as const;
/** Debian's Python, for which the package python3-xlsxwriter is. */
const PYTHON = '/usr/bin/python3';

type Options = { readonly folder: string; readonly runs: number };

/** Both writers in turn for `rows` rows, then ours alone, once, for each of `longer`. */
export async function workbookFigures(
  rows: number,
  longer: readonly number[],
  options: Options,
): Promise<readonly WorkbookFigures[]> {
  mkdirSync(options.folder, { recursive: true });
  const hasTheirs = (await measure(PYTHON, ['-c', 'import xlsxwriter']).catch(() => undefined))?.status === 0;
  const figures = [await figuresOf(rows, options, hasTheirs)];
  for (const one of longer) figures.push(await figuresOf(one, { ...options, runs: 1 }, false));
  return figures;
}

async function figuresOf(
  rows: number,
  { folder, runs }: Options,
  hasTheirs: boolean,
): Promise<WorkbookFigures> {
  const ours: WriterFigures[] = [];
  const theirs: WriterFigures[] = [];
  const script = (name: string): string => join(import.meta.dirname, name);
  for (let run = 0; run < runs; run += 1) {
    const own = [script('write-bench-workbook.ts'), folder, 'ours.xlsx', String(rows)];
    ours.push(await written(process.execPath, own, join(folder, 'ours.xlsx')));
    const file = join(folder, 'theirs.xlsx');
    if (hasTheirs) theirs.push(await written(PYTHON, [script('workbook.py'), file, String(rows)], file));
  }
  return { rows, ours: middle(ours), theirs: hasTheirs ? middle(theirs) : undefined };
}

async function written(command: string, args: readonly string[], file: string): Promise<WriterFigures> {
  rmSync(file, { force: true });
  const run: Measure = await measure(command, args);
  if (run.status !== 0) throw new Error(`${args.join(' ')} failed:\n${run.errors}`);
  const { milliseconds, peakMemoryBytes } = run;
  return { milliseconds, peakMemoryBytes, fileBytes: statSync(file).size };
}

function middle(runs: readonly WriterFigures[]): WriterFigures {
  return {
    milliseconds: median(runs.map((run) => run.milliseconds)),
    peakMemoryBytes: Math.max(...runs.map((run) => run.peakMemoryBytes)),
    fileBytes: runs[0]?.fileBytes ?? 0,
  };
}

/** The figures as text for a terminal. */
export function workbookText(figures: readonly WorkbookFigures[]): string {
  const blocks = figures.map(({ rows, ours, theirs }) => {
    const lines = [`workbook of ${whole(rows)} rows × 15 columns`, ...writerLines('ours', ours)];
    if (theirs) {
      const ratio = ours.milliseconds / theirs.milliseconds;
      const aim = `aim ≤ ${aims.ratio}: ${ratio <= aims.ratio ? 'reached' : 'MISSED'}`;
      lines.push(...writerLines('xlsxwriter', theirs), row('ours ÷ xlsxwriter', ratio.toFixed(2), aim));
    }
    return lines.join('\n');
  });
  const isAlone = figures.every(({ theirs }) => theirs === undefined);
  const note = isAlone ? `xlsxwriter is not to be had at ${PYTHON}: only ours was timed.\n` : '';
  return `${blocks.join('\n\n')}\n${note}`;
}

function writerLines(name: string, figures: WriterFigures): readonly string[] {
  const { milliseconds, peakMemoryBytes, fileBytes } = figures;
  const isSmall = peakMemoryBytes < aims.peakMemoryBytes;
  const aim = name === 'ours' ? `aim < 600 MiB: ${isSmall ? 'reached' : 'MISSED'}` : '';
  return [
    row(name, seconds(milliseconds), ''),
    row(`${name}, peak memory`, mebibytes(peakMemoryBytes), aim),
    row(`${name}, file`, mebibytes(fileBytes), ''),
  ];
}

function mebibytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(0)} MiB`;
}
