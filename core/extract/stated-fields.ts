/** Whether the columns that close.json states are possible for the kind of the extract. */

import type { PlacedFailure } from '../setup/placed-failure.ts';
import type { Source } from '../setup/setup.ts';
import type { ExtractKind } from './kind.ts';

/**
 * Every field that a source maps and its kind does not have, and every mandatory one that it says has no column; where
 * no kind is stated, what holds for every kind.
 */
export function statedFieldFailures(
  sources: readonly Pick<Source, 'file' | 'kind' | 'columns'>[],
  kinds: readonly ExtractKind[],
): readonly PlacedFailure[] {
  return sources.flatMap(({ file, kind, columns }, at) => {
    const candidates = kinds.filter(({ name }) => kind === undefined || name === kind);
    // A kind that does not exist is told when the file is read.
    if (candidates.length === 0) return [];
    return Object.entries(columns).flatMap(([field, header]) => {
      const trouble = troubleOf(field, header, candidates);
      if (!trouble) return [];
      const path = `sources.${at}.columns.${field}`;
      const where = `close.json: sources, entry ${at + 1} (${file}).columns`;
      const ofKind = kind === undefined ? '' : ` of ${kind}`;
      return [{ path, where, found: `${trouble.found}${ofKind}`, remedy: trouble.remedy }];
    });
  });
}

type Trouble = { readonly found: string; readonly remedy: string };

function troubleOf(
  field: string,
  header: string | null,
  candidates: readonly ExtractKind[],
): Trouble | undefined {
  const having = candidates.filter(({ fields }) => Object.hasOwn(fields, field));
  if (having.length === 0) {
    const remedy = 'Map the column to a field that the kind has, or leave it out.';
    return { found: `no field "${field}"`, remedy };
  }
  if (header !== null || having.some(({ fields }) => fields[field]?.isMandatory === false)) return undefined;
  const remedy = 'Name the column that it is: the extract cannot be read without it.';
  return { found: `no column for the mandatory field "${field}"`, remedy };
}
