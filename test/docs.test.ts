/** Everything a user can name is named in a README, and what the pages name is there. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { allChecks } from '../core/checks/all-checks.ts';
import { commands } from '../core/contract/commands.ts';
import { allKinds } from '../core/extract/all-kinds.ts';
import { findingCatalogue } from '../core/model/finding-catalogue.ts';

const root = join(import.meta.dirname, '..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

test.each(Object.keys(findingCatalogue))(
  'finding %s is in the catalogue and has a smallest input',
  (code) => {
    expect(textOf('test/issues/README.md')).toContain(`\`${code}\``);
    expect(existsSync(join(root, 'test/issues', code, 'close.json'))).toBe(true);
  },
);

test.each(allChecks.map((check) => check.name))('check %s is in core/checks/README.md', (name) => {
  expect(textOf('core/checks/README.md')).toContain(`\`${name}\``);
});

test.each(allKinds.map((kind) => kind.name))('extract kind %s is in core/extract/README.md', (name) => {
  expect(textOf('core/extract/README.md')).toContain(`\`${name}\``);
});

test.each([...Object.keys(commands), 'explain', 'schema'])(
  'command %s is in electron/cli/README.md',
  (name) => {
    expect(textOf('electron/cli/README.md')).toContain(`tieout ${name}`);
  },
);

test('no check, kind or finding has the name of another', () => {
  for (const names of [allChecks.map((check) => check.name), allKinds.map((kind) => kind.name)]) {
    expect(new Set(names).size).toBe(names.length);
  }
});

const pages = [
  ...['README.md', 'CONTRIBUTING.md', 'DECISIONS.md', 'CHANGELOG.md'],
  ...['core/README.md', 'core/checks/README.md', 'core/extract/README.md', 'electron/README.md'],
  ...['electron/cli/README.md', 'renderer/README.md', 'test/e2e/README.md', 'test/issues/README.md'],
];

test.each(pages)('every link and picture of %s leads somewhere', (page) => {
  const targets = [...textOf(page).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, target = '']) => target);
  expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
});

test.each([
  ['core', 'core/README.md'],
  ['electron', 'electron/README.md'],
  ['renderer', 'renderer/README.md'],
  ['test', 'CONTRIBUTING.md'],
])('every folder of %s is explained in %s', (room, page) => {
  const folders = readdirSync(join(root, room), { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(folders.map(({ name }) => name).filter((name) => !textOf(page).includes(`\`${name}/\``))).toEqual(
    [],
  );
});

const manifest: {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
} = JSON.parse(textOf('package.json'));

test('every script is in CONTRIBUTING.md, and every script that a page names is one', () => {
  const told = textOf('CONTRIBUTING.md');
  const isTold = (name: string): boolean => new RegExp(`npm (?:run )?${name}\\b`).test(told);
  expect(Object.keys(manifest.scripts).filter((name) => !isTold(name))).toEqual([]);
  const named = pages.flatMap((page) => [...textOf(page).matchAll(/npm run ([\w-]+)/g)]);
  expect(named.map(([, name = '']) => name).filter((name) => !(name in manifest.scripts))).toEqual([]);
});

test('every dependency has its reason in DECISIONS.md, and every reason its dependency', () => {
  const section = textOf('DECISIONS.md')
    .split('\n## ')
    .find((part) => part.startsWith('Dependencies\n'));
  const rows = [...(section ?? '').matchAll(/^\| (?!package|---)([^|]+) \|/gm)];
  const explained = rows.flatMap(([, names = '']) => names.replace(' (optional)', '').split(', '));
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const all = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(explained.sort()).toEqual(all.sort());
});
