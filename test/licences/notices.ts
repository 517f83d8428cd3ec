import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProductionPackage } from './production-packages.ts';

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;
const HEAD = `Third-party notices

Tieout is built with the packages below. Each remains under its own licence, repeated here.
`;

function licenceTexts(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => LICENCE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}

function section(root: string, one: ProductionPackage): string {
  const texts = licenceTexts(join(root, one.folder));
  const body = texts.length > 0 ? texts : [`The package carries no licence file. It states: ${one.licence}`];
  return [`${'='.repeat(80)}`, `${one.name} ${one.version} (${one.licence})`, '', ...body, ''].join('\n');
}

/** The text of THIRD-PARTY-NOTICES.txt for the given packages, read from the installed ones below the root. */
export function noticesOf(root: string, packages: readonly ProductionPackage[]): string {
  // One package in two folders, in the same version, is one notice.
  const unique = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  return [HEAD, ...[...unique.values()].map((one) => section(root, one))].join('\n');
}
