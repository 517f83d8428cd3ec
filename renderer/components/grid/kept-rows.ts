/** Focus and selection stay with their rows when the figures change and the rows stand elsewhere. */

import type { GridRow } from '../../../core/contract/window/grid.ts';
import { countSelected, type RowSelection, selectAll, selectOnly, selectPositions } from './row-selection.ts';

/** Rows by position as far as they are loaded; the grid on screen answers it. */
export type LoadedRows = (position: number) => GridRow | undefined;

/** Which rows are selected and which one is looked at, -1 for none. */
export type Kept = { readonly selection: RowSelection; readonly current: number };

/** The same of a view of `count` rows. */
type Shown = Kept & { readonly count: number };

const MOST_KEYS = 1000;

function isAll({ selection, count }: Shown): boolean {
  return count > 0 && countSelected(selection) === count;
}

/** Positions that are selected, the first ones of many. */
function positionsOf({ ranges }: RowSelection): readonly number[] {
  const positions: number[] = [];
  for (const { from, to } of ranges)
    for (let at = from; at < to && positions.length < MOST_KEYS; at += 1) positions.push(at);
  return positions;
}

/** Keys of the row looked at and of those selected, '' for one that is not loaded; empty when none is. */
export function keysOf(shown: Shown, loaded: LoadedRows): readonly string[] {
  const selected = isAll(shown) ? [] : positionsOf(shown.selection);
  // The grid on screen takes a row before its first one for one that it has to fetch.
  const keyAt = (at: number): string => (at < 0 ? '' : (loaded(at)?.key ?? ''));
  const keys = [shown.current, ...selected].map(keyAt).slice(0, MOST_KEYS);
  return keys.some((key) => key !== '') ? keys : [];
}

/** Where they stand now, as `positions` of the keys say; for one that has gone, the row now in its place. */
export function keptIn(shown: Shown, positions: readonly number[], count: number): Kept {
  const { selection, current } = shown;
  const [found = -1, ...others] = positions;
  const inPlace = Math.min(current, count - 1);
  if (isAll(shown)) return { selection: selectAll(count), current: inPlace };
  const isGone = found < 0 && inPlace >= 0;
  const isAlone = countSelected(selection) === 1;
  return {
    selection: isGone && isAlone ? selectOnly(inPlace) : selectPositions(others),
    current: isGone ? inPlace : found,
  };
}
