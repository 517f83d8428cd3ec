/** `tieout sign` and `tieout reopen`: signs a close, and takes the signatures back. */

import { resolve } from 'node:path';
import { createEngine } from '../../core/engine.ts';
import { decisionText } from '../../core/model/decision-words.ts';
import { type SignOffRole, signOffRoles } from '../../core/model/sign-off.ts';
import manifest from '../../package.json' with { type: 'json' };
import { folderHost } from '../files/folder-host.ts';
import { showProgress } from './progress.ts';
import { printRefusal } from './refusal.ts';

/** Options of `sign` as commander hands them over. */
export type SignOptions = { readonly as: string; readonly by: string; readonly quiet: boolean };

/** Options of `reopen`. */
export type ReopenOptions = { readonly reason: string; readonly by: string };

const NOT_SIGNED = 'The close was not signed. Nothing was written.';
const NOT_REOPENED = 'The close was not reopened. Nothing was written.';
const NEXT: Readonly<Record<SignOffRole, string>> = {
  preparer: 'Another person may now review and sign: `tieout sign FOLDER --as reviewer --by NAME`.',
  reviewer: 'The close is signed. It cannot be changed until it is reopened with a reason.',
};
const PRINT =
  'Run `tieout close FOLDER --out DIR` to print the signature in the workbook and in result.json.';

/** Signs the close; returns the exit status: 0 it is signed, 2 something stands against it. */
export async function runSign(folder: string, { as, by, quiet }: SignOptions): Promise<0 | 2> {
  const role = signOffRoles.find((one) => one === as);
  if (!role) {
    const remedy = `Write one of: ${signOffRoles.join(', ')}.`;
    return printRefusal(NOT_SIGNED, [{ where: '--as', found: `"${as}"`, remedy }]);
  }
  if (by.trim() === '') return printRefusal(NOT_SIGNED, [nameMissing]);
  const progress = showProgress(process.stderr, quiet);
  try {
    const reply = await engineOf(folder).sign({ role, by }, { onProgress: progress.show });
    progress.end();
    if (!reply.isOk) return printRefusal(NOT_SIGNED, reply.failures);
    const signed = reply.value.entries.map((entry) => `${decisionText(entry)}\n`);
    process.stdout.write(`${signed.join('')}${NEXT[role]}\n${PRINT}\n`);
    return 0;
  } finally {
    progress.end();
  }
}

/** Reopens the close; returns the exit status: 0 it is a draft again, 2 it is as it was. */
export async function runReopen(folder: string, { reason, by }: ReopenOptions): Promise<0 | 2> {
  if (by.trim() === '') return printRefusal(NOT_REOPENED, [nameMissing]);
  if (reason.trim() === '') {
    const remedy = 'Say why the close has to be changed.';
    return printRefusal(NOT_REOPENED, [{ where: '--reason', found: 'nothing', remedy }]);
  }
  const reply = await engineOf(folder).reopen({ reason, by });
  if (!reply.isOk) return printRefusal(NOT_REOPENED, reply.failures);
  const entries = reply.value.entries.map((entry) => `${decisionText(entry)}\n`);
  process.stdout.write(`${entries.join('')}The close is a draft again; both have to sign anew.\n`);
  return 0;
}

const nameMissing = { where: '--by', found: 'nothing', remedy: 'Give your name.' };

function engineOf(folder: string): ReturnType<typeof createEngine> {
  // Neither command writes an output.
  return createEngine(folderHost(resolve(folder), resolve(folder)), manifest.version);
}
