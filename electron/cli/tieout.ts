/** The command line: the same engine without a window, for schedulers, auditors and CI. */

import { Command, CommanderError } from 'commander';
import { wishActions } from '../../core/model/decision.ts';
import { signOffRoles } from '../../core/model/sign-off.ts';
import manifest from '../../package.json' with { type: 'json' };
import { runClose } from './close-command.ts';
import { type DecideOptions, runDecide, runTrail } from './decide-command.ts';
import { explain } from './explain-command.ts';
import { printSchema, schemaNames } from './schema-command.ts';
import { type ReopenOptions, runReopen, runSign, type SignOptions } from './sign-command.ts';
import { runVerify, SHOWN_DIFFERENCES } from './verify-command.ts';

/** Oldest Node that the program runs on. */
const OLDEST_NODE = 22;
const IDENTITIES = `
The name is taken as it is typed and the account as the operating system gives it: identities are declared here, not
authenticated. The chain of hashes shows that an entry was changed afterwards; it does not show who wrote it.`;
const ACTIONS = `
Open items that no extract has take comment, set-owner, accept-difference and close-item by their name, as lines do.
What each action takes (all but comment, set-owner and confirm-accepted also --reason):
  assign-org LINE...            --value ORG: the Billing org of Billing lines
  accept-difference LINE...     the difference of a match, or of a line that stands alone; --until DAY if it is known
  confirm-accepted [LINE...]    what the prior close accepted and is as it was: all of it, or these lines; with the
                                reason of then, and --reason is added to it
  accept-refused-rows           --subject FILE: the rows of an extract that could not be read
  comment LINE...               --value TEXT
  set-owner LINE...             --value NAME
  match LINE LINE...            lines of both sides in one currency, joined by hand
  unmatch LINE                  one line of the match: all of it is taken apart
  close-item LINE...            an open item of the prior close that no extract has any more
  withdraw                      --subject NUMBER: an earlier entry, as \`tieout trail\` numbers it
`;
/** Exit status of a command that could not run. */
const COULD_NOT_RUN = 2;

function commandLine(): Command {
  const program = new Command('tieout')
    .description(
      'Reconciles Zuora Billing with Zuora Revenue at month end and writes a workbook for auditors.',
    )
    .version(manifest.version)
    .exitOverride()
    .addHelpText(
      'after',
      `
Exit status of close: 0 it ran and every blocking check holds, 1 it ran and a blocking check fails, 2 it could not run.
Exit status of verify: 0 the workbook agrees, 1 it differs or rests on other extracts, 2 it could not run.
Exit status of the others: 0 done, 2 refused; then nothing was written.

Examples:
  tieout close october --out october/out
  tieout verify october/out/reconciliation.xlsx october
  tieout explain late-adjustment
  tieout decide october assign-org B-7K3MQ2ZD4T1X --value US --reason "Contract 4711" --by "Mara Lindqvist"
  tieout trail october
  tieout sign october --as preparer --by "Mara Lindqvist"`,
    );
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
    .action(async (folder: string, options: Parameters<typeof runClose>[1]) => {
      process.exitCode = await runClose(folder, options);
    });
  addDecisions(program);
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
    .action(async (workbook: string, folder: string, options: Parameters<typeof runVerify>[2]) => {
      process.exitCode = await runVerify(workbook, folder, options);
    });
  program
    .command('explain')
    .description('say what a finding or a cause of difference means and what to do')
    .argument('[code]', 'code of a finding or cause; without it all are listed')
    .action((code: string | undefined) => {
      process.exitCode = explain(code);
    });
  program
    .command('schema')
    .description('print the JSON Schema of a file that tieout reads or writes')
    .argument('<name>', schemaNames.join(', '))
    .action((name: string) => {
      process.exitCode = printSchema(name);
    });
  return program;
}

function addDecisions(program: Command): void {
  program
    .command('decide')
    .description(
      'record a decision about a close in FOLDER/decisions.json: it is applied in every run from then on',
    )
    .argument('<folder>', 'folder with close.json and the extracts')
    .argument('<action>', wishActions.join(', '))
    .argument('[line...]', 'names of lines (B-… or R-…), from the column Line of the workbook')
    .requiredOption('--by <name>', 'who decides; declared, not authenticated')
    .option('--value <text>', 'the org, the comment or the owner', '')
    .option(
      '--subject <text>',
      'the file whose refused rows are accepted, or the number of the entry withdrawn',
      '',
    )
    .option('--until <day>', 'last day for which a difference is accepted, YYYY-MM-DD', '')
    .option('--reason <text>', 'why', '')
    .option('--quiet', 'no progress on the terminal', false)
    .addHelpText('after', `${ACTIONS}${IDENTITIES}`)
    .action(async (folder: string, action: string, lines: string[], options: DecideOptions) => {
      process.exitCode = await runDecide(folder, action, lines, options);
    });
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
  program
    .command('trail')
    .description('verify FOLDER/decisions.json and print its entries, its length and its head')
    .argument('<folder>', 'folder with close.json and decisions.json')
    .addHelpText('after', IDENTITIES)
    .action(async (folder: string) => {
      process.exitCode = await runTrail(folder);
    });
}

// Whoever reads the output, such as `head`, may have seen enough; what was asked for goes on.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const [major = 0] = process.versions.node.split('.').map(Number);

try {
  if (major < OLDEST_NODE) {
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
