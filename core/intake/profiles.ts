/** Profiles: what was stated about a file of one layout is stated again when the same headers come. */

import { z } from 'zod';
import { headerName } from '../extract/header.ts';
import { ok, type Result, refused } from '../model/result.ts';
import type { HeldFile, SavedProfile } from './intake-types.ts';
import { readingParts, type StatedEntry } from './stated-entry.ts';

const profileSchema = z.strictObject({
  format: z.literal('tieout-profile/1'),
  name: z.string().min(1),
  kind: z.string(),
  headers: z.array(z.string()).min(1),
  stated: z.record(z.string(), z.unknown()),
});

const answersSchema = profileSchema.extend({
  format: z.literal('tieout-answers/1'),
  closeTo: z.string().min(1),
});

/** The profile that a file of a preview would be read by again; refused while the file is not understood. */
export function profileOf({ preview }: HeldFile, name: string): Result<SavedProfile> {
  const { kind, columns, questions, unreadable, stated } = preview;
  if (kind === '' || questions.length > 0 || unreadable !== '') {
    const found = 'the file is not understood yet';
    return refused({ where: preview.name, found, remedy: 'Answer what is asked about it first.' });
  }
  const headers = columns.map(({ header }) => header);
  return ok({ name: name.trim(), kind, headers, stated: { ...readingParts(stated), kind }, closeTo: '' });
}

/** The text under which the workspace keeps a profile. */
export function profileText({ name, kind, headers, stated, closeTo }: SavedProfile): string {
  const profile = { name, kind, headers, stated };
  return JSON.stringify(
    closeTo === ''
      ? { format: 'tieout-profile/1', ...profile }
      : { format: 'tieout-answers/1', ...profile, closeTo },
  );
}

/** The profile in a text of the workspace; undefined for one that another version wrote. */
export function readProfile(text: string): SavedProfile | undefined {
  const json = jsonOf(text);
  const answers = answersSchema.safeParse(json);
  const parsed = answers.success ? answers : profileSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const { name, kind, headers, stated } = parsed.data;
  return { name, kind, headers, stated, closeTo: answers.data?.closeTo ?? '' };
}

/** True when a row holds exactly the headers of a profile, in any order, however they are spelled. */
export function isOfProfile(row: readonly string[], { headers }: SavedProfile): boolean {
  return layoutOf(row) === layoutOf(headers);
}

/** What a profile states about a file. */
export function entryByProfile(entry: StatedEntry, { stated }: SavedProfile): StatedEntry {
  return { ...entry, ...readingParts(stated) };
}

/** The headers of a file in a form that is equal for one layout: in any order, however they are spelled. */
export function layoutOf(headers: readonly string[]): string {
  const names = headers.map(headerName).filter(({ name }) => name !== '');
  return JSON.stringify(names.map(({ object, name }) => `${object}:${name}`).sort());
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
