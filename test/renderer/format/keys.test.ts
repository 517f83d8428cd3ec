/** Keys in the words of each system. */

import { expect, test } from 'vitest';
import { keyWords, menuKeys } from '../../../renderer/format/keys.ts';

test.each([
  ['mod C', 'Ctrl+C', '⌘C'],
  ['mod Shift C', 'Ctrl+Shift+C', '⇧⌘C'],
  ['mod F', 'Ctrl+F', '⌘F'],
])('a menu writes %s as the menus of the system do', (keys, elsewhere, onMac) => {
  expect([menuKeys(keys, false), menuKeys(keys, true)]).toEqual([elsewhere, onMac]);
});

test('a list of keys names them one beside the other', () => {
  expect([keyWords('mod Shift C', false), keyWords('mod Shift C', true)]).toEqual([
    'Ctrl Shift C',
    '⌘ Shift C',
  ]);
  expect([keyWords('help', false), keyWords('help', true)]).toEqual(['F1', '⌘ /']);
});
