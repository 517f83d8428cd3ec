/** Whether the fields that close.json maps to columns exist. */

import type { PlacedFailure } from '../setup/placed-failure.ts';
import type { Source } from '../setup/setup.ts';
import type { ExtractKind } from './kind.ts';

/** Every field that a source maps and its kind does not have; where no kind is stated, that none has. */
export function unknownFieldFailures(
  sources: readonly Pick<Source, 'file' | 'kind' | 'columns'>[],
  kinds: readonly ExtractKind[],
): readonly PlacedFailure[] {
  return sources.flatMap(({ file, kind, columns }, at) => {
    const candidates = kinds.filter(({ name }) => kind === undefined || name === kind);
    // A kind that does not exist is told when the file is read.
    if (candidates.length === 0) return [];
    return Object.keys(columns)
      .filter((field) => candidates.every(({ fields }) => fields[field] === undefined))
      .map((field) => ({
        path: `sources.${at}.columns.${field}`,
        where: `close.json: sources, entry ${at + 1} (${file}).columns`,
        found: `no field "${field}"${kind === undefined ? '' : ` of ${kind}`}`,
        remedy: 'Map the column to a field that the kind has, or leave it out.',
      }));
  });
}
