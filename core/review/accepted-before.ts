/** Which lines of this close an earlier close accepted, and whether they are still what was accepted then. */

import type { BySide } from '../model/decision.ts';
import type { Findings } from '../model/finding.ts';
import { acceptedWords } from '../model/opening-rows.ts';
import { type AcceptedBefore, decisionThen } from '../model/prior-close.ts';
import type { Side } from '../model/roll-forward.ts';
import type { LineIdentities } from '../stage/line-identity.ts';
import type { BillingLines, RevenueLines } from '../stage/transaction-lines.ts';
import { groupSizes, type Matched } from './accepted-differences.ts';
import type { AcceptedThen } from './accepted-then.ts';

/** What it is found with. */
export type AcceptedBeforeInputs = {
  readonly billing: Pick<BillingLines, 'file' | 'row'>;
  readonly revenue: Pick<RevenueLines, 'file' | 'row'>;
  readonly identities: Readonly<Record<Side, LineIdentities>>;
  readonly matching: Matched;
  /** Lines accepted before that an extract has, by name. */
  readonly acceptedHere: ReadonlyMap<string, AcceptedThen>;
  /** Lines whose difference is accepted in this close, by row. */
  readonly accepted: BySide<unknown>;
  /** Last day being closed, YYYY-MM-DD. */
  readonly until: string;
  /** True for a match of one line with one of the same amount. */
  readonly isEqualPair: (group: number) => boolean;
  readonly findings: Findings;
};

/**
 * Lines that stand alone or differ from their match again. Nothing is accepted by that; each difference is one finding,
 * at the first of its lines.
 */
export function acceptedBefore(inputs: AcceptedBeforeInputs): BySide<AcceptedBefore> {
  const found = { billing: new Map<number, AcceptedBefore>(), revenue: new Map<number, AcceptedBefore>() };
  const differences = differencesThen(inputs);
  const sizes = groupSizes(differences.map(rowsOf), inputs.matching);
  for (const lines of differences) {
    const changed = whatChanged(inputs, lines, sizes);
    const open = lines.filter((line) => isDifference(inputs, line, changed === ''));
    for (const { side, row, then } of open) found[side].set(row, { accepted: then, changed });
    const [first] = open;
    if (first) report(inputs, first, changed);
  }
  return found;
}

/** The lines that are here of each accepted difference, Billing first, but for those that are accepted again. */
function differencesThen({
  acceptedHere,
  accepted,
}: AcceptedBeforeInputs): readonly (readonly AcceptedThen[])[] {
  const differences = new Map<string, AcceptedThen[]>();
  for (const here of acceptedHere.values()) {
    if (accepted[here.side].has(here.row)) continue;
    const key = decisionThen(here.then);
    const known = differences.get(key);
    if (known) known.push(here);
    else differences.set(key, [here]);
  }
  return [...differences].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, lines]) => inOrder(lines));
}

function inOrder(lines: readonly AcceptedThen[]): readonly AcceptedThen[] {
  const key = ({ side, then }: AcceptedThen): string => `${side} ${then.line}`;
  return [...lines].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function groupOf({ matching }: AcceptedBeforeInputs, { side, row }: AcceptedThen): number {
  return matching[`${side}Group`].get(row);
}

/** Of a match that is another one now only what still differs in amount is spoken of. */
function isDifference(inputs: AcceptedBeforeInputs, line: AcceptedThen, isSame: boolean): boolean {
  const group = groupOf(inputs, line);
  if (group >= 0) return isSame || !inputs.isEqualPair(group);
  return inputs.matching[`${line.side}Cause`].get(line.row) !== 'none';
}

/** What is another thing now, '' for nothing. */
function whatChanged(
  inputs: AcceptedBeforeInputs,
  lines: readonly AcceptedThen[],
  sizes: ReadonlyMap<number, number>,
): string {
  const [first] = lines;
  if (!first) return '';
  const { then } = first;
  const { identities } = inputs;
  if (then.how === 'closed') return 'an extract has the line again';
  if (lines.length < then.together) return 'not all of its lines are there';
  if (lines.some(({ side, row, then: was }) => identities[side].content(row) !== was.content)) {
    return 'it says something else now';
  }
  const group = groupOf(inputs, first);
  if (lines.some((line) => groupOf(inputs, line) !== group)) return 'its lines are no match any more';
  if (group >= 0) {
    if (sizes.get(group) !== lines.length) return 'its lines are matched with further lines now';
  } else {
    const cause = inputs.matching[`${first.side}Cause`].get(first.row);
    if (lines.length > 1) return 'its lines are no match any more';
    if (cause !== then.status) return `the cause of the difference is ${cause} now`;
  }
  return then.until !== '' && then.until < inputs.until ? `it was accepted until ${then.until} only` : '';
}

function rowsOf(lines: readonly AcceptedThen[]): Readonly<Record<Side, readonly number[]>> {
  const rows = (of: Side): readonly number[] => lines.flatMap(({ side, row }) => (side === of ? [row] : []));
  return { billing: rows('billing'), revenue: rows('revenue') };
}

function report(inputs: AcceptedBeforeInputs, { side, row, then }: AcceptedThen, changed: string): void {
  const lines = inputs[side];
  const place = { file: lines.file.get(row), row: lines.row.get(row) };
  const found = `${acceptedWords(then)}${changed === '' ? '' : ` (${changed})`}`;
  inputs.findings.add('accepted-before', place, found);
}
