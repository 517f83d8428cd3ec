import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findFaults, licenceFaults, NOTICES_FILE, shippedPackages } from './check.ts';
import { noticesOf } from './notices.ts';

const root = resolve(import.meta.dirname, '../..');
const isWriting = process.argv[2] === 'write';
const packages = shippedPackages(root);

if (isWriting) writeFileSync(join(root, NOTICES_FILE), noticesOf(root, packages));

const faults = isWriting ? licenceFaults(packages) : findFaults(root);
for (const fault of faults) console.error(fault);
console.log(`shipped packages: ${packages.length}, faults: ${faults.length}`);
process.exitCode = faults.length === 0 ? 0 : 1;
