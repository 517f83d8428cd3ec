/** The windows that are open, for all who need to know them without being a window. */

import { EventEmitter } from 'node:events';

/** What the list knows about a window. */
export type ListedWindow = {
  readonly id: number;
  readonly isFocused: () => boolean;
  /** Asks the window to close; false when a listener prevented it. */
  readonly tryClose: () => boolean;
  readonly destroy: () => void;
};

const open = new Map<number, ListedWindow>();

/** Emits `empty` when the last window has gone. */
export const windowEvents = new EventEmitter();

/** Adds a window. */
export function addWindow(window: ListedWindow): void {
  open.set(window.id, window);
}

/** Takes a window out. */
export function removeWindow(id: number): void {
  if (open.delete(id) && open.size === 0) windowEvents.emit('empty');
}

/** All windows that are open, oldest first. */
export function openWindows(): readonly ListedWindow[] {
  return [...open.values()];
}

/** The window that has the focus, if one has. */
export function focusedWindow(): ListedWindow | undefined {
  return openWindows().find((window) => window.isFocused());
}
