import type { RollForwardLine } from '../../align/roll-forward.ts';
import { amount, column, smallTable, text } from '../cells.ts';
import type { CloseContext } from '../close-context.ts';
import type { Sheet } from '../sheet.ts';
import { titleBlock } from '../title-block.ts';

const kinds: Readonly<Record<RollForwardLine['kind'], string>> = {
  reversal: 'Reversal',
  'org-transfer': 'Transfer between orgs',
};
const subjects: Readonly<Record<RollForwardLine['subject'], string>> = {
  'open-item': 'Open item',
  adjustment: 'Adjustment',
};

/** What happened to adjustments and accounts of the signed month since: reversals, and transfers that sum to zero. */
export function sincePriorCloseSheet(context: CloseContext): Sheet {
  return {
    name: 'Since prior close',
    purpose: 'Adjustments reversed and accounts moved between orgs since the prior close',
    title: titleBlock(context, 'Reversals and transfers since the prior close', 'transaction currency'),
    whenEmpty: context.close.prior
      ? 'Since the prior close nothing was reversed and no account changed its org'
      : 'Since prior close: none is given',
    main: smallTable(
      [
        column('Reference', 'id', 24),
        column('What happened', 'text', 26),
        column('To what', 'text', 16),
        column('Org', 'text', 24),
        column('Currency', 'text', 11),
        column('Amount', 'amount', context.amountWidth),
      ],
      context.close.movements.map((line) => [
        text(line.reference),
        text(kinds[line.kind]),
        text(subjects[line.subject]),
        text(line.org),
        text(line.currency),
        amount(line.amount, line.currency),
      ]),
    ),
    below: [],
  };
}
