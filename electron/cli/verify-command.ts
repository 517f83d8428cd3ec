/** `tieout verify`: makes the run of a workbook again and says where the workbook differs. */

import { dirname, join, resolve } from 'node:path';
import type { Difference } from '../../core/contract/verification.ts';
import { createEngine } from '../../core/engine.ts';
import { MAIN_WORKBOOK } from '../../core/outputs.ts';
import manifest from '../../package.json' with { type: 'json' };
import { folderHost } from '../files/folder-host.ts';
import { interruptible } from './interruption.ts';
import { showProgress } from './progress.ts';
import { printRefusal } from './refusal.ts';
import { differenceText, verificationText } from './verification-text.ts';

/** Differences that are printed unless all are asked for. */
export const SHOWN_DIFFERENCES = 50;

/** Options of the command as commander hands them over. */
export type VerifyOptions = { readonly all: boolean; readonly whole?: string; readonly quiet: boolean };

/** Verifies a workbook; returns the exit status: 0 it agrees, 1 it differs, 2 it could not run. */
export async function runVerify(
  workbook: string,
  folder: string,
  options: VerifyOptions,
): Promise<0 | 1 | 2> {
  const path = resolve(workbook);
  const engine = createEngine(folderHost(resolve(folder), dirname(path)), manifest.version);
  const progress = showProgress(process.stderr, options.quiet);
  const print = (difference: Difference): void => {
    progress.end();
    process.stdout.write(differenceText(difference));
  };
  const reply = await interruptible((isCancelled) =>
    engine.verify(
      {
        ...{ workbook: path, shown: options.all ? 0 : SHOWN_DIFFERENCES },
        // Books stand in a folder inside that of the workbook of the whole close.
        whole: resolve(options.whole ?? join(dirname(path), '..', MAIN_WORKBOOK)),
        isWholeNamed: options.whole !== undefined,
      },
      { onProgress: progress.show, isCancelled, ...(options.all && { onDifference: print }) },
    ),
  ).finally(progress.end);
  if (!reply.isOk) return printRefusal('The workbook could not be verified.', reply.failures);
  process.stdout.write(verificationText(reply.value, path));
  return reply.value.isAgreeing ? 0 : 1;
}
