/**
 * Twins: the invoice item or invoice adjustment and the memo that stand for the same correction, because Invoice
 * Settlement was switched on late or because calls of the old kind are mirrored as memos.
 */

import { counted } from '../model/counted.ts';
import { type Day, NO_DAY, parseIsoDate } from '../model/iso-date.ts';
import { moneyWords } from '../model/money-words.ts';
import { BLANK } from '../model/text-pool.ts';
import type { StageInput } from './stage-input.ts';
import type { BillingLines, BillingType } from './transaction-lines.ts';

const ADJUSTMENTS: readonly BillingType[] = ['invoice-item-adjustment', 'invoice-adjustment'];
const MEMOS: readonly BillingType[] = ['credit-memo-item', 'debit-memo-item'];

/** Lines of one invoice, date, currency and amount. */
type Candidates = { readonly adjustments: number[]; readonly memos: number[] };

/**
 * Marks one line of every pair as `twin`: the memo until the one-off intake of earlier memos has run, from then on the
 * adjustment. A pair is one adjustment and one memo of the same invoice, signed amount, currency and date; where
 * several would fit nothing is marked and `settlement-twin-undecided` asks.
 */
export function markSettlementTwins(lines: BillingLines, input: StageInput): void {
  const { regime, switchedOn, memoIntakeOn } = input.setup.settlement;
  const isMirrored = regime === 'forward-compatibility';
  if (!isMirrored && switchedOn === undefined) return;
  const before = isMirrored || switchedOn === undefined ? undefined : parseIsoDate(switchedOn);
  for (const { adjustments, memos } of candidatesOf(lines, before)) {
    const [adjustment] = adjustments;
    const [memo] = memos;
    if (adjustment === undefined || memo === undefined) continue;
    if (adjustments.length > 1 || memos.length > 1) {
      for (const line of [...adjustments, ...memos]) tellUndecided(lines, line, adjustments, memos, input);
    } else if (memoIntakeOn === undefined) markTwin(lines, memo, adjustment, input);
    else markTwin(lines, adjustment, memo, input);
  }
}

function candidatesOf(lines: BillingLines, before: Day | undefined): Iterable<Candidates> {
  const adjustments = new Set(ADJUSTMENTS.map((type) => lines.type.codeOf(type)));
  const memos = new Set(MEMOS.map((type) => lines.type.codeOf(type)));
  const counts = lines.state.codeOf('in-scope');
  const groups = new Map<string, Candidates>();
  for (let line = 0; line < lines.count; line += 1) {
    const type = lines.type.code(line);
    const isAdjustment = adjustments.has(type);
    if ((!isAdjustment && !memos.has(type)) || lines.state.code(line) !== counts) continue;
    const key = keyOf(lines, line, before);
    if (key === undefined) continue;
    const group = groups.get(key) ?? { adjustments: [], memos: [] };
    (isAdjustment ? group.adjustments : group.memos).push(line);
    groups.set(key, group);
  }
  return groups.values();
}

function keyOf(lines: BillingLines, line: number, before: Day | undefined): string | undefined {
  const [invoice, date, amount] = [
    lines.parentDocument.get(line),
    lines.date.get(line),
    lines.amount.get(line),
  ];
  if (invoice === BLANK || date === NO_DAY || amount === undefined || amount === 0n) return undefined;
  if (before !== undefined && date >= before) return undefined;
  return `${invoice} ${date} ${lines.currency.get(line)} ${amount}`;
}

function markTwin(lines: BillingLines, twin: number, counting: number, input: StageInput): void {
  lines.state.set(twin, 'twin');
  tell('settlement-twin', lines, twin, `counted as ${nameOf(lines, counting, input)}`, input);
}

function tellUndecided(
  lines: BillingLines,
  line: number,
  adjustments: readonly number[],
  memos: readonly number[],
  input: StageInput,
): void {
  const found = `${counted(adjustments.length, 'adjustment')} and ${counted(memos.length, 'memo item')} would fit`;
  tell('settlement-twin-undecided', lines, line, found, input);
}

function tell(
  code: 'settlement-twin' | 'settlement-twin-undecided',
  lines: BillingLines,
  line: number,
  found: string,
  { findings, pool }: StageInput,
): void {
  const amount = lines.amount.amount(line);
  const currency = pool.text(lines.currency.get(line));
  const document = pool.text(lines.document.get(line));
  const place = { file: lines.file.get(line), row: lines.row.get(line) };
  findings.add(code, place, `${document} ${moneyWords(amount, currency)}: ${found}`, {
    currency,
    amount,
  });
}

function nameOf(lines: BillingLines, line: number, { pool }: StageInput): string {
  return pool.text(lines.document.get(line));
}
