import { expect, test } from 'vitest';
import { menuTemplate } from '../../../electron/main/menu-template.ts';
import { itemOfKey, type KeyPress, shortcutList } from '../../../renderer/state/key-presses.ts';

const plain: KeyPress = { key: '', isCommand: false, isShift: false, isAlt: false, isTyping: false };

test('Ctrl with 1 to 7 goes to the steps in their order', () => {
  const items = ['1', '2', '3', '4', '5', '6', '7'].map((key) =>
    itemOfKey({ ...plain, key, isCommand: true }),
  );
  expect(items).toEqual(
    ['setup', 'import', 'close', 'exceptions', 'adjustments', 'rates', 'review'].map((step) => `go-${step}`),
  );
  expect(itemOfKey({ ...plain, key: '8', isCommand: true })).toBeUndefined();
});

test('what is typed into a field stays there', () => {
  expect(itemOfKey({ ...plain, key: '?' })).toBe('shortcuts');
  expect(itemOfKey({ ...plain, key: '?', isTyping: true })).toBeUndefined();
  expect(itemOfKey({ ...plain, key: 'z', isCommand: true })).toBe('undo');
  expect(itemOfKey({ ...plain, key: 'z', isCommand: true, isTyping: true })).toBeUndefined();
  expect(itemOfKey({ ...plain, key: 'r' })).toBeUndefined();
});

test('Shift and Alt mean something else', () => {
  expect(itemOfKey({ ...plain, key: 'R', isCommand: true })).toBe('run-close');
  expect(itemOfKey({ ...plain, key: 'R', isCommand: true, isShift: true })).toBeUndefined();
  expect(itemOfKey({ ...plain, key: '1', isCommand: true, isAlt: true })).toBeUndefined();
});

test('the list names every key of the menu', () => {
  const state = { platform: 'win32' as const, hasWorkspace: true, isDevelopment: false };
  const keysOf = (entries: ReturnType<typeof menuTemplate>): readonly string[] =>
    entries.flatMap(({ accelerator, submenu }) => [
      ...(typeof accelerator === 'string' ? [accelerator] : []),
      ...(Array.isArray(submenu) ? keysOf(submenu) : []),
    ]);
  const listed = shortcutList
    .flatMap(({ keys }) => keys)
    .flatMap((keys) =>
      keys === 'mod 1 … 7' ? ['1', '2', '3', '4', '5', '6', '7'].map((key) => `mod ${key}`) : keys,
    );
  const inList = (accelerator: string) =>
    accelerator
      .replace(/^(CmdOrCtrl|Ctrl)\b/, 'mod')
      .replace('F1', 'help')
      .replaceAll('+', ' ');
  const keys = keysOf(menuTemplate(state, () => undefined)).map(inList);
  expect(keys.length).toBeGreaterThan(15);
  expect(keys.filter((key) => !listed.includes(key))).toEqual([]);
});
