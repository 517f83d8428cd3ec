/** The command line: the same engine without a window, for schedulers, auditors and CI. */

import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { addClose } from './close-command.ts';
import { addDecide } from './decide-command.ts';
import { addExplain } from './explain-command.ts';
import { addSchema } from './schema-command.ts';
import { addSigning } from './sign-command.ts';
import { addTrail } from './trail-command.ts';
import { addVerify } from './verify-command.ts';

/** Oldest Node that the program runs on, as package.json says it: `>=22.18`. */
const OLDEST_NODE = manifest.engines.node.replace('>=', '');
/** Exit status of a command that could not run. */
const COULD_NOT_RUN = 2;
const EXIT_STATUS_AND_EXAMPLES = `
Exit status of close: 0 it ran and every blocking check holds, 1 it ran and a blocking check fails, 2 it could not run.
Exit status of verify: 0 the workbook agrees, 1 it differs or rests on other extracts, 2 it could not run.
Exit status of the others: 0 done, 2 refused; then nothing was written.

Examples:
  tieout close october --out october/out
  tieout verify october/out/reconciliation.xlsx october
  tieout explain late-adjustment
  tieout decide october assign-org B-7K3MQ2ZD4T1X --value US --reason "Contract 4711" --by "Mara Lindqvist"
  tieout trail october
  tieout sign october --as preparer --by "Mara Lindqvist"`;

function commandLine(): Command {
  const program = new Command('tieout')
    .description(
      'Reconciles Zuora Billing with Zuora Revenue at month end and writes a workbook for auditors.',
    )
    .version(manifest.version)
    .exitOverride()
    .addHelpText('after', EXIT_STATUS_AND_EXAMPLES);
  // In this order they stand in the help.
  for (const add of [addClose, addDecide, addSigning, addTrail, addVerify, addExplain, addSchema])
    add(program);
  return program;
}

function isOlder(version: string, oldest: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = oldest.split('.').map(Number);
  return major === leastMajor ? minor < leastMinor : major < leastMajor;
}

// Whoever reads the output, such as `head`, may have seen enough; what was asked for goes on.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  if (isOlder(process.versions.node, OLDEST_NODE)) {
    throw new CommanderError(
      COULD_NOT_RUN,
      'node',
      `tieout needs Node ${OLDEST_NODE} or newer, this is ${process.version}`,
    );
  }
  await commandLine().parseAsync();
} catch (error) {
  // commander has printed its own messages already; help and --version end with status 0
  if (error instanceof CommanderError) {
    if (error.code === 'node') process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exitCode === 0 ? 0 : COULD_NOT_RUN;
  } else {
    process.stderr.write(
      `A fault of the program, not of your data: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    process.exitCode = COULD_NOT_RUN;
  }
}
