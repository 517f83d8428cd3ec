/** Refusals in the words of the window: what the command line would do is left out. */

import type { Failure } from '../model/result.ts';

/** ` (--subject)`, and what follows a remedy as a command: `: \`tieout …\``, `; \`tieout …\` lists them`. */
const OPTION = / \(--\w+\)/g;
const COMMAND = /\s*[:;,]?\s*`tieout [^`]*`(?: [a-z ]+)?/g;

/** A refusal without options and commands of the command line. */
export function inWindowWords(failure: Failure): Failure {
  return { ...failure, remedy: failure.remedy.replaceAll(OPTION, '').replaceAll(COMMAND, '') };
}
