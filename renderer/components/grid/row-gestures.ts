/** Selecting rows with mouse and keys, as in a file manager: shift extends, ctrl adds, the focus takes along. */

import type { GridRow } from '../../../core/contract/window/grid.ts';
import type { GridModel } from './grid-model.ts';
import {
  countSelected,
  extendTo,
  isSelected,
  NO_ROWS,
  selectAll,
  selectOnly,
  toggleRow,
} from './row-selection.ts';

/** What rows can be asked for besides selecting them. */
export type RowCommands = {
  readonly open: (row: GridRow) => void;
  readonly copy: (options: { readonly hasHeader: boolean }) => void;
  /** Offers what can be done with a row, at a place of the window; `column` is '' beside the columns. */
  readonly openMenu: (row: GridRow, column: string, place: { left: number; top: number }) => void;
  /** Moves the focus to a row. */
  readonly focusRow: (position: number) => void;
};

/** Position of the row that an element lies in; -1 for headers and rows of totals. */
function positionOf(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest('.ag-row') : null;
  const position = Number(row?.getAttribute('row-index') ?? Number.NaN);
  return Number.isInteger(position) ? position : -1;
}

const NAVIGATION = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
]);

/** Listens to a grid's element until the returned function is called. */
export function listenToRows(element: HTMLElement, model: GridModel, commands: RowCommands): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  listenToMouse(element, model, commands, signal);
  listenToMenu(element, model, commands, signal);
  listenToKeys(element, model, commands, signal);
  listenToFocus(element, model, signal);
  return () => listening.abort();
}

/** A key that moves the focus takes the selection along; focus that comes back by itself changes nothing. */
function listenToFocus(element: HTMLElement, model: GridModel, signal: AbortSignal): void {
  let pressed: KeyboardEvent | undefined;
  element.addEventListener(
    'keydown',
    (event) => {
      pressed = NAVIGATION.has(event.key) ? event : undefined;
    },
    { capture: true, signal },
  );
  element.addEventListener(
    'mousedown',
    () => {
      pressed = undefined;
    },
    { capture: true, signal },
  );
  element.addEventListener(
    'focusin',
    ({ target }) => {
      const position = positionOf(target);
      if (position < 0) return;
      model.moveTo(position);
      const { selection } = model.store.getState();
      if (pressed && !pressed.ctrlKey && !pressed.metaKey)
        model.select(pressed.shiftKey ? extendTo(selection, position) : selectOnly(position));
      pressed = undefined;
    },
    { signal },
  );
}

function listenToMouse(
  element: HTMLElement,
  model: GridModel,
  commands: RowCommands,
  signal: AbortSignal,
): void {
  element.addEventListener(
    'mousedown',
    (event) => {
      const position = positionOf(event.target);
      if (position < 0 || event.button !== 0) return;
      const { selection } = model.store.getState();
      if (event.shiftKey) model.select(extendTo(selection, position));
      else if (event.ctrlKey || event.metaKey) model.select(toggleRow(selection, position));
      else model.select(selectOnly(position));
      model.moveTo(position);
    },
    { capture: true, signal },
  );
  element.addEventListener(
    'mouseover',
    (event) => {
      const position = positionOf(event.target);
      const { selection } = model.store.getState();
      if (event.buttons === 1 && position >= 0 && selection.anchor >= 0)
        model.select(extendTo(selection, position));
    },
    { signal },
  );
  element.addEventListener(
    'dblclick',
    (event) => {
      const row = model.rowAt(positionOf(event.target));
      if (row) commands.open(row);
    },
    { signal },
  );
}

/** The menu is about the selected rows; a row that is not among them becomes the only one. */
function listenToMenu(
  element: HTMLElement,
  model: GridModel,
  commands: RowCommands,
  signal: AbortSignal,
): void {
  element.addEventListener(
    'contextmenu',
    (event) => {
      const position = positionOf(event.target);
      const row = model.rowAt(position);
      if (row?.kind !== 'row' || !(event.target instanceof Element)) return;
      event.preventDefault();
      if (!isSelected(model.store.getState().selection, position)) model.select(selectOnly(position));
      model.moveTo(position);
      const column = event.target.closest('.ag-cell')?.getAttribute('col-id') ?? '';
      commands.openMenu(row, column, { left: event.clientX, top: event.clientY });
    },
    { signal },
  );
}

function listenToKeys(
  element: HTMLElement,
  model: GridModel,
  commands: RowCommands,
  signal: AbortSignal,
): void {
  element.addEventListener(
    'keydown',
    (event) => {
      const position = positionOf(event.target);
      if (position < 0 || !isHandled(event, position, model, commands)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true, signal },
  );
}

/** Does what a key on a row asks for; false for keys that are the grid's own. */
function isHandled(event: KeyboardEvent, position: number, model: GridModel, commands: RowCommands): boolean {
  const isControl = event.ctrlKey || event.metaKey;
  const row = model.rowAt(position);
  if (isControl) return isControlKeyHandled(event, position, model, commands);
  switch (event.key) {
    case 'Enter':
      if (row?.kind === 'group') void model.toggleGroup(row.key, !row.isOpen);
      else if (row) commands.open(row);
      return row !== undefined;
    case 'ArrowRight':
    case 'ArrowLeft':
      return isGroupTurned(row, event.key === 'ArrowRight', model);
    case 'Escape':
      if (countSelected(model.store.getState().selection) < 2) return false;
      model.select(NO_ROWS);
      return true;
    default:
      return false;
  }
}

function isGroupTurned(row: GridRow | undefined, isOpening: boolean, model: GridModel): boolean {
  if (row?.kind !== 'group') return false;
  if (row.isOpen !== isOpening) void model.toggleGroup(row.key, isOpening);
  return true;
}

function isControlKeyHandled(
  event: KeyboardEvent,
  position: number,
  model: GridModel,
  commands: RowCommands,
): boolean {
  const { selection, view } = model.store.getState();
  switch (event.key.toLowerCase()) {
    case 'a':
      model.select(selectAll(view?.count ?? 0));
      return true;
    case ' ':
      model.select(toggleRow(selection, position));
      return true;
    case 'home':
    case 'end':
      jump(event.key === 'Home' ? 0 : (view?.count ?? 0) - 1, event.shiftKey, model, commands);
      return true;
    case 'c':
      commands.copy({ hasHeader: event.shiftKey });
      return true;
    default:
      return false;
  }
}

/** Goes to the first or last row and selects it, with shift all rows up to it. */
function jump(position: number, isExtending: boolean, model: GridModel, commands: RowCommands): void {
  if (position < 0) return;
  const { selection } = model.store.getState();
  model.select(isExtending ? extendTo(selection, position) : selectOnly(position));
  commands.focusRow(position);
}
