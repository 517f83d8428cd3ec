/** What staging is given. */

import type { Kinds } from '../extract/all-kinds.ts';
import type { Extracts } from '../extract/kind.ts';
import type { Findings } from '../model/finding.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';

/** Inputs of staging. `kinds` is the list of core/extract, handed in because stages know only types of each other. */
export type StageInput = {
  readonly kinds: Kinds;
  readonly extracts: Extracts;
  readonly setup: Setup;
  readonly pool: TextPool;
  readonly findings: Findings;
  readonly files: readonly SourceFile[];
};

/** The name of a file with its sheet, for findings that speak of two files. */
export function fileName(files: readonly SourceFile[], index: number): string {
  const file = files.find((one) => one.index === index);
  if (!file) return `file ${index + 1}`;
  return file.sheet === '' ? file.name : `${file.name} (${file.sheet})`;
}
