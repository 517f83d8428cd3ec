import { counted } from '../../model/counted.ts';
import type { Money } from '../../model/money.ts';
import { readableMoney } from '../../model/money-words.ts';
import type { SourceFile } from '../../model/source-file.ts';
import type { StagedCount } from '../../stage/staged-counts.ts';
import { type Check, type CheckInput, fail, pass } from '../check.ts';

/** How the amounts of a kind become amounts of lines; `by-direction`: row by row, so that sums say nothing. */
type Turn = 'as-is' | 'negated' | 'by-direction';

/** Data rows of every file of a line kind = its lines over all states, in number and in amount. */
export const rowsBecomeLines: Check = {
  name: 'rows-become-lines',
  group: 'conservation',
  title: 'Every data row of an extract of lines became exactly one line, with its amount',
  isBlocking: true,
  remedy: 'This is a fault of the program: keep the files and report it.',
  test: (input) => {
    const turns = turnsOf(input);
    const files = input.files.filter(({ kind }) => turns.has(kind));
    const faults = files.flatMap((file) => faultsOf(file, turns.get(file.kind) ?? 'by-direction', input));
    if (faults.length > 0) return fail(faults.join('; '));
    const rows = files.reduce((sum, file) => sum + file.rows.data, 0);
    return pass(
      `${counted(rows, 'data row')} of ${counted(files.length, 'extract')} = ${counted(rows, 'line')} over all states`,
    );
  },
};

// Billing transactions are left out: those of a type with an extract of its own are reference only.
function turnsOf({ kinds }: CheckInput): ReadonlyMap<string, Turn> {
  const asIs = [kinds.invoiceItem, kinds.taxationItem, kinds.debitMemoItem, kinds.payment, kinds.refund];
  const revenue = [kinds.contractBills, kinds.billingReport, kinds.uploadLines, kinds.orderLines];
  const byDirection = [
    kinds.invoiceItemAdjustment,
    kinds.invoiceAdjustment,
    kinds.creditBalanceAdjustment,
  ] as const;
  return new Map<string, Turn>([
    ...[...asIs, ...revenue, kinds.bookingReport].map(({ name }) => [name, 'as-is'] as const),
    [kinds.creditMemoItem.name, 'negated'],
    ...byDirection.map(({ name }) => [name, 'by-direction'] as const),
  ]);
}

function faultsOf(file: SourceFile, turn: Turn, { staged, setup }: CheckInput): readonly string[] {
  const counts = staged.filter((count) => count.file === file.index);
  const lines = counts.reduce((sum, count) => sum + count.lines, 0);
  if (lines !== file.rows.data)
    return [`${file.name}: ${counted(file.rows.data, 'data row')}, ${counted(lines, 'line')}`];
  if (turn === 'by-direction') return [];
  const isNegated = turn === 'negated' && setup.sources[file.index]?.signs !== 'already-signed';
  // A checksum over all currencies: staging fills currencies that a file does not state.
  const read = [...file.sums.values()].reduce((sum, amount) => sum + amount, 0n);
  const rest = amountOf(counts) - (isNegated ? -read : read);
  return rest === 0n ? [] : [`${file.name}: the lines differ from the rows by ${readableMoney(rest, 2)}`];
}

function amountOf(counts: readonly StagedCount[]): Money {
  return counts.reduce((sum, { amount }) => sum + amount, 0n);
}
