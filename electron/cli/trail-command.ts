/** `tieout trail`: verifies the log of decisions and shows what was recorded. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { DecisionEntry } from '../../core/model/decision.ts';
import { decisionText } from '../../core/model/decision-words.ts';
import { DECISIONS_FILE } from '../../core/review/decision-log.ts';
import { chainText } from './chain-text.ts';
import { engineOfFolder } from './engine-of-folder.ts';
import { IDENTITIES } from './identities-help.ts';
import { printRefusal } from './refusal.ts';

const NO_TRAIL = 'There is no log of decisions to show.';

/** Adds the command to the command line. */
export function addTrail(program: Command): void {
  program
    .command('trail')
    .description('verify FOLDER/decisions.json and print its entries, its length and its head')
    .argument('<folder>', 'folder with close.json and decisions.json')
    .addHelpText('after', IDENTITIES)
    .action(async (folder: string) => {
      process.exitCode = await runTrail(folder);
    });
}

/** The exit status: 0 the chain is whole, 2 it is not. */
async function runTrail(folder: string): Promise<0 | 2> {
  if (!existsSync(resolve(folder))) {
    const remedy = 'Name the folder that holds close.json and decisions.json.';
    return printRefusal(NO_TRAIL, [{ where: resolve(folder), found: 'no such folder', remedy }]);
  }
  const reply = await engineOfFolder(folder).trail({});
  if (!reply.isOk) return printRefusal('The log of decisions does not hold.', reply.failures);
  const { entries, head, length } = reply.value;
  if (!existsSync(resolve(folder, DECISIONS_FILE))) {
    process.stdout.write(
      `There is no ${DECISIONS_FILE} in the folder: 0 entries, nothing was decided or signed.\n`,
    );
    return 0;
  }
  const texts = entries.map((entry: DecisionEntry) => `${decisionText(entry)}\n    ${entry.hash}\n`);
  process.stdout.write(`${texts.join('')}${chainText(length, head)}`);
  return 0;
}
