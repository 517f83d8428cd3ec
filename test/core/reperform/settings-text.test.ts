/** Settings go into the rows of the sheet Parameters and come back as they were. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsText } from '../../../core/reperform/settings-text.ts';
import { type SettingRow, settingRows } from '../../../core/report/setting-rows.ts';
import { readSetup, statedSettings } from '../../../core/setup/read-setup.ts';
import { monthEnd } from '../../closes/month-end/month-end.ts';
import { plantedCloses } from '../../closes/planted/all-planted.ts';
import { setupOf } from '../../closes/test-close.ts';
import { setupText } from '../../support/setup-fixture.ts';

const ISSUES = join(import.meta.dirname, '../../issues');

const closes: readonly (readonly [string, string])[] = [
  ['month-end', JSON.stringify(setupOf(monthEnd().close))],
  ...plantedCloses.map(({ name, close }) => [name, JSON.stringify(setupOf(close))] as const),
  ...readdirSync(ISSUES)
    .map((name) => [name, join(ISSUES, name, 'close.json')] as const)
    .filter(([, path]) => existsSync(path))
    .map(([name, path]) => [name, readFileSync(path, 'utf8')] as const),
];

function rowsOf(text: string): readonly SettingRow[] {
  const setup = readSetup(text);
  if (!setup.isOk) throw new Error(JSON.stringify(setup.failures));
  return settingRows(setup.value, statedSettings(text));
}

function again(rows: readonly SettingRow[]): string {
  const text = settingsText(rows.map((row, at) => ({ ...row, where: `row ${at + 1}` })));
  if (!text.isOk) throw new Error(JSON.stringify(text.failures));
  return text.value;
}

function refusalOf(rows: readonly Partial<SettingRow>[]): string {
  const plain = { path: 'a', value: '', type: 'text', isEntered: true } as const;
  const text = settingsText(rows.map((row, at) => ({ ...plain, ...row, where: `row ${at + 1}` })));
  return text.isOk ? 'none' : text.failures.map(({ where, found }) => `${where}: ${found}`).join('; ');
}

describe('settings as rows and back', () => {
  test.each(closes)('%s: the same Setup, in the same order of members', (_name, text) => {
    const back = again(rowsOf(text));
    const [before, after] = [readSetup(text), readSetup(back)];
    expect(after).toEqual(before);
    // The run id hashes the text of the Setup, so the order of members counts too.
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
    expect(rowsOf(back)).toEqual(rowsOf(text));
    // A signature is bound to what close.json states, not to the defaults beside it.
    expect(statedSettings(back)).toEqual(statedSettings(text));
  });

  test('what close.json states is told from what is a default', () => {
    const rows = rowsOf(setupText((json) => Object.assign(json, { tolerance: { absolute: '0' } })));
    const origin = (path: string): boolean | undefined => rows.find((row) => row.path === path)?.isEntered;
    expect(origin('tolerance.absolute')).toBe(true);
    expect(origin('tolerance.percent')).toBe(false);
    expect(origin('collection.groupBy[1]')).toBe(false);
    expect(origin('sources[1].file')).toBe(true);
  });

  test('an optional part that is stated but empty stays', () => {
    const text = setupText((json) =>
      Object.assign(json, { tolerance: {}, sources: [{ file: 'a.csv', control: {} }, { file: 'b.csv' }] }),
    );
    const back = again(rowsOf(text));
    const setup = readSetup(back);
    expect(statedSettings(back)).toEqual(statedSettings(text));
    expect(setup.isOk && setup.value.sources.map(({ control }) => control !== undefined)).toEqual([
      true,
      false,
    ]);
  });

  test('a value longer than a cell goes on in further rows and comes back whole', () => {
    const parameters = `${'x'.repeat(32_766)}\u{1F600}${'y'.repeat(40_000)}`;
    const text = setupText((json) => Object.assign(json, { sources: [{ file: 'a.csv', parameters }] }));
    const rows = rowsOf(text).filter(({ path }) => path === 'sources[1].parameters');
    expect(rows.map(({ type }) => type)).toEqual(['text', 'text, continued', 'text, continued']);
    for (const { value } of rows) {
      expect(value.length).toBeLessThanOrEqual(32_767);
      expect(value.isWellFormed()).toBe(true);
    }
    expect(readSetup(again(rowsOf(text)))).toEqual(readSetup(text));
  });

  test('a value in very many rows is put together once', () => {
    const part = { path: 'a', value: 'x'.repeat(100), type: 'text, continued', isEntered: true } as const;
    const rows = Array.from({ length: 50_000 }, (_, at) =>
      at === 0 ? { ...part, type: 'text' as const } : part,
    );
    const since = performance.now();
    expect(again(rows)).toHaveLength(5_000_008);
    expect(performance.now() - since).toBeLessThan(5000);
  });

  test('any text is a name and a value', () => {
    const anyText = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(
        fc.dictionary(anyText, fc.oneof(anyText, fc.integer(), fc.boolean(), fc.constant(null))),
        (columns) => {
          const rows = settingRows({ columns }, { columns });
          expect(JSON.parse(again(rows))).toEqual({ columns });
          // A cell holds no half of a pair and no code unit that is no character.
          for (const { path, value } of rows)
            expect(path + value).not.toMatch(/[\uFFFE\uFFFF]|\p{Surrogate}/u);
        },
      ),
    );
  });

  test.each<[string, readonly Partial<SettingRow>[], string]>([
    ['no path', [{ path: 'a..b' }], 'row 1: "a..b", which is no path'],
    ['a path of more levels than settings have', [{ path: 'a.'.repeat(20_000).slice(0, -1) }], 'no path'],
    ['the same path twice', [{ path: 'a' }, { path: 'a' }], 'row 2: a twice'],
    ['a value below a value', [{ path: 'a' }, { path: 'a.b' }], 'row 2: a.b, where another row has a value'],
    ['a name in a list', [{ path: 'a[1]' }, { path: 'a.b' }], 'row 2: a.b, where another row has something'],
    ['no number', [{ type: 'number', value: 'many' }], 'row 1: a as number: "many"'],
    ['neither yes nor no', [{ type: 'yes/no', value: 'maybe' }], 'row 1: a as yes/no: "maybe"'],
    ['a part without its beginning', [{ type: 'text, continued' }], 'row 1: a as text, continued'],
  ])('%s is refused at its row', (_name, rows, refusal) => {
    expect(refusalOf(rows)).toContain(refusal);
  });
});
