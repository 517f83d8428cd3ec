import { countWords } from '../../model/counted.ts';
import { type Check, fail, needs, pass } from '../check.ts';

/** IIAs arrive in Revenue under their adjustment number; IA and CBA never do. */
export const adjustmentsInRevenue: Check = {
  name: 'adjustments-in-revenue',
  group: 'tie-out',
  title: 'Invoice item adjustments are in Revenue; invoice and credit balance adjustments are not',
  isBlocking: false,
  remedy:
    'Look at the adjustments without a match. An IIA that is missing: look for its staging error, or for the next collection. An IA or CBA that is in Revenue: these are never collected, so find out who uploaded it and reverse it.',
  at: 'exceptions',
  test: ({ setup, billing, matching }) => {
    const counts = { expected: 0, matched: 0, absent: 0, unexpected: 0 };
    for (let row = 0; row < billing.count; row += 1) {
      if (billing.state.get(row) !== 'in-scope') continue;
      const type = billing.type.get(row);
      const isMatched = matching.billingGroup.get(row) >= 0;
      if (type === 'invoice-adjustment' || type === 'credit-balance-adjustment') {
        counts[isMatched ? 'unexpected' : 'absent'] += 1;
      } else if (type === 'invoice-item-adjustment' && setup.integration.expectsInvoiceItemAdjustments) {
        if (billing.isExcludedFromRevenue.get(row) === 1) continue;
        counts.expected += 1;
        if (isMatched) counts.matched += 1;
      }
    }
    if (counts.expected + counts.absent + counts.unexpected === 0)
      return needs('IIA, IA or CBA extracts with rows');
    const words = `${countWords(counts.matched)} of ${countWords(counts.expected)} IIA matched, ${countWords(counts.absent)} IA and CBA absent as designed`;
    if (counts.unexpected > 0)
      return fail(`${words}, ${countWords(counts.unexpected)} IA or CBA found in Revenue`);
    return counts.matched < counts.expected ? fail(words) : pass(words);
  },
};
