/** Names of workspace files. */

import { resolve } from 'node:path';
import { safeStem } from '../../core/model/file-names.ts';

/** Ending of a workspace file. */
export const WORKSPACE_ENDING = '.tieout';

/** A path with the ending of a workspace. */
export function withWorkspaceEnding(path: string): string {
  return path.toLowerCase().endsWith(WORKSPACE_ENDING) ? path : path + WORKSPACE_ENDING;
}

/** The workspace that a command line names; undefined for none. Its first word is the program. */
export function workspaceInArguments(argv: readonly string[], folder: string): string | undefined {
  const named = argv
    .slice(1)
    .findLast((word) => !word.startsWith('-') && word.toLowerCase().endsWith(WORKSPACE_ENDING));
  return named === undefined ? undefined : resolve(folder, named);
}

/** A file name made of words that a person typed: without what a file system refuses. */
export function fileNameOf(words: string): string {
  const name = safeStem(words, ' ').replaceAll(/\s+/g, ' ');
  return name.replace(/[. ]+$/, '') || 'Close';
}
