import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where packages are installed. */
export const MODULES = join(import.meta.dirname, '../../../node_modules');

/** The version of an installed package; throws when it is not installed. */
export function versionOf(name: string): string {
  const { version }: { readonly version: string } = JSON.parse(
    readFileSync(join(MODULES, name, 'package.json'), 'utf8'),
  );
  return version;
}
