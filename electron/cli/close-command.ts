/** `tieout close`: runs a close from a folder, shows progress, prints the summary. */

import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { commands } from '../../core/contract/commands.ts';
import type { CloseSummary } from '../../core/contract/summary.ts';
import type { Failure } from '../../core/model/result.ts';
import { engineOfFolder } from './engine-of-folder.ts';
import { interruptible } from './interruption.ts';
import { showProgress } from './progress.ts';
import { printRefusal } from './refusal.ts';
import { summaryText } from './summary-text.ts';
import { unreadFilesText } from './unread-files.ts';

type CloseOptions = {
  readonly out: string;
  readonly until: string;
  readonly books: boolean;
  readonly csv: boolean;
  readonly rowsPerSheet: string;
  readonly timings?: string;
  readonly quiet: boolean;
};

/** Adds the command to the command line. */
export function addClose(program: Command): void {
  program
    .command('close')
    .description(
      'run a close: read FOLDER/close.json and the extracts it names, write the workbook and results',
    )
    .argument('<folder>', 'folder with close.json and the extracts')
    .requiredOption('--out <folder>', 'folder for reconciliation.xlsx, result.json and lines.ndjson')
    .option('--until <step>', 'stop after "result" (result.json only) or go on to the "workbook"', 'workbook')
    .option('--books', 'also write books/: one workbook per Billing org, and the rest', false)
    .option('--csv', 'also write tables/: the tables of the workbook as CSV files', false)
    .option('--rows-per-sheet <n>', 'rows after which a list goes on on another sheet', '1000000')
    .option('--timings <file>', 'write time and memory of each stage to a JSON file')
    .option('--quiet', 'no progress on the terminal', false)
    .action(async (folder: string, options: CloseOptions) => {
      process.exitCode = await runClose(folder, options);
    });
}

/** The exit status: 0 every blocking check holds, 1 one fails, 2 it could not run. */
async function runClose(folder: string, options: CloseOptions): Promise<0 | 1 | 2> {
  const out = resolve(options.out);
  const wrong = wrongOption(folder, out, options);
  if (wrong) return failed([wrong]);
  const progress = showProgress(process.stderr, options.quiet);
  const engine = engineOfFolder(folder, out);
  const { books, csv: tables } = options;
  const until = options.until === 'result' ? 'result' : 'workbook';
  const rowsPerSheet = Number(options.rowsPerSheet);
  const reply = await interruptible((isCancelled) =>
    engine.close({ until, books, tables, rowsPerSheet }, { onProgress: progress.show, isCancelled }),
  ).finally(progress.end);
  if (!reply.isOk) return failed(reply.failures);
  if (options.timings !== undefined) await writeTimings(options.timings, reply.value);
  process.stdout.write(summaryText(reply.value, out));
  process.stdout.write(await unreadFilesText(resolve(folder), reply.value.sources));
  if (books) process.stdout.write(`Books:    ${join(out, 'books')}\n`);
  if (tables) process.stdout.write(`Tables:   ${join(out, 'tables')}\n`);
  return reply.value.isHolding ? 0 : 1;
}

function wrongOption(folder: string, out: string, options: CloseOptions): Failure | undefined {
  const { until, books, csv, rowsPerSheet } = options;
  if (until !== 'result' && until !== 'workbook')
    return { where: '--until', found: `"${until}"`, remedy: 'Write "result" or "workbook".' };
  if (until === 'result' && (books || csv)) {
    const found = '--until result beside --books or --csv';
    return { where: 'the options', found, remedy: 'Leave --until out: both go with the workbook.' };
  }
  if (!commands.close.shape.rowsPerSheet.safeParse(Number(rowsPerSheet)).success) {
    const remedy = 'Write a whole number from 1 to 1000000.';
    return { where: '--rows-per-sheet', found: `"${rowsPerSheet}"`, remedy };
  }
  if (out === resolve(folder))
    return { where: '--out', found: 'the folder of the extracts', remedy: 'Name another folder.' };
  if (until === 'result' && existsSync(join(out, 'reconciliation.xlsx'))) {
    const remedy = 'Name another folder: a new result beside an old workbook would contradict it.';
    return { where: '--until result', found: `a workbook of an earlier run in ${out}`, remedy };
  }
  return undefined;
}

function failed(failures: readonly Failure[]): 2 {
  return printRefusal('The close could not run. Nothing was written.', failures);
}

async function writeTimings(file: string, summary: CloseSummary): Promise<void> {
  const peakMemoryBytes = process.resourceUsage().maxRSS * 1024;
  await mkdir(dirname(resolve(file)), { recursive: true });
  await writeFile(file, `${JSON.stringify({ stages: summary.timings, peakMemoryBytes }, null, 2)}\n`);
}
