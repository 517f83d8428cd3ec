/** The lines whose difference a close accepts, the items that it closes, and what waits to be confirmed, as the next close will read them. */

import type { DecidedGroup, DecisionEntry, ItemDecisions } from '../model/decision.ts';
import type { Acceptance, AcceptedLine, OpenItem, PriorLine } from '../model/prior-close.ts';
import { type RollForwardItems, sides } from '../model/roll-forward.ts';
import { type CarriedInputs, carriedAcceptances } from './carried-acceptances.ts';
import { contentOfItem } from './open-item-digest.ts';
import { lineAt } from './open-items.ts';

/** What they are made from. */
type AcceptedInputs = CarriedInputs & {
  readonly acceptances: readonly DecidedGroup[];
  readonly itemDecisions: ItemDecisions;
};

type Line = PriorLine & { readonly line: string };

/** The lines in order of their names, with those that wait to be confirmed; `month` is the one being closed, YYYY-MM. */
export function acceptedLines(
  inputs: AcceptedInputs,
  items: RollForwardItems,
  month: string,
): readonly AcceptedLine[] {
  const own = [...linesOfExtracts(inputs, month), ...absentItems(inputs, items, month)];
  const carried = carriedAcceptances(inputs, items, new Set(own.map(({ line }) => line)));
  return [...own, ...carried].sort((a, b) => (a.line < b.line ? -1 : 1));
}

function linesOfExtracts(inputs: AcceptedInputs, month: string): readonly AcceptedLine[] {
  return inputs.acceptances.flatMap((group) =>
    sides.flatMap((side) =>
      group[side].map((row) => {
        const together = group.billing.length + group.revenue.length;
        const content = inputs.identities[side].content(row);
        const line = lineAt(inputs, side, row);
        const more = { content, together, month, earlier: earlierOf(inputs, line.line) };
        return acceptedLine(line, group.entry, more);
      }),
    ),
  );
}

function absentItems(
  inputs: AcceptedInputs,
  items: RollForwardItems,
  month: string,
): readonly AcceptedLine[] {
  const { prior, itemDecisions } = inputs;
  const lines: AcceptedLine[] = [];
  for (let at = 0; at < items.count; at += 1) {
    const reason = items.reason.get(at);
    const item: OpenItem | undefined = prior?.openItems[items.prior.get(at)];
    if (!item || items.row.get(at) >= 0 || (reason !== 'accepted' && reason !== 'closed')) continue;
    const entry = itemDecisions[reason].get(item.line);
    if (!entry) continue;
    const earlier = earlierOf(inputs, item.line);
    lines.push(acceptedLine(item, entry, { content: contentOfItem(item), together: 1, month, earlier }));
  }
  return lines;
}

/** What closes before this one said of a line, oldest first. */
function earlierOf({ prior }: AcceptedInputs, name: string): readonly Acceptance[] {
  const before = prior?.accepted.get(name);
  if (!before) return [];
  const { month, by, at, reason, until, earlier } = before;
  return [...earlier, { month, by, at, reason, until }];
}

function acceptedLine(
  line: Line,
  { action, sequence, before, after, by, at, reason, subject }: DecisionEntry,
  more: Pick<AcceptedLine, 'content' | 'together' | 'month' | 'earlier'>,
): AcceptedLine {
  const { side, type, id, document, account, date, org, revenueOrg, currency, amount, state, cause } = line;
  return {
    ...{ line: line.line, side, type, id, document, account, date, org, revenueOrg },
    ...{ currency, amount, state, cause, how: action === 'close-item' ? 'closed' : 'accepted' },
    ...{ status: before, difference: after, entry: sequence, by: by.name, at, reason, until: subject },
    ...more,
  };
}
