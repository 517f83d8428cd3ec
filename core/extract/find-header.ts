import type { RowBatch } from '../read/text-rows.ts';
import type { StatedColumns } from '../setup/source-schema.ts';
import { type Binding, bindColumns } from './bind-columns.ts';
import type { ExtractKind } from './kind.ts';
import { isComplete, recognise, recognisedCount } from './recognise.ts';

/** Reports put a title above the header; it is looked for in this many rows. */
export const HEADER_WITHIN_ROWS = 30;

/** Where the header of a file is and what it says. `at` counts the rows given, -1 when none looks like a header. */
export type HeaderFound =
  | { readonly outcome: 'recognised'; readonly at: number; readonly binding: Binding }
  | { readonly outcome: 'incomplete'; readonly at: number; readonly binding: Binding }
  | { readonly outcome: 'unknown' | 'ambiguous'; readonly at: number; readonly best: readonly Binding[] };

/** The kinds that a file may be of: all, or the one that close.json states. */
export type HeaderKinds = { readonly kinds: readonly ExtractKind[]; readonly isStated: boolean };

/**
 * Finds the header among the first rows of a file: the first row of which a kind is recognised. When close.json
 * states the kind, its nearest row is the header even if mandatory columns are missing.
 */
export function findHeader(
  rows: readonly (readonly string[])[],
  { kinds, isStated }: HeaderKinds,
  stated: StatedColumns,
): HeaderFound {
  const first = rows.slice(0, HEADER_WITHIN_ROWS);
  for (const [at, row] of first.entries()) {
    const found = recognise(row, kinds, stated);
    if (found.outcome === 'recognised') return { outcome: 'recognised', at, binding: found.binding };
    if (found.outcome === 'ambiguous') return { outcome: 'ambiguous', at, best: found.best };
  }
  const [only] = kinds;
  if (only && isStated) return nearestRow(first, only, stated);
  return nearestKinds(first, kinds, stated);
}

function nearestRow(
  rows: readonly (readonly string[])[],
  kind: ExtractKind,
  stated: StatedColumns,
): HeaderFound {
  let nearest: { at: number; binding: Binding } | undefined;
  for (const [at, row] of rows.entries()) {
    const binding = bindColumns(row, kind, stated);
    if (isComplete(binding)) continue;
    if (nearest && recognisedCount(binding) <= recognisedCount(nearest.binding)) continue;
    nearest = { at, binding };
  }
  return nearest ? { outcome: 'incomplete', ...nearest } : { outcome: 'unknown', at: -1, best: [] };
}

function nearestKinds(
  rows: readonly (readonly string[])[],
  kinds: readonly ExtractKind[],
  stated: StatedColumns,
): HeaderFound {
  let nearest: HeaderFound = { outcome: 'unknown', at: -1, best: [] };
  let most = 0;
  for (const [at, row] of rows.entries()) {
    const found = recognise(row, kinds, stated);
    if (found.outcome === 'recognised') continue;
    const count = Math.max(...found.best.map(recognisedCount), 0);
    if (count <= most) continue;
    most = count;
    nearest = { outcome: 'unknown', at, best: found.best };
  }
  return nearest;
}

/** The headers of a row. A sheet may have formatted but empty cells behind the last; in a text file such cells count. */
export function withoutBlankEnd(headers: readonly string[], batch: RowBatch | undefined): readonly string[] {
  let length = headers.length;
  while (batch?.mayEndEarly && length > 0 && (headers[length - 1] ?? '').trim() === '') length -= 1;
  return headers.slice(0, length).map((header) => header.replace(/^\ufeff/, '').trim());
}
