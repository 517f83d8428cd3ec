import { expect, test } from 'vitest';
import { pastedCells, withPastedRows } from '../../../renderer/screens/setup/pasted-rows.ts';
import { valueAt } from '../../../renderer/state/json-path.ts';

const PATH = ['orgs', 'billing'];
const KEYS = ['name', 'homeCurrency', 'id'];

function billing(entries: readonly unknown[]): unknown {
  return { orgs: { billing: entries } };
}

test('a list is cut into lines and cells as a spreadsheet copies them', () => {
  expect(pastedCells('US\r\nGermany\n\n  \nIreland\n')).toEqual([['US'], ['Germany'], ['Ireland']]);
  expect(pastedCells('US\tUSD\tid-1\nGermany\t\tid-2')).toEqual([
    ['US', 'USD', 'id-1'],
    ['Germany', '', 'id-2'],
  ]);
  expect(pastedCells('"Acme ""East"", Inc."\tUSD')).toEqual([['Acme "East", Inc.', 'USD']]);
});

test('a text of one cell is pasted as any other', () => {
  expect(pastedCells('Germany')).toBeUndefined();
  expect(pastedCells('Germany\n')).toBeUndefined();
  expect(pastedCells(' \n')).toBeUndefined();
});

test('lines fill the blank entry and follow it; names that are there stay as they are', () => {
  const draft = billing([{ name: 'US', homeCurrency: 'USD' }, { name: '' }, { name: 'Japan' }]);
  const lines = [['US', 'EUR'], ['Germany', 'EUR', 'id-2'], ['France'], ['Germany']];
  const { draft: changed, added, known } = withPastedRows(draft, PATH, 1, KEYS, lines);
  expect(valueAt(changed, PATH)).toEqual([
    { name: 'US', homeCurrency: 'USD' },
    { name: 'Germany', homeCurrency: 'EUR', id: 'id-2' },
    { name: 'France' },
    { name: 'Japan' },
  ]);
  expect([added, known]).toEqual([2, 2]);
});

test('lines that are pasted into an entry with a name are added at the end', () => {
  const draft = billing([{ name: 'US' }, { name: 'Japan' }]);
  const { draft: changed } = withPastedRows(draft, PATH, 0, KEYS, [['Germany'], ['France']]);
  expect(valueAt(changed, PATH)).toEqual([
    { name: 'US' },
    { name: 'Japan' },
    { name: 'Germany' },
    { name: 'France' },
  ]);
});

test('a blank entry stays where nothing new is pasted', () => {
  const draft = billing([{ name: 'US' }, { name: '' }]);
  const { draft: changed, added } = withPastedRows(draft, PATH, 1, KEYS, [['US'], ['US', 'USD']]);
  expect(valueAt(changed, PATH)).toEqual([{ name: 'US' }, { name: '' }]);
  expect(added).toBe(0);
});
