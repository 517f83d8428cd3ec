/** Names that cross between page and shell; every other one is refused before it leaves the page. */

import type { WindowEvent } from '../../core/contract/window-bridge.ts';
import { windowCommands } from '../../core/contract/window-commands.ts';

const EVENTS: Readonly<Record<WindowEvent, true>> = {
  progress: true,
  menu: true,
  'open-file': true,
  'engine-restarted': true,
  'file-lost': true,
  watched: true,
  settings: true,
};

/** True for a command of the contract. */
export function isCommand(name: string): boolean {
  return Object.hasOwn(windowCommands, name);
}

/** True for an event of the contract. */
export function isEvent(name: string): boolean {
  return Object.hasOwn(EVENTS, name);
}
