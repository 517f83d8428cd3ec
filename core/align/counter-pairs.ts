/** Counter adjustments: two IIAs that cancel each other out because the first one lies in a closed period. */

import { CodeIndex } from '../model/code-index.ts';
import { IntColumn } from '../model/column-table.ts';
import { formatDay } from '../model/iso-date.ts';
import { absolute, type Money } from '../model/money.ts';
import { moneyWords } from '../model/money-words.ts';
import { BLANK } from '../model/text-pool.ts';
import type { Alignment } from './alignment.ts';
import type { AlignmentInputs } from './alignment-inputs.ts';

/** One IIA of an invoice item. */
type Candidate = {
  /** Position in the alignment. */
  readonly at: number;
  readonly day: number;
  readonly document: string;
  readonly amount: Money;
  readonly currency: number;
  readonly isInClosedPeriod: boolean;
};

/**
 * Proposes pairs of equal and opposite IIAs on one invoice item, the first dated in a closed unlabeled period.
 * A pair nets to zero over time; each of the two stays in its own period's total.
 */
export function pairCounterAdjustments(alignment: Alignment, inputs: AlignmentInputs): void {
  const items = invoiceItemsOf(alignment, inputs);
  const index = new CodeIndex(items, inputs.pool.size);
  for (let at = 0; at < alignment.count; at += 1) {
    const item = items.get(at);
    if (item === BLANK || index.firstRow(item) !== at || index.nextRow(at) < 0) continue;
    const candidates = index.rows(item).map((position) => candidateOf(position, alignment, inputs));
    pairWithinItem(candidates.sort(compare), alignment, inputs);
  }
}

function invoiceItemsOf(alignment: Alignment, { lines }: AlignmentInputs): IntColumn {
  const items = IntColumn.filled(alignment.count, BLANK);
  const adjustment = lines.type.codeOf('invoice-item-adjustment');
  for (let at = 0; at < alignment.count; at += 1) {
    const line = alignment.line.get(at);
    if (lines.type.code(line) === adjustment) items.set(at, lines.parentItem.get(line));
  }
  return items;
}

function candidateOf(at: number, alignment: Alignment, { lines, pool, periods }: AlignmentInputs): Candidate {
  const line = alignment.line.get(at);
  return {
    at,
    day: lines.date.get(line),
    document: pool.text(lines.document.get(line)),
    amount: lines.amount.amount(line),
    currency: lines.currency.get(line),
    isInClosedPeriod: periods.periods[alignment.bookedPeriod.get(at)]?.status === 'closed',
  };
}

/** Equal amounts lie next to each other, each group in the order of dates and numbers. */
function compare(a: Candidate, b: Candidate): number {
  if (a.currency !== b.currency) return a.currency - b.currency;
  const [left, right] = [absolute(a.amount), absolute(b.amount)];
  if (left !== right) return left < right ? -1 : 1;
  if (a.day !== b.day) return a.day - b.day;
  if (a.document === b.document) return 0;
  return a.document < b.document ? -1 : 1;
}

function pairWithinItem(sorted: readonly Candidate[], alignment: Alignment, inputs: AlignmentInputs): void {
  let waiting: Candidate[] = [];
  let served = 0;
  let before: Candidate | undefined;
  for (const candidate of sorted) {
    const isSameAmount =
      before?.currency === candidate.currency && absolute(before.amount) === absolute(candidate.amount);
    if (!isSameAmount) {
      waiting = [];
      served = 0;
    }
    before = candidate;
    const first = waiting[served];
    if (first && first.amount === -candidate.amount && candidate.amount !== 0n) {
      served += 1;
      pair(first, candidate, alignment, inputs);
    } else if (candidate.isInClosedPeriod) {
      waiting.push(candidate);
    }
  }
}

function pair(
  first: Candidate,
  second: Candidate,
  alignment: Alignment,
  { lines, pool, findings }: AlignmentInputs,
): void {
  alignment.counterPair.set(first.at, second.at);
  alignment.counterPair.set(second.at, first.at);
  const line = alignment.line.get(second.at);
  const currency = pool.text(second.currency);
  const found =
    `${first.document} of ${formatDay(first.day)}: ${moneyWords(first.amount, currency)}; ` +
    `${second.document} of ${formatDay(second.day)}: ${moneyWords(second.amount, currency)}`;
  findings.add('counter-pair', { file: lines.file.get(line), row: lines.row.get(line) }, found);
}
