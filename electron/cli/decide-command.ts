/** `tieout decide` and `tieout trail`: records decisions about a close, and shows what was recorded. */

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createEngine } from '../../core/engine.ts';
import { counted } from '../../core/model/counted.ts';
import { type DecisionEntry, type WishAction, wishActions } from '../../core/model/decision.ts';
import { decisionText } from '../../core/model/decision-words.ts';
import { DECISIONS_FILE } from '../../core/review/decision-log.ts';
import manifest from '../../package.json' with { type: 'json' };
import { folderHost } from '../files/folder-host.ts';
import { showProgress } from './progress.ts';
import { printRefusal } from './refusal.ts';

/** Options of `decide` as commander hands them over. */
export type DecideOptions = {
  readonly value: string;
  readonly subject: string;
  readonly until: string;
  readonly reason: string;
  readonly by: string;
  readonly quiet: boolean;
};

const NOT_RECORDED = 'The decision was not recorded. Nothing was written.';
const NO_TRAIL = 'There is no log of decisions to show.';

/** Records a decision; returns the exit status: 0 it is recorded, 2 it could not be. */
export async function runDecide(
  folder: string,
  action: string,
  lines: readonly string[],
  { value, subject, until, reason, by, quiet }: DecideOptions,
): Promise<0 | 2> {
  if (!isDecidable(action)) {
    const remedy = `Name one of these: ${wishActions.join(', ')}.`;
    return printRefusal(NOT_RECORDED, [{ where: 'the action', found: `"${action}"`, remedy }]);
  }
  if (by.trim() === '') {
    return printRefusal(NOT_RECORDED, [{ where: '--by', found: 'nothing', remedy: 'Give your name.' }]);
  }
  if (until !== '' && action !== 'accept-difference') {
    const remedy = 'Leave --until out: only a difference is accepted until a day (accept-difference).';
    return printRefusal(NOT_RECORDED, [{ where: '--until', found: `"${until}" with ${action}`, remedy }]);
  }
  const progress = showProgress(process.stderr, quiet);
  try {
    const reply = await engineOf(folder).decide(
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

/** Verifies decisions.json and prints it; returns the exit status: 0 the chain is whole, 2 it is not. */
export async function runTrail(folder: string): Promise<0 | 2> {
  if (!existsSync(resolve(folder))) {
    const remedy = 'Name the folder that holds close.json and decisions.json.';
    return printRefusal(NO_TRAIL, [{ where: resolve(folder), found: 'no such folder', remedy }]);
  }
  const reply = await engineOf(folder).trail({});
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

function engineOf(folder: string): ReturnType<typeof createEngine> {
  // Neither command writes an output.
  return createEngine(folderHost(resolve(folder), resolve(folder)), manifest.version);
}

function isDecidable(action: string): action is WishAction {
  const actions: readonly string[] = wishActions;
  return actions.includes(action);
}

function chainText(length: number, head: string): string {
  return `The chain holds: ${counted(length, 'entry', 'entries')}, head ${head}\n`;
}
