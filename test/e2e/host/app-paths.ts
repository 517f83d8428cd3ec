/** Where Electron says that things lie. */

import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const set = new Map<string, string>();

function standardPaths(appName: string): Readonly<Record<string, string>> {
  const home = homedir();
  const appData = process.env['XDG_CONFIG_HOME'] ?? join(home, '.config');
  const userData = set.get('userData') ?? join(appData, appName);
  return {
    home,
    appData,
    userData,
    sessionData: userData,
    logs: join(userData, 'logs'),
    crashDumps: join(userData, 'Crashpad'),
    temp: tmpdir(),
    exe: process.argv0,
    module: process.argv0,
    desktop: join(home, 'Desktop'),
    documents: join(home, 'Documents'),
    downloads: join(home, 'Downloads'),
  };
}

/** The path of that name; throws for a name that is not known. */
export function getPath(name: string, appName: string): string {
  const path = set.get(name) ?? standardPaths(appName)[name];
  if (path === undefined) throw new Error(`Failed to get '${name}' path`);
  return path;
}

/** Puts another path in its place; the folder is made. */
export function setPath(name: string, path: string): void {
  mkdirSync(path, { recursive: true });
  set.set(name, path);
}
