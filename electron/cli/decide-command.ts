/** `tieout decide`: records a decision about a close. */

import type { Command } from 'commander';
import { type WishAction, wishActions } from '../../core/model/decision.ts';
import { decisionText } from '../../core/model/decision-words.ts';
import type { Failure } from '../../core/model/result.ts';
import { chainText } from './chain-text.ts';
import { engineOfFolder } from './engine-of-folder.ts';
import { IDENTITIES } from './identities-help.ts';
import { showProgress } from './progress.ts';
import { nameMissing, printRefusal } from './refusal.ts';

type DecideOptions = {
  readonly value: string;
  readonly subject: string;
  readonly until: string;
  readonly reason: string;
  readonly by: string;
  readonly quiet: boolean;
};

const NOT_RECORDED = 'The decision was not recorded. Nothing was written.';
const ACTIONS = `
Open items that no extract has take comment, set-owner, accept-difference and close-item by their name, as lines do.
What each action takes (all but comment, set-owner and confirm-accepted also --reason):
  assign-org LINE...            --value ORG: the Billing org of Billing lines
  accept-difference LINE...     the difference of a match, or of a line that stands alone; --until DAY if it is known
  confirm-accepted [LINE...]    what an earlier close accepted and is as it was: all of it, or these lines; with the
                                reason of then, and --reason is added to it
  accept-refused-rows           --subject FILE: the rows of an extract that could not be read
  comment LINE...               --value TEXT
  set-owner LINE...             --value NAME
  match LINE LINE...            lines of both sides in one currency, joined by hand
  unmatch LINE                  one line of the match: all of it is taken apart
  close-item LINE...            an open item of the prior close that no extract has any more
  withdraw                      --subject NUMBER: an earlier entry, as \`tieout trail\` numbers it
`;

/** Adds the command to the command line. */
export function addDecide(program: Command): void {
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
}

/** The exit status: 0 it is recorded, 2 it could not be. */
async function runDecide(
  folder: string,
  action: string,
  lines: readonly string[],
  options: DecideOptions,
): Promise<0 | 2> {
  if (!isDecidable(action)) return printRefusal(NOT_RECORDED, [unknownAction(action)]);
  const wrong = wrongOption(action, options);
  if (wrong) return printRefusal(NOT_RECORDED, [wrong]);
  const { value, subject, until, reason, by, quiet } = options;
  const progress = showProgress(process.stderr, quiet);
  try {
    const reply = await engineOfFolder(folder).decide(
      { action, lines: [...lines], subject: until === '' ? subject : until, after: value, reason, by },
      { onProgress: progress.show },
    );
    progress.end();
    if (!reply.isOk) return printRefusal(NOT_RECORDED, reply.failures);
    const { entries, head, length } = reply.value;
    process.stdout.write(`${entries.map(decisionText).join('\n')}\n${chainText(length, head)}`);
    return 0;
  } finally {
    progress.end();
  }
}

function isDecidable(action: string): action is WishAction {
  const actions: readonly string[] = wishActions;
  return actions.includes(action);
}

function unknownAction(action: string): Failure {
  const remedy = `Name one of these: ${wishActions.join(', ')}.`;
  return { where: 'the action', found: `"${action}"`, remedy };
}

function wrongOption(action: WishAction, { by, until }: DecideOptions): Failure | undefined {
  if (by.trim() === '') return nameMissing;
  if (until === '' || action === 'accept-difference') return undefined;
  const remedy = 'Leave --until out: only a difference is accepted until a day (accept-difference).';
  return { where: '--until', found: `"${until}" with ${action}`, remedy };
}
