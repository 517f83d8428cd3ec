/** Files whose refused rows somebody may accept. */

import type { SourceFile } from '../model/source-file.ts';

/** Name of a file as decisions name it, with its sheet where it has one. */
export function sourceTitle({ name, sheet }: SourceFile): string {
  return sheet === '' ? name : `${name}, sheet ${sheet}`;
}

/** What is accepted when the refused rows of a file are: their number, and the file down to its last byte. */
export function refusedRowsWords({ rows, sha256 }: SourceFile): string {
  return `${rows.refused} of the rows of SHA-256 ${sha256}`;
}
