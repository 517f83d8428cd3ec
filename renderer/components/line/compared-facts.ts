/** The facts of both sides in one list, so that what differs stands side by side. */

import type { LineCard, LineFact } from '../../../core/contract/window/line.ts';

/** A fact as each side has it; undefined where it has none. */
export type ComparedFact = {
  readonly name: string;
  readonly billing: LineFact | undefined;
  readonly revenue: LineFact | undefined;
  /** Both sides have it, and not the same. */
  readonly isDifferent: boolean;
};

/** Facts by which the systems name their own records: they never agree and mean nothing by it. */
const OWN_NAMES = new Set([
  'Record',
  'State',
  'Org found by',
  'Functional taken',
  'Rate source',
  'Line number',
]);

function factOf(card: LineCard | undefined, name: string): LineFact | undefined {
  return card?.facts.find((fact) => fact.name === name);
}

/** Facts in the order of the Billing card, then those that only Revenue has. */
export function comparedFacts(
  billing: LineCard | undefined,
  revenue: LineCard | undefined,
): readonly ComparedFact[] {
  const names = new Set([...(billing?.facts ?? []), ...(revenue?.facts ?? [])].map(({ name }) => name));
  return [...names].map((name) => {
    const [left, right] = [factOf(billing, name), factOf(revenue, name)];
    const isDifferent =
      left !== undefined &&
      right !== undefined &&
      !OWN_NAMES.has(name) &&
      (left.value !== right.value || left.unit !== right.unit);
    return { name, billing: left, revenue: right, isDifferent };
  });
}
