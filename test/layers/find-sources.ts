import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceText } from './read-imports.ts';

const CODE = /\.(?:ts|tsx|mts|cts|js|jsx|mjs|cjs)$/;

/** Reads every source file below the given folders of the project; paths come back with forward slashes. */
export function findSources(root: string, folders: readonly string[]): readonly SourceText[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => CODE.test(path))
      .sort()
      .map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') })),
  );
}
