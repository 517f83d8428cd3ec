/** `tieout sign` and `tieout reopen`: signs a close, and takes the signatures back. */

import type { Command } from 'commander';
import { decisionText } from '../../core/model/decision-words.ts';
import { type SignOffRole, signOffRoles } from '../../core/model/sign-off.ts';
import { engineOfFolder } from './engine-of-folder.ts';
import { IDENTITIES } from './identities-help.ts';
import { showProgress } from './progress.ts';
import { nameMissing, printRefusal } from './refusal.ts';

type SignOptions = { readonly as: string; readonly by: string; readonly quiet: boolean };
type ReopenOptions = { readonly reason: string; readonly by: string };

const NOT_SIGNED = 'The close was not signed. Nothing was written.';
const NOT_REOPENED = 'The close was not reopened. Nothing was written.';
const NEXT: Readonly<Record<SignOffRole, string>> = {
  preparer: 'Another person may now review and sign: `tieout sign FOLDER --as reviewer --by NAME`.',
  reviewer: 'The close is signed. It cannot be changed until it is reopened with a reason.',
};
const PRINT =
  'Run `tieout close FOLDER --out DIR` to print the signature in the workbook and in result.json.';

/** Adds `sign` and `reopen` to the command line. */
export function addSigning(program: Command): void {
  program
    .command('sign')
    .description('sign a close as preparer or reviewer, or say everything that stands against it')
    .argument('<folder>', 'folder with close.json and the extracts')
    .requiredOption('--as <role>', signOffRoles.join(' or '))
    .requiredOption('--by <name>', 'who signs; declared, not authenticated')
    .option('--quiet', 'no progress on the terminal', false)
    .addHelpText('after', IDENTITIES)
    .action(async (folder: string, options: SignOptions) => {
      process.exitCode = await runSign(folder, options);
    });
  program
    .command('reopen')
    .description('take the signatures of a close back, so that it can be changed')
    .argument('<folder>', 'folder with close.json and decisions.json')
    .requiredOption('--reason <text>', 'why it has to be changed')
    .requiredOption('--by <name>', 'who reopens it; declared, not authenticated')
    .addHelpText('after', IDENTITIES)
    .action(async (folder: string, options: ReopenOptions) => {
      process.exitCode = await runReopen(folder, options);
    });
}

/** The exit status: 0 it is signed, 2 something stands against it. */
async function runSign(folder: string, { as, by, quiet }: SignOptions): Promise<0 | 2> {
  const role = signOffRoles.find((one) => one === as);
  if (!role) {
    const remedy = `Write one of: ${signOffRoles.join(', ')}.`;
    return printRefusal(NOT_SIGNED, [{ where: '--as', found: `"${as}"`, remedy }]);
  }
  if (by.trim() === '') return printRefusal(NOT_SIGNED, [nameMissing]);
  const progress = showProgress(process.stderr, quiet);
  try {
    const reply = await engineOfFolder(folder).sign({ role, by }, { onProgress: progress.show });
    progress.end();
    if (!reply.isOk) return printRefusal(NOT_SIGNED, reply.failures);
    const signed = reply.value.entries.map((entry) => `${decisionText(entry)}\n`);
    process.stdout.write(`${signed.join('')}${NEXT[role]}\n${PRINT}\n`);
    return 0;
  } finally {
    progress.end();
  }
}

/** The exit status: 0 it is a draft again, 2 it is as it was. */
async function runReopen(folder: string, { reason, by }: ReopenOptions): Promise<0 | 2> {
  if (by.trim() === '') return printRefusal(NOT_REOPENED, [nameMissing]);
  if (reason.trim() === '') {
    const remedy = 'Say why the close has to be changed.';
    return printRefusal(NOT_REOPENED, [{ where: '--reason', found: 'nothing', remedy }]);
  }
  const reply = await engineOfFolder(folder).reopen({ reason, by });
  if (!reply.isOk) return printRefusal(NOT_REOPENED, reply.failures);
  const entries = reply.value.entries.map((entry) => `${decisionText(entry)}\n`);
  process.stdout.write(`${entries.join('')}The close is a draft again; both have to sign anew.\n`);
  return 0;
}
