/** Refusals in the words of the window: where something is done there, and no file or command that is not to be seen. */

import { wishActions } from '../model/decision.ts';
import { remedyOn } from '../model/remedy-places.ts';
import type { Failure } from '../model/result.ts';
import { withoutSetupFile } from '../model/setting-places.ts';

/** Options and actions of the command line that a remedy names in passing: ` (--subject)`, ` (accept-difference)`. */
const OPTION = new RegExp(` \\((?:--\\w+|${wishActions.join('|')})\\)`, 'g');

/** A refusal as the window says it. */
export function inWindowWords({ at, ...failure }: Failure): Failure {
  const words = failure.remedy.replaceAll(OPTION, '');
  const remedy = remedyOn('window', { remedy: words, ...(at && { at }) });
  return { ...failure, where: withoutSetupFile(failure.where), remedy };
}
