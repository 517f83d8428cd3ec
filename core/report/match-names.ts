/** Names of matches. */

import type { LineView } from './line-view.ts';

const NONE = -1;

/**
 * Names each match after one of its lines: of the Billing lines, or of the Revenue lines where there are none, the
 * one whose name comes first. So a match has the same name after another import.
 */
export function matchNames(groups: number, billing: LineView, revenue: LineView): (group: number) => string {
  let chosen: { readonly billing: Int32Array; readonly revenue: Int32Array } | undefined;
  return (group) => {
    if (group < 0) return '';
    chosen ??= { billing: firstLines(groups, billing), revenue: firstLines(groups, revenue) };
    const row = chosen.billing[group] ?? NONE;
    const reference = row === NONE ? revenue.reference(chosen.revenue[group] ?? 0) : billing.reference(row);
    return `M-${reference.slice(2)}`;
  };
}

function firstLines(groups: number, lines: LineView): Int32Array {
  const first = new Int32Array(groups).fill(NONE);
  for (let row = 0; row < lines.count; row += 1) {
    const group = lines.group(row);
    if (group < 0) continue;
    const known = first[group] ?? NONE;
    if (known === NONE || lines.reference(row) < lines.reference(known)) first[group] = row;
  }
  return first;
}
