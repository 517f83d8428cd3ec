import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAllowedLicence } from './is-allowed.ts';
import { noticesOf } from './notices.ts';
import type { LockEntry, ProductionPackage } from './production-packages.ts';
import { productionPackages } from './production-packages.ts';

/** The file that is shipped with the app, from the root of the project. */
export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt';

/** The packages that the lock file of the project ships; throws when the lock file is not one of npm 7 or later. */
export function shippedPackages(root: string): readonly ProductionPackage[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages?: Record<string, LockEntry>;
  };
  if (!lock.packages) throw new Error('package-lock.json has no packages');
  return productionPackages(lock.packages);
}

/** What is wrong with the licences of the given packages, one line each. */
export function licenceFaults(packages: readonly ProductionPackage[]): readonly string[] {
  return packages
    .filter((one) => !isAllowedLicence(one.licence))
    .map((one) => `${one.name} ${one.version}: ${one.licence || 'no licence stated'} is not allowed`);
}

// The lock file is written by hand or by a registry; the package itself says what it really is under.
function statedOtherwise(root: string, packages: readonly ProductionPackage[]): readonly string[] {
  return packages.flatMap((one) => {
    const manifest = JSON.parse(readFileSync(join(root, one.folder, 'package.json'), 'utf8')) as {
      license?: unknown;
    };
    const isSame = manifest.license === one.licence;
    return isSame
      ? []
      : [`${one.name} ${one.version}: the package states ${JSON.stringify(manifest.license)}`];
  });
}

function noticesFaults(root: string, packages: readonly ProductionPackage[]): readonly string[] {
  const file = join(root, NOTICES_FILE);
  const present = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : undefined;
  const isCurrent = present === noticesOf(root, packages);
  return isCurrent ? [] : [`${NOTICES_FILE} is out of date: run "npm run notices" and commit it`];
}

/** Everything that is wrong with the licences and the notices of the project, one line each. */
export function findFaults(root: string): readonly string[] {
  const packages = shippedPackages(root);
  return [...licenceFaults(packages), ...statedOtherwise(root, packages), ...noticesFaults(root, packages)];
}
