import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { groupRows } from './row-groups.ts';

/** How lines are told to be the same; equal lines have equal hashes. */
export type Sameness = {
  readonly hashOf: (line: number) => number;
  readonly isEqual: (left: number, right: number) => boolean;
};

/**
 * Tells of every line whether an earlier unit (file, or kind of extract) delivered it already: the n-th of equal
 * lines in one unit is the n-th of them in every other, so equal lines inside one unit stay as many as they are.
 * `tell` gets the line and the first of its equals. Linear in the number of lines.
 */
export function* findRedelivered(
  units: readonly (readonly number[])[],
  { hashOf, isEqual }: Sameness,
  tell: (line: number, first: number) => void,
): Slices<void> {
  const lines = units.flat();
  const groups = yield* groupRows(lines, hashOf, isEqual);
  const delivered = new Int32Array(lines.length);
  const seen = new Int32Array(lines.length);
  let from = 0;
  for (const unit of units) {
    const end = from + unit.length;
    for (let at = from; at < end; at += 1) seen[groups[at] ?? 0] = 0;
    for (let at = from; at < end; at += 1) {
      if (at % SLICE_ROWS === 0) yield;
      const group = groups[at] ?? 0;
      seen[group] = (seen[group] ?? 0) + 1;
      if ((seen[group] ?? 0) <= (delivered[group] ?? 0)) tell(lines[at] ?? 0, lines[group] ?? 0);
    }
    for (let at = from; at < end; at += 1) {
      const group = groups[at] ?? 0;
      delivered[group] = Math.max(delivered[group] ?? 0, seen[group] ?? 0);
    }
    from = end;
  }
}
