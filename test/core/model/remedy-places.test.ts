/** Words hold where they are read: none of the window or the workbook speaks of close.json, its keys or commands. */

import { describe, expect, test } from 'vitest';
import { commands } from '../../../core/contract/commands.ts';
import { wishActions } from '../../../core/model/decision.ts';
import { type FindingCode, findingCatalogue, findingEntry } from '../../../core/model/finding-catalogue.ts';
import { type RemedyPlace, remedyOn, remedyPlaces } from '../../../core/model/remedy-places.ts';
import { settingPlaces, setupPlace, withoutSetupFile } from '../../../core/model/setting-places.ts';
import { jsonSchemas } from '../../../core/setup/json-schemas.ts';
import { explanations } from '../../../core/view/explanations.ts';
import { setupSections } from '../../../renderer/state/setup-sections.ts';
import { steps } from '../../../renderer/state/steps.ts';
import { wordOfCommandLine } from '../../support/setup-words.ts';

describe('the words of every code', () => {
  test.each(['window', 'workbook'] as const)('hold in the %s', (surface) => {
    const told = explanations(surface).flatMap(({ code, title, meaning, remedy }) =>
      [title, meaning, remedy].flatMap((text) => {
        const word = wordOfCommandLine(text);
        return word === undefined ? [] : [`${code}: ${word}`];
      }),
    );
    expect(told).toEqual([]);
  });

  test('name the thing, so that a surface without a place leaves nothing open', () => {
    for (const code of Object.keys(findingCatalogue) as FindingCode[]) {
      expect(remedyOn('workbook', findingEntry(code)).length, code).toBeGreaterThan(7);
    }
  });

  test('the test of words finds what it must', () => {
    const found = [
      'Correct it in close.json.',
      'Set limits.asOfHoursApart.',
      'State dateOrder for the column.',
      'Run tieout decide FOLDER.',
      'Name it (--subject).',
      'Add the org to orgs.mapping.',
    ].map(wordOfCommandLine);
    expect(found).toEqual([
      'close.json',
      'limits.asOfHoursApart',
      'dateOrder',
      'tieout d',
      '--s',
      'orgs.mapping',
    ]);
    expect(wordOfCommandLine('State the date order of items.csv, rates.csv and orgs.')).toBeUndefined();
  });
});

describe('places', () => {
  test.each(remedyPlaces)('%s says where at the command line, and nothing of it elsewhere', (at) => {
    const [window, terminal, workbook] = (['window', 'command-line', 'workbook'] as const).map((surface) =>
      remedyOn(surface, { remedy: 'Do it.', at }),
    );
    expect(terminal).toMatch(/^Do it\. (?:In close\.json: |Command: `tieout |See sheet )/);
    expect([window, workbook].map((text) => wordOfCommandLine(text ?? ''))).toEqual([undefined, undefined]);
  });

  test('are screens that there are', () => {
    const screens = steps.map(({ title }) => title);
    for (const at of remedyPlaces) {
      const words = remedyOn('window', { remedy: '', at }).trim();
      if (words === '') continue;
      expect(words, at).toMatch(/^See .+\.$/);
      expect(
        screens.filter((title) => words.startsWith(`See ${title}`)),
        at,
      ).toHaveLength(1);
    }
  });

  test('are commands and decisions that there are', () => {
    for (const at of remedyPlaces) {
      const [, command, , action] =
        /`tieout (\w+)(?: FOLDER)?( ([a-z-]+))?/.exec(remedyOn('command-line', { remedy: '', at })) ?? [];
      if (command === undefined) continue;
      expect([...Object.keys(commands), 'explain', 'schema'], at).toContain(command);
      if (command === 'decide') expect(wishActions, at).toContain(action);
    }
  });

  test('of the setup have the path of the schema and the part of the window', () => {
    const titles = setupSections.map(({ title }) => `Setup, ${title}`);
    const schema = JSON.stringify(jsonSchemas().close);
    for (const [path, { screen, key }] of Object.entries(settingPlaces)) {
      for (const step of path.split('.')) expect(schema, path).toContain(`"${step}":{`);
      if (screen.startsWith('Setup')) expect(titles, path).toContain(screen);
      const [top = ''] = path.split('.');
      const part = setupSections.find(({ holds }) => holds.includes(top))?.title ?? '';
      if (screen.startsWith('Setup')) expect(screen, path).toBe(`Setup, ${part}`);
      expect(key).toContain(path.split('.').at(-1));
    }
  });
});

test.each([
  ['close.json: orgs.mapping, entry 2 (DE)', 'Setup, Orgs and mapping: mapping, entry 2 (DE)'],
  [
    'close.json: sources, entry 14 (payments.csv), delimiter',
    'Setup, Field mapping: entry 14 (payments.csv), delimiter',
  ],
  ['close.json: closing.orgs.St. Mary', 'Setup, Closing dates: orgs, St. Mary'],
  ['close.json: currencies.home', 'Setup, Currencies: home'],
  ['close.json: periods.assignments (2c91)', 'Setup, Closing dates: periods, assignments (2c91)'],
  ['close.json: top level', 'Setup'],
  ['close.json', 'close.json'],
  ['close.json.csv, row 2', 'close.json.csv, row 2'],
  ['items.csv, row 12, column Amount', 'items.csv, row 12, column Amount'],
])('%s is %s', (place, words) => {
  expect(withoutSetupFile(place)).toBe(words);
});

test('parts of the setup in findings', () => {
  const places = ['sources', 'calendar', 'priorClose', 'orgs.mapping', 'disabledTemplates[0]'];
  expect(places.map(setupPlace)).toEqual([
    'Import',
    'Setup, Closing dates: calendar',
    'Setup, Prior close',
    'Setup, Orgs and mapping: mapping',
    'Setup, Transaction templates: disabled templates, entry 1',
  ]);
});

test('a remedy without a place is the same everywhere', () => {
  const remedy: { remedy: string; at?: RemedyPlace } = { remedy: 'Nothing to do.' };
  expect(remedyOn('command-line', remedy)).toBe('Nothing to do.');
});
