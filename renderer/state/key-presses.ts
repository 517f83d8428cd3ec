/** Which keys stand for which entries of the menu. */

import type { MenuItem } from '../../core/contract/window-bridge.ts';

/** A key press as far as it decides. `isCommand` is Ctrl, or Cmd on a Mac. */
export type KeyPress = {
  readonly key: string;
  readonly isCommand: boolean;
  readonly isShift: boolean;
  readonly isAlt: boolean;
  /** The press went into a field that takes text. */
  readonly isTyping: boolean;
};

/** The list of shortcuts as the person is shown it; `mod` stands for Ctrl or Cmd, `help` for F1 or Cmd with a slash. */
export const shortcutList: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['mod 1 … 7'], does: 'Go to a step of the close' },
  { keys: ['mod R', 'mod Enter'], does: 'Run the close' },
  { keys: ['mod I'], does: 'Import extracts' },
  { keys: ['mod E'], does: 'Export' },
  { keys: ['mod Z', 'mod Shift Backspace'], does: 'Take back the last decision' },
  { keys: ['mod S'], does: 'Save the setup' },
  { keys: ['mod F'], does: 'Find in the table' },
  { keys: ['mod C', 'mod Shift C'], does: 'Copy the selected rows, with Shift with their headers' },
  { keys: ['mod A'], does: 'Select all rows of the table' },
  { keys: ['Alt ↓'], does: 'On a header: filter the column' },
  { keys: ['F6'], does: 'Go from the table of exceptions to the detail and back' },
  { keys: ['A', 'C', 'O'], does: 'In the exceptions: accept the difference, comment, set the owner' },
  { keys: ['A'], does: 'In the queue of adjustments: assign an org' },
  { keys: ['mod N'], does: 'New close' },
  { keys: ['mod O'], does: 'Open a workspace' },
  { keys: ['mod W'], does: 'Close the workspace' },
  { keys: ['mod ,'], does: 'Settings' },
  { keys: ['help', '?'], does: 'This list' },
  { keys: ['Esc'], does: 'Close a dialog or pane' },
];

const STEP_KEYS: Readonly<Record<string, MenuItem>> = {
  '1': 'go-setup',
  '2': 'go-import',
  '3': 'go-close',
  '4': 'go-exceptions',
  '5': 'go-adjustments',
  '6': 'go-rates',
  '7': 'go-review',
};
const COMMAND_KEYS: Readonly<Record<string, MenuItem>> = {
  ...STEP_KEYS,
  r: 'run-close',
  enter: 'run-close',
  f: 'find',
  n: 'new-workspace',
  o: 'open-workspace',
  ',': 'settings',
};

/** The entry of the menu that a key press stands for; undefined for none. */
export function itemOfKey({ key, isCommand, isShift, isAlt, isTyping }: KeyPress): MenuItem | undefined {
  if (isAlt) return undefined;
  if (!isCommand) return key === '?' && !isTyping ? 'shortcuts' : undefined;
  if (isShift) return undefined;
  const pressed = key.toLowerCase();
  // In a field Ctrl+Z takes back what was typed.
  if (pressed === 'z') return isTyping ? undefined : 'undo';
  return COMMAND_KEYS[pressed];
}
