/** Roll-forward lines that orgs and alignment know of: reversals of signed adjustments, and transfers between orgs. */

import type { RelabelledAccount } from '../map/account-orgs.ts';
import { UNLABELED } from '../model/accounting-period.ts';
import { documentKey } from '../model/adjustment.ts';
import type { Findings } from '../model/finding.ts';
import type { Money } from '../model/money.ts';
import type { PriorClose, PriorLine } from '../model/prior-close.ts';
import type { TextPool } from '../model/text-pool.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import { adjustmentCodes } from './adjustments.ts';

/** One line of the roll-forward. It never changes the signed month; it says what happened to it since. */
export type RollForwardLine = {
  readonly kind: 'reversal' | 'org-transfer';
  /** What is moved: an item that was open, or an adjustment that the signed close counted. */
  readonly subject: 'open-item' | 'adjustment';
  /** Billing org as the prior close derived it, or `unlabeled`. */
  readonly org: string;
  readonly currency: string;
  readonly amount: Money;
  /** Number of the adjustment of a reversal, of the account of a transfer. */
  readonly reference: string;
  /** Row in BillingLines of a reversal, -1 for a transfer. */
  readonly line: number;
};

/** The inputs of rollForwardLines. */
export type RollForwardInputs = {
  readonly lines: BillingLines;
  readonly relabelled: readonly RelabelledAccount[];
  readonly prior: PriorClose | undefined;
  readonly pool: TextPool;
  readonly findings: Findings;
};

/**
 * The reversal of each adjustment cancelled after its close was signed, and for each re-labelled account two lines
 * per currency that move its items of the prior close to the new org and sum to zero. None without a prior close.
 */
export function rollForwardLines(inputs: RollForwardInputs): readonly RollForwardLine[] {
  const { prior } = inputs;
  if (!prior) return [];
  const reversals = reversalsOf(inputs, prior);
  const reversed = new Set(reversals.map(({ key }) => key));
  const transfers = transfersOf(inputs.relabelled, prior, reversed);
  return [...reversals.map(({ entry }) => entry), ...transfers].sort(compare);
}

type Reversal = { readonly key: string; readonly entry: RollForwardLine };

function reversalsOf({ lines, pool, findings }: RollForwardInputs, prior: PriorClose): Reversal[] {
  const isAdjustment = adjustmentCodes(lines);
  const cancelled = lines.state.codeOf('cancelled');
  const reversals = new Map<string, Reversal>();
  for (let line = 0; line < lines.count; line += 1) {
    if (lines.state.code(line) !== cancelled || !isAdjustment[lines.type.code(line)]) continue;
    const key = documentKey(lines.type.get(line), pool.text(lines.document.get(line)));
    const signed = prior.adjustments.get(key);
    if (!signed || reversals.has(key)) continue;
    const { currency, document: reference } = signed;
    const entry = { subject: 'adjustment', org: signed.org || UNLABELED, currency, reference, line } as const;
    reversals.set(key, { key, entry: { kind: 'reversal', ...entry, amount: -signed.amount } });
    const place = { file: lines.file.get(line), row: lines.row.get(line) };
    findings.add('cancelled-after-close', place, reference, { currency, amount: signed.amount });
  }
  return [...reversals.values()];
}

type Transfer = {
  readonly account: RelabelledAccount;
  readonly subject: RollForwardLine['subject'];
  readonly currency: string;
};

function transfersOf(
  relabelled: readonly RelabelledAccount[],
  prior: PriorClose,
  reversed: ReadonlySet<string>,
): RollForwardLine[] {
  const byAccount = new Map(relabelled.map((entry) => [entry.account, entry]));
  const sums = new Map<string, { transfer: Transfer; amount: Money }>();
  const take = (line: PriorLine, subject: Transfer['subject']): void => {
    const account = byAccount.get(line.account);
    if (line.side !== 'billing' || account?.from !== line.org) return;
    if (reversed.has(documentKey(line.type, line.document))) return;
    const transfer = { account, subject, currency: line.currency };
    const key = `${line.account}\n${subject}\n${line.currency}`;
    sums.set(key, { transfer, amount: (sums.get(key)?.amount ?? 0n) + line.amount });
  };
  for (const line of prior.openItems) take(line, 'open-item');
  const open = new Set(prior.openItems.map((line) => documentKey(line.type, line.document)));
  for (const [key, line] of prior.adjustments) if (!open.has(key)) take(line, 'adjustment');
  return [...sums.values()].flatMap(({ transfer, amount }) => bothSides(transfer, amount));
}

function bothSides({ account, subject, currency }: Transfer, amount: Money): RollForwardLine[] {
  const side = { kind: 'org-transfer', subject, currency, reference: account.account, line: -1 } as const;
  return [
    { ...side, org: account.from || UNLABELED, amount: -amount },
    { ...side, org: account.to || UNLABELED, amount },
  ];
}

function compare(a: RollForwardLine, b: RollForwardLine): number {
  const left = [a.kind, a.reference, a.subject, a.currency, a.org].join('\n');
  const right = [b.kind, b.reference, b.subject, b.currency, b.org].join('\n');
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
