/** Entries of `sources` in the setup draft: what is stated about an extract, without what is left to its default. */

import { allKinds } from '../extract/all-kinds.ts';
import { statedFieldFailures } from '../extract/stated-fields.ts';
import { type Failure, ok, type Result, refused } from '../model/result.ts';
import type { Source } from '../setup/setup.ts';
import { sourceSchema } from '../setup/source-schema.ts';

/** An entry of `sources` as JSON. */
export type StatedEntry = Readonly<Record<string, unknown>>;

/** What an entry says about the way a file is read; the rest is evidence of what the file is and where it comes from. */
const READING_PARTS = ['kind', 'columns', 'dateOrder', 'numberFormat', 'encoding', 'delimiter', 'signs'];

/** An entry with parts stated anew; null takes a part away, as does an empty group. */
export function withStated(entry: StatedEntry, stated: StatedEntry): StatedEntry {
  const all = { ...entry, ...stated, file: entry['file'] };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => !isNothing(value)));
}

/** An entry under another kind: columns that were stated for fields which that kind does not have are left out. */
export function underKind(entry: StatedEntry, kind: string): StatedEntry {
  const columns = entry['columns'];
  const fields = allKinds.find(({ name }) => name === kind)?.fields;
  if (!isRecord(columns) || !fields) return entry;
  const fitting = Object.fromEntries(
    Object.entries(columns).filter(([field]) => Object.hasOwn(fields, field)),
  );
  return withStated(entry, { columns: fitting });
}

/** Columns of an entry that are stated for fields which its kind, or the one recognised, does not have. */
export function unfitColumns({ file, columns, kind }: Source, recognised = ''): readonly Failure[] {
  const known = kind ?? (recognised === '' ? undefined : recognised);
  return statedFieldFailures([{ file, columns, kind: known }], allKinds).map(({ found, remedy }) => ({
    where: `${file}: columns`,
    found,
    remedy,
  }));
}

/** The parts of an entry that say how the file is read. */
export function readingParts(entry: StatedEntry): StatedEntry {
  return Object.fromEntries(READING_PARTS.flatMap((part) => (part in entry ? [[part, entry[part]]] : [])));
}

/** The entry with its defaults, or every rule that it breaks. */
export function sourceOf(entry: StatedEntry): Result<Source> {
  const parsed = sourceSchema.safeParse(entry);
  if (parsed.success) return ok(parsed.data);
  const failures = parsed.error.issues.map(
    (issue): Failure => ({
      where: `${String(entry['file'])}: ${issue.path.map(String).join('.')}`,
      found: issue.code === 'unrecognized_keys' ? `unknown ${issue.keys.join(', ')}` : issue.message,
      remedy: 'Choose one of the values offered, or take the statement back.',
    }),
  );
  return refused(...failures);
}

/** The entries of a setup draft that are entries at all, with their place in the list. */
export function entriesOf(
  sources: readonly unknown[],
): readonly { readonly at: number; readonly file: string; readonly entry: StatedEntry }[] {
  return sources.flatMap((entry, at) => {
    if (!isRecord(entry) || typeof entry['file'] !== 'string') return [];
    return [{ at, file: entry['file'], entry }];
  });
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || (isRecord(value) && Object.keys(value).length === 0);
}

function isRecord(value: unknown): value is StatedEntry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
