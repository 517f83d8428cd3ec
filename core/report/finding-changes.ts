/** Where the findings of two results over the same files differ. */

import type { Finding } from '../model/finding.ts';

/** A row of a file. */
export type FoundPlace = { readonly file: number; readonly row: number };

/**
 * Places that a finding has in one result and may not have in the other. A finding of many places that lost or gained a
 * few is compared from both ends, so that only those between are named.
 */
export function* changedPlaces(now: readonly Finding[], then: readonly Finding[]): Generator<FoundPlace> {
  const before = new Map(then.map((finding) => [finding.code, finding]));
  for (const finding of now) {
    const earlier = before.get(finding.code);
    before.delete(finding.code);
    if (earlier === finding) continue;
    if (earlier) yield* between(finding, earlier);
    else yield* placesOf(finding, 0, finding.row.length);
  }
  for (const gone of before.values()) yield* placesOf(gone, 0, gone.row.length);
}

function* between(one: Finding, other: Finding): Generator<FoundPlace> {
  const shorter = Math.min(one.row.length, other.row.length);
  const isSame = (at: number, place: number): boolean =>
    one.row.get(at) === other.row.get(place) && one.file.get(at) === other.file.get(place);
  let first = 0;
  while (first < shorter && isSame(first, first)) first += 1;
  let last = 0;
  while (last < shorter - first && isSame(one.row.length - 1 - last, other.row.length - 1 - last)) last += 1;
  yield* placesOf(one, first, one.row.length - last);
  yield* placesOf(other, first, other.row.length - last);
}

function* placesOf({ file, row }: Finding, from: number, to: number): Generator<FoundPlace> {
  for (let at = from; at < to; at += 1) yield { file: file.get(at), row: row.get(at) };
}
