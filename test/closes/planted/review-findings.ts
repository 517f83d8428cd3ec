/** Decisions that no longer fit what is there. */

import type { DecisionAction } from '../../../core/model/decision.ts';
import { appendDecisions, emptyLog, writeDecisionLog } from '../../../core/review/decision-log.ts';
import { type PlantedClose, plant } from './planted-close.ts';

/** Name of the invoice item of INV-1, which rests on its record id alone. */
const ITEM = 'B-R8XJ7F1WBCZP';

/** A log with one decision, made when the item said something else than it says in these closes. */
function decisions(action: DecisionAction, after: string): string {
  const by = { name: 'Mara Lindqvist', account: 'mlindqvist' };
  const words = { subject: '', before: '', after, reason: 'As agreed.' };
  const lines = [{ line: ITEM, content: '000000000000' }];
  return writeDecisionLog(
    appendDecisions(emptyLog, [{ at: '2026-11-01T08:00:00Z', by, action, lines, ...words }]),
  );
}

/** Findings of applying decisions. */
export const reviewCloses: readonly PlantedClose[] = [
  {
    ...plant('a decision about a line that says something else now', (close) => close.pair('INV-1', '1.00'), {
      findings: [['decision-stale', 'invoice-item.csv', 2]],
    }),
    decisions: decisions('assign-org', 'DE'),
  },
  {
    ...plant('a decision about a line that is gone', (close) => close.pair('INV-2', '1.00'), {
      findings: [['decision-orphaned', 'decisions.json', 1]],
    }),
    decisions: decisions('comment', 'The customer confirmed it.'),
  },
];
