/** Files and folders that the page may name by a token. Only this table knows their paths, and only for this run. */

import { fileToken, type KnownFile } from '../../core/contract/window/values.ts';
import { type Failure, ok, type Result, refused } from '../../core/model/result.ts';
import { knownFile, type NamedFile } from '../engine-thread/named-file.ts';

/** The table of tokens. */
export type KnownFiles = {
  /** The token of a path; the same path always has the same one. */
  readonly learn: (path: string, isFolder: boolean) => KnownFile;
  /** Takes in a file that an export wrote, under the token that the engine thread gave it. */
  readonly learnWritten: (file: NamedFile) => void;
  readonly find: (token: string) => Result<NamedFile>;
  /** A file that an export of this run wrote; refused for every other file. */
  readonly findWritten: (token: string) => Result<NamedFile>;
};

/** An empty table; `newId` gives a UUID. */
export function createKnownFiles(newId: () => string): KnownFiles {
  const files = new Map<string, NamedFile>();
  const tokens = new Map<string, string>();
  const written = new Set<string>();
  return {
    learn: (path, isFolder) => {
      const token = tokens.get(path) ?? `file-${newId()}`;
      tokens.set(path, token);
      files.set(token, { token, path, isFolder });
      return knownFile({ token, path, isFolder });
    },
    learnWritten: (file) => {
      files.set(file.token, file);
      written.add(file.token);
    },
    find: (token) => found(files.get(token)),
    findWritten: (token) => found(written.has(token) ? files.get(token) : undefined),
  };
}

function found(file: NamedFile | undefined): Result<NamedFile> {
  return file === undefined ? refused(UNKNOWN) : ok(file);
}

const UNKNOWN: Failure = {
  where: 'file',
  found: 'a file that was not picked since the program started',
  remedy: 'Pick it again.',
};

/** The files of all tokens that a checked request names; refused when one of them is unknown. */
export function filesOfRequest(files: KnownFiles, request: object): Result<readonly NamedFile[]> {
  const named: NamedFile[] = [];
  for (const token of Object.values(request).flat().filter(isToken)) {
    const file = files.find(token);
    if (!file.isOk) return file;
    named.push(file.value);
  }
  return ok(named);
}

function isToken(value: unknown): value is string {
  return fileToken.safeParse(value).success;
}
