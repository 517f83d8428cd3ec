/** States of Billing lines: which of them count and why the others do not. */

import { counted } from '../model/counted.ts';
import { moneyWords } from '../model/money-words.ts';
import { SLICE_ROWS, type Slices } from '../model/sliced-work.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import { isAbsent } from './absent-columns.ts';
import type { Plan, Segment } from './billing-plan.ts';
import type { Beside } from './copy-segment.ts';
import type { StageInput } from './stage-input.ts';
import { allTemplates } from './templates/all-templates.ts';
import type { BillingLines, BillingState } from './transaction-lines.ts';

const COUNTS = 'in-scope';

/** State that a status gives a row; a status that is none of the words counts as posted. */
const stateByStatus: Readonly<Record<string, BillingState>> = {
  draft: 'draft',
  error: 'draft',
  generating: 'draft',
  processing: 'draft',
  'pending-for-tax': 'draft',
  'cancel-in-progress': 'draft',
  cancelled: 'cancelled',
  voided: 'cancelled',
};

/**
 * Gives every line its state: deleted, then cancelled or draft by its status, then tax or settlement, then stopped
 * for want of an enabled template. Records `status-missing`, `template-disabled` and `template-unknown`.
 */
export function* stateLines(
  plan: Plan,
  lines: BillingLines,
  beside: Beside,
  input: StageInput,
): Slices<void> {
  const byStatus = statesByStatus(input.pool);
  const taxCode = input.pool.code('Tax');
  const disabled = disabledTypes(input);
  for (const segment of plan.segments) {
    const isStopped = disabled.has(segment.template.type);
    const missing = { rows: 0 };
    for (let line = segment.from; line < segment.from + segment.table.count; line += 1) {
      if (line % SLICE_ROWS === 0) yield;
      const status = beside.status.get(line);
      let state: BillingState =
        beside.isDeleted.get(line) === 1 ? 'deleted' : (byStatus.get(status) ?? COUNTS);
      if (status === BLANK) missing.rows += 1;
      if (state === COUNTS) state = isTax(lines, line, taxCode) ? 'tax' : segment.template.state;
      if (state === COUNTS && isStopped) state = stopped(lines, line, input);
      if (state !== COUNTS) lines.state.set(line, state);
    }
    if (missing.rows > 0 && segment.template.reads.status) tellMissing(segment, missing.rows, input);
  }
}

function isTax(lines: BillingLines, line: number, tax: number): boolean {
  return lines.processingType.get(line) === tax || lines.sourceType.get(line) === tax;
}

function stopped(lines: BillingLines, line: number, { findings, pool }: StageInput): BillingState {
  findings.add(
    'template-disabled',
    { file: lines.file.get(line), row: lines.row.get(line) },
    `${lines.type.get(line)} ${pool.text(lines.document.get(line))} ${moneyWords(lines.amount.amount(line), pool.text(lines.currency.get(line)))}`,
    { currency: pool.text(lines.currency.get(line)), amount: lines.amount.amount(line) },
  );
  return 'no-template';
}

function tellMissing({ table, template }: Segment, rows: number, input: StageInput): void {
  const { findings } = input;
  // A column that is not there is told as such.
  if (template.reads.status?.every((field) => isAbsent(table, field, input))) return;
  findings.add('status-missing', { file: table.file, row: 0 }, `${rows} of ${counted(table.count, 'row')}`);
}

function disabledTypes({ setup, findings }: StageInput): ReadonlySet<string> {
  for (const [at, type] of setup.disabledTemplates.entries()) {
    if (allTemplates.some((template) => template.type === type)) continue;
    findings.add('template-unknown', { file: -1, row: 0, column: `disabledTemplates[${at}]` }, type);
  }
  return new Set(setup.disabledTemplates);
}

function statesByStatus(pool: TextPool): ReadonlyMap<number, BillingState> {
  return new Map(Object.entries(stateByStatus).map(([status, state]) => [pool.code(status), state]));
}
