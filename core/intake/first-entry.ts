/** What is stated about a file before anybody has said anything: by the extract that it replaces, or by a profile. */

import type { ByteSource } from '../read/byte-source.ts';
import type { ReadRequest } from '../read/text-rows.ts';
import { answersFor } from './answers.ts';
import { firstRowsOf } from './first-rows.ts';
import type { IntakeBasis, SavedProfile } from './intake-types.ts';
import { entryInPlace } from './known-extracts.ts';
import { entryByProfile, isOfProfile } from './profiles.ts';
import { readingParts, type StatedEntry, sourceOf, unfitColumns } from './stated-entry.ts';

/** The entry with which a file is read first, and the profile or the answers that it comes from. */
export type FirstEntry = { readonly entry: StatedEntry; readonly profile: SavedProfile | undefined };

/**
 * An extract of the same name is read as the one before it was, else a file of a known layout as its profile says, else as
 * was answered about such a file in an earlier close.
 * What was stated as evidence belongs to the file before and is never taken over.
 */
export async function firstEntryOf(
  bare: StatedEntry,
  bytes: ByteSource,
  parts: readonly string[],
  basis: IntakeBasis,
): Promise<FirstEntry> {
  const before = entryInPlace({ entry: bare, parts }, basis);
  const reading = before ? readingParts(before.entry) : {};
  const entry = { ...bare, ...reading };
  // A kind alone is what was recognised then: another file of that name may be of another kind.
  const isStated = Object.keys(reading).some((part) => part !== 'kind');
  const source = sourceOf(entry);
  if (isStated && source.isOk && unfitColumns(source.value).length === 0)
    return { entry, profile: undefined };
  const profile = await profileFor(bare, bytes, basis.profiles);
  return { entry: profile ? entryByProfile(bare, profile) : bare, profile };
}

/** The first profile, else the answers, whose headers stand in the file when it is read with the profile's encoding and delimiter. */
async function profileFor(
  bare: StatedEntry,
  bytes: ByteSource,
  profiles: readonly SavedProfile[],
): Promise<SavedProfile | undefined> {
  const known = new Map<string, readonly (readonly string[])[]>();
  let answers: SavedProfile | undefined;
  for (const profile of profiles) {
    const source = sourceOf(entryByProfile(bare, profile));
    if (!source.isOk || unfitColumns(source.value).length > 0) continue;
    const { encoding, delimiter, sheet } = source.value;
    const request: ReadRequest = {
      bytes,
      sheet,
      ...(encoding && { encoding }),
      ...(delimiter && { delimiter }),
    };
    const key = `${encoding ?? ''} ${delimiter ?? ''}`;
    const rows = known.get(key) ?? (await firstRowsOf(request));
    known.set(key, rows);
    const header = rows.find((row) => isOfProfile(row, profile));
    if (header && profile.closeTo === '') return profile;
    answers ??= header && answersFor(bare, header, profiles);
  }
  return answers;
}
