/** Which files are offered: those given one by one, and those of folders that may be extracts. */

import type { ByteSource } from '../read/byte-source.ts';
import type { Offer, OfferedFolder } from './intake-types.ts';

/** A file that is looked at, with the name it would have in the workspace. */
export type NamedFile = { readonly name: string; readonly bytes: ByteSource; readonly isOfFolder: boolean };

/** A file that is not looked at, and why. */
export type IgnoredFile = { readonly name: string; readonly why: string };

/** How many folders deep a folder is searched. */
const DEPTH = 3;
const READ = /\.(?:csv|tsv|txt|xls[xmb]?|zip|gz)$/i;
/** How desktops name a second copy: `accounts (1).csv`, `accounts - Copy.csv`, `Copy of accounts.csv`. */
const COPY = /(?: \(\d+\)| - copy(?: \(\d+\))?)\.[a-z]+$|(?:^|\/)copy of /i;
const TEMPORARY = /^(?:~\$|\.~lock)|\.(?:tmp|temp|part|crdownload|download|partial|bak|swp)$|~$/i;

/** Opens what is offered and gives each file a name of its own. */
export async function offeredFiles(
  offers: readonly Offer[],
): Promise<{ readonly files: readonly NamedFile[]; readonly ignored: readonly IgnoredFile[] }> {
  const found: FoundFile[] = [];
  const ignored: IgnoredFile[] = [];
  for (const offer of offers) {
    if (offer.form === 'file') found.push({ path: offer.bytes.name, bytes: offer.bytes, isOfFolder: false });
    else await searchFolder(offer, found, ignored);
  }
  // Of a file and its copy the one that keeps its name is looked at, and the copy is left out.
  found.sort((one, other) => Number(COPY.test(one.path)) - Number(COPY.test(other.path)));
  const names = uniqueNames(found.map(({ path }) => path));
  const files = found.map(({ bytes, isOfFolder }, at) => ({ name: names[at] ?? '', bytes, isOfFolder }));
  return { files, ignored };
}

type FoundFile = { readonly path: string; readonly bytes: ByteSource; readonly isOfFolder: boolean };

async function searchFolder(
  folder: OfferedFolder,
  found: FoundFile[],
  ignored: IgnoredFile[],
): Promise<void> {
  for (const { name } of await folder.list(DEPTH)) {
    const why = whyIgnored(name);
    const bytes = why === undefined ? await folder.open(name) : undefined;
    if (bytes) found.push({ path: name, bytes, isOfFolder: true });
    else ignored.push({ name, why: why ?? 'it is not there any more' });
  }
}

/** Why a file of a folder is not looked at, by its name; undefined for one that may be an extract. */
export function whyIgnored(path: string): string | undefined {
  const steps = path.split('/');
  const name = steps.at(-1) ?? '';
  if (TEMPORARY.test(name)) return 'a temporary file of another program';
  if (steps.some((step) => step.startsWith('.')) || /^(?:thumbs\.db|desktop\.ini)$/i.test(name)) {
    return 'a hidden file';
  }
  return READ.test(name) ? undefined : 'not a CSV, XLSX or ZIP file';
}

/** The last step of each path; where two are equal, whole paths, and numbers where these are equal too. */
function uniqueNames(paths: readonly string[]): readonly string[] {
  const last = paths.map((path) => path.slice(path.lastIndexOf('/') + 1));
  const taken = new Set<string>();
  return paths.map((path, at) => {
    const name = last[at] ?? '';
    const isShared = last.filter((other) => isSame(other, name)).length > 1;
    const unique = numbered(isShared ? path.replaceAll('/', '-') : name, taken);
    taken.add(unique.toLowerCase());
    return unique;
  });
}

// Names that differ in case only are one file on most desktops.
function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

function numbered(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name.slice(0, dot)}-${number}${name.slice(dot)}`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
