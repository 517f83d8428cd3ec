/** `tieout verify`: makes the run of a workbook again and says where the workbook differs. */

import { dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Difference } from '../../core/contract/verification.ts';
import { MAIN_WORKBOOK } from '../../core/outputs.ts';
import { engineOfFolder } from './engine-of-folder.ts';
import { interruptible } from './interruption.ts';
import { showProgress } from './progress.ts';
import { printRefusal } from './refusal.ts';
import { differenceText, verificationText } from './verification-text.ts';

/** Differences that are printed unless all are asked for. */
const SHOWN_DIFFERENCES = 50;

type VerifyOptions = { readonly all: boolean; readonly whole?: string; readonly quiet: boolean };

/** Adds the command to the command line. */
export function addVerify(program: Command): void {
  program
    .command('verify')
    .description(
      'make the run of a workbook again from its settings, decisions and opening items and from the extracts, ' +
        'and say cell by cell whether it agrees',
    )
    .argument('<workbook>', 'an exported workbook, or a book of one org')
    .argument('<folder>', 'folder with the extracts that it names')
    .option(
      '--whole <workbook>',
      'for a book: the workbook of the whole close; without it the one above the folder of the book, or close.json',
    )
    .option('--all', `print every difference; without it the first ${SHOWN_DIFFERENCES}`, false)
    .option('--quiet', 'no progress on the terminal', false)
    .action(async (workbook: string, folder: string, options: VerifyOptions) => {
      process.exitCode = await runVerify(workbook, folder, options);
    });
}

/** The exit status: 0 the workbook agrees, 1 it differs, 2 it could not run. */
async function runVerify(workbook: string, folder: string, options: VerifyOptions): Promise<0 | 1 | 2> {
  const path = resolve(workbook);
  const engine = engineOfFolder(folder, dirname(path));
  const progress = showProgress(process.stderr, options.quiet);
  const print = (difference: Difference): void => {
    progress.end();
    process.stdout.write(differenceText(difference));
  };
  const request = {
    workbook: path,
    shown: options.all ? 0 : SHOWN_DIFFERENCES,
    // Books stand in a folder inside that of the workbook of the whole close.
    whole: resolve(options.whole ?? join(dirname(path), '..', MAIN_WORKBOOK)),
    isWholeNamed: options.whole !== undefined,
  };
  const reply = await interruptible((isCancelled) =>
    engine.verify(request, {
      onProgress: progress.show,
      isCancelled,
      ...(options.all && { onDifference: print }),
    }),
  ).finally(progress.end);
  if (!reply.isOk) return printRefusal('The workbook could not be verified.', reply.failures);
  process.stdout.write(verificationText(reply.value, path));
  return reply.value.isAgreeing ? 0 : 1;
}
