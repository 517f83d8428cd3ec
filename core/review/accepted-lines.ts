/** The lines whose difference a close accepts, and the items that it closes, as the next close will read them. */

import type { DecidedGroup, DecisionEntry, ItemDecisions } from '../model/decision.ts';
import type { AcceptedLine, OpenItem, PriorLine } from '../model/prior-close.ts';
import { type RollForwardItems, sides } from '../model/roll-forward.ts';
import { contentOfItem } from './open-item-digest.ts';
import { lineAt } from './open-items.ts';
import type { ItemInputs } from './roll-forward-items.ts';

/** What they are made from. */
type AcceptedInputs = ItemInputs & {
  readonly acceptances: readonly DecidedGroup[];
  readonly itemDecisions: ItemDecisions;
};

type Line = PriorLine & { readonly line: string };

/** The lines in order of their names; `month` is the one being closed, YYYY-MM. */
export function acceptedLines(
  inputs: AcceptedInputs,
  items: RollForwardItems,
  month: string,
): readonly AcceptedLine[] {
  const lines = [...linesOfExtracts(inputs, month), ...absentItems(inputs, items, month)];
  return lines.sort((a, b) => (a.line < b.line ? -1 : 1));
}

function linesOfExtracts(inputs: AcceptedInputs, month: string): readonly AcceptedLine[] {
  return inputs.acceptances.flatMap((group) =>
    sides.flatMap((side) =>
      group[side].map((row) => {
        const together = group.billing.length + group.revenue.length;
        const content = inputs.identities[side].content(row);
        return acceptedLine(lineAt(inputs, side, row), group.entry, { content, together, month });
      }),
    ),
  );
}

function absentItems(
  { prior, itemDecisions }: AcceptedInputs,
  items: RollForwardItems,
  month: string,
): readonly AcceptedLine[] {
  const lines: AcceptedLine[] = [];
  for (let at = 0; at < items.count; at += 1) {
    const reason = items.reason.get(at);
    const item: OpenItem | undefined = prior?.openItems[items.prior.get(at)];
    if (!item || items.row.get(at) >= 0 || (reason !== 'accepted' && reason !== 'closed')) continue;
    const entry = itemDecisions[reason].get(item.line);
    if (entry) lines.push(acceptedLine(item, entry, { content: contentOfItem(item), together: 1, month }));
  }
  return lines;
}

function acceptedLine(
  line: Line,
  { action, sequence, before, after, by, at, reason, subject }: DecisionEntry,
  more: Pick<AcceptedLine, 'content' | 'together' | 'month'>,
): AcceptedLine {
  const { side, type, id, document, account, date, org, revenueOrg, currency, amount, state, cause } = line;
  return {
    ...{ line: line.line, side, type, id, document, account, date, org, revenueOrg },
    ...{ currency, amount, state, cause, how: action === 'close-item' ? 'closed' : 'accepted' },
    ...{ status: before, difference: after, entry: sequence, by: by.name, at, reason, until: subject },
    ...more,
  };
}
