/** What a grid asks the engine for, and how a person changes it. */

import type { GridFilter, GridScope } from '../../../core/contract/window/grid.ts';

/** Order by one column. */
export type SortKey = { readonly column: string; readonly isDescending: boolean };

/** Restriction, search, order and groups of a grid. */
export type GridQuery = {
  readonly scope: GridScope;
  readonly filters: readonly GridFilter[];
  readonly search: string;
  readonly sort: readonly SortKey[];
  readonly groupBy: readonly string[];
};

/** The whole grid in the engine's own order. */
export const WHOLE_GRID: GridQuery = { scope: {}, filters: [], search: '', sort: [], groupBy: [] };

/** Groups may be nested this deep. */
export const DEEPEST_GROUP = 3;

function nextDirection(key: SortKey | undefined, column: string): readonly SortKey[] {
  if (!key) return [{ column, isDescending: false }];
  return key.isDescending ? [] : [{ column, isDescending: true }];
}

/**
 * The order after a click on a header: ascending, then descending, then none. An added column orders the rows that are
 * equal in the columns before it.
 */
export function toggleSort(
  sort: readonly SortKey[],
  column: string,
  { isAdding }: { readonly isAdding: boolean },
): readonly SortKey[] {
  const key = sort.find((each) => each.column === column);
  const next = nextDirection(key, column);
  if (!isAdding) return next;
  if (!key) return [...sort, ...next];
  return sort.flatMap((each) => (each === key ? next : [each]));
}

/** The filters with the conditions on one column replaced; undefined takes them away. */
export function withFilter(
  filters: readonly GridFilter[],
  column: string,
  filter: GridFilter | undefined,
): readonly GridFilter[] {
  const others = filters.filter((each) => each.column !== column);
  return filter ? [...others, filter] : others;
}

/** The groups with a column added at the end, or taken away when it is there. */
export function toggleGroup(groupBy: readonly string[], column: string): readonly string[] {
  if (groupBy.includes(column)) return groupBy.filter((each) => each !== column);
  return groupBy.length < DEEPEST_GROUP ? [...groupBy, column] : groupBy;
}
