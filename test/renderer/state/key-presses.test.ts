import { expect, test } from 'vitest';
import { itemOfKey, type KeyPress } from '../../../renderer/state/key-presses.ts';

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
