/** The life of a grid: its model while it is on show, and the element that it fills. */

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { GridName, GridRow } from '../../../core/contract/window/grid.ts';
import { menuKeys } from '../../format/keys.ts';
import { ask } from '../../state/refusals.ts';
import { useWorkspace } from '../../state/workspace.ts';
import { GridModel } from './grid-model.ts';
import { type GridQuery, WHOLE_GRID } from './grid-query.ts';
import { type GridEvents, MountedGrid } from './mount-grid.ts';
import { countSelected } from './row-selection.ts';

/** What a grid starts with; parts left out are not restricted. */
export type GridStart = Partial<GridQuery>;

type Listeners = {
  readonly openRow: (row: GridRow) => void;
  readonly openFilter: (column: string, opener: HTMLElement) => void;
  readonly openMenu: GridEvents['openMenu'];
};

/** A model for a grid and what it starts with; both changing makes another one. Figures that change reach it. */
export function useGridModel(grid: GridName, start: GridStart, startsAtFirstRow: boolean): GridModel {
  const identity = JSON.stringify([grid, start, startsAtFirstRow]);
  const [made, setMade] = useState(() => ({ identity, model: make() }));
  function make(): GridModel {
    return new GridModel(grid, { ...WHOLE_GRID, ...start }, startsAtFirstRow);
  }
  if (made.identity !== identity) setMade({ identity, model: make() });
  const { model } = made;
  const figures = useWorkspace(({ workspace }) => workspace?.figures);
  const seen = useRef(figures);
  useEffect(() => {
    void model.open('query');
    return () => model.close();
  }, [model]);
  useEffect(() => {
    if (seen.current !== figures) void model.reopen();
    seen.current = figures;
  }, [model, figures]);
  return model;
}

/** Copies the selected rows, or the focused cell while only its row is selected; says what was copied. */
async function copy(model: GridModel, mounted: MountedGrid, hasHeader: boolean): Promise<void> {
  const isAlone = countSelected(model.store.getState().selection) < 2;
  const cell = isAlone && !hasHeader ? mounted.focusedCell() : undefined;
  if (cell !== undefined) {
    const { position, column } = cell;
    const one = await model.text([column], false, { from: position, to: position + 1 });
    if (one && (await ask('copy-text', { text: one.text })))
      model.say(`Cell copied. ${menuKeys('mod Shift C')} copies the row.`);
    return;
  }
  const answer = await model.text(mounted.columns.keys(), hasHeader);
  if (!answer) return;
  const { text, html, rows } = answer;
  const count = rows === 1 ? '1 row copied' : `${rows} rows copied`;
  if (await ask('copy-text', { text, html })) model.say(html === '' ? `${count} as plain text` : count);
}

/** Mounts a model's grid into an element and hands out its commands. */
export function useMountedGrid(
  grid: GridName,
  label: string,
  model: GridModel,
  element: RefObject<HTMLDivElement | null>,
  listeners: Listeners,
) {
  const mounted = useRef<MountedGrid>(undefined);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const latest = useRef(listeners);
  latest.current = listeners;
  const onCopy = useCallback(
    ({ hasHeader }: { readonly hasHeader: boolean }) => {
      if (mounted.current) void copy(model, mounted.current, hasHeader);
    },
    [model],
  );
  useEffect(() => {
    if (!element.current) return undefined;
    const made = new MountedGrid(element.current, grid, label, model, {
      open: (row) => latest.current.openRow(row),
      openFilter: (column, opener) => latest.current.openFilter(column, opener),
      openMenu: (row, column, place) => latest.current.openMenu(row, column, place),
      copy: onCopy,
      changeHidden: setHidden,
    });
    mounted.current = made;
    return () => {
      mounted.current = undefined;
      made.destroy();
    };
  }, [grid, label, model, element, onCopy]);
  return { mounted, hidden, onCopy };
}
