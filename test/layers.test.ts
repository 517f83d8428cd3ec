import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkImports, unusedExceptions } from './layers/check-imports.ts';
import { findSources } from './layers/find-sources.ts';
import { BREACHES, CLEAN } from './layers/planted.ts';
import { EXCEPTIONS } from './layers/table.ts';

const ROOT = resolve(import.meta.dirname, '..');

describe('the import table on the project itself', () => {
  const files = findSources(ROOT, ['core', 'electron', 'renderer']);

  it('finds the files it is meant to judge', () => {
    expect(files.some(({ path }) => path.startsWith('core/model/'))).toBe(true);
    expect(files.some(({ path }) => path === 'electron/cli/tieout.ts')).toBe(true);
  });

  it('holds in every file', () => {
    const lines = checkImports(files, EXCEPTIONS).map((one) => `${one.path}:${one.line} ${one.message}`);
    expect(lines).toEqual([]);
  });

  it('has no exception that nothing needs any more', () => {
    expect(unusedExceptions(files, EXCEPTIONS)).toEqual([]);
  });
});

describe('the check fires on a planted breach', () => {
  it.each(BREACHES)('$path: $source', ({ path, source, message }) => {
    const messages = checkImports([{ path, source }]).map((one) => one.message);
    expect(messages).toEqual([expect.stringContaining(message)]);
  });
});

describe('the check stays silent on what the table allows', () => {
  it.each(CLEAN)('$path: $source', ({ path, source }) => {
    expect(checkImports([{ path, source }])).toEqual([]);
  });
});

describe('the check', () => {
  const source = "import { open } from '../read/csv.ts';";
  const exception = { from: 'core/stage/a.ts', to: 'core/read/csv.ts', reason: 'planted' };

  it('names the line of a breach', () => {
    const [breach] = checkImports([{ path: 'core/stage/a.ts', source: `\n\n${source}` }]);
    expect(breach?.line).toBe(3);
  });

  it('honours an exception for exactly the two files it names', () => {
    expect(checkImports([{ path: 'core/stage/a.ts', source }], [exception])).toEqual([]);
    expect(checkImports([{ path: 'core/stage/b.ts', source }], [exception])).toHaveLength(1);
  });

  it('reports an exception that no import needs', () => {
    expect(unusedExceptions([{ path: 'core/stage/a.ts', source }], [exception])).toEqual([]);
    expect(unusedExceptions([{ path: 'core/stage/b.ts', source }], [exception])).toEqual([exception]);
  });

  it('refuses a file that it cannot parse instead of passing it', () => {
    expect(() => checkImports([{ path: 'core/model/a.ts', source: 'import {' }])).toThrow('core/model/a.ts');
  });
});
