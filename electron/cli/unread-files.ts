/** Files that lie beside the extracts and that no source of close.json names. */

import { readdir } from 'node:fs/promises';

const EXTRACT = /\.(csv|tsv|txt|xlsx)$/i;
/** Names that are told before the rest is counted. */
const SHOWN = 10;

/** A line that names the unread files of a folder, '' when there is none: a forgotten source looks like missing lines. */
export async function unreadFilesText(folder: string, sources: readonly string[]): Promise<string> {
  const read = new Set(sources);
  const unread = (await readdir(folder))
    .filter((name) => EXTRACT.test(name) && !name.startsWith('~$') && !read.has(name))
    .sort();
  if (unread.length === 0) return '';
  const rest = unread.length > SHOWN ? ` and ${unread.length - SHOWN} more` : '';
  return `Not read, because close.json names no such source: ${unread.slice(0, SHOWN).join(', ')}${rest}\n`;
}
