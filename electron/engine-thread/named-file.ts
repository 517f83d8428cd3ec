/** A file or folder with its path: what main and engine thread tell each other, and the page never sees. */

import { basename, dirname } from 'node:path';
import type { KnownFile } from '../../core/contract/window/values.ts';

/** A token with the path that it stands for. */
export type NamedFile = { readonly token: string; readonly path: string; readonly isFolder: boolean };

/** What the page may know of it. */
export function knownFile({ token, path, isFolder }: NamedFile): KnownFile {
  return { token, name: basename(path), folder: dirname(path), isFolder };
}
