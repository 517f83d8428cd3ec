/** Everything a user can name is named in a README. */

import { existsSync, readFileSync } from 'node:fs';
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

test('every link and picture of the READMEs leads somewhere', () => {
  for (const page of ['README.md', 'electron/cli/README.md', 'electron/README.md', 'core/README.md']) {
    const targets = [...textOf(page).matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(root, dirname(page), target)))).toEqual([]);
  }
});
