/** Journal entries that move unlabeled adjustments to the orgs they belong to: proposed, never booked. */

import type { OrgAssignment } from '../map/org-assignment.ts';
import { type AccountingPeriod, UNLABELED } from '../model/accounting-period.ts';
import { ChoiceColumn, IntColumn, type TextColumn } from '../model/column-table.ts';
import type { Findings } from '../model/finding.ts';
import { MoneyColumn } from '../model/money-column.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { Setup } from '../setup/setup.ts';
import type { BillingLines } from '../stage/transaction-lines.ts';
import type { Alignment } from './alignment.ts';
import { NO_PERIOD } from './period-lookup.ts';
import { type EntryTotal, entryTotals, type WithheldTotal, withheldTotals } from './proposal-totals.ts';
import { type ProposalVerdict, proposalVerdicts, verdictOf } from './proposal-verdicts.ts';

/** `reversal`: taken out of unlabeled; `booking`: put into the org; `none`: no entry is proposed. */
export const entryKinds = ['reversal', 'booking', 'none'] as const;
/** One kind of entry. */
export type EntryKind = (typeof entryKinds)[number];

/** The entries as columns of `count` rows, in the order of the alignment: two rows per adjustment, one where none is proposed. */
export type Entries = {
  readonly count: number;
  /** Position of the adjustment in the alignment. */
  readonly adjustment: IntColumn;
  readonly kind: ChoiceColumn<EntryKind>;
  /** Text code of the org that the entry is of: `unlabeled`, or the org derived for the adjustment; BLANK for none. */
  readonly org: TextColumn;
  /** Position in the run's list of periods, -1 for none. */
  readonly period: IntColumn;
  /** Signed as the adjustment is: the booking is its amount, the reversal the opposite; blank for none. */
  readonly amount: MoneyColumn;
};

/** What is proposed for every unlabeled adjustment that counts. */
export type Proposals = {
  /** Parallel to the alignment: proposed, or why not. */
  readonly verdict: ChoiceColumn<ProposalVerdict>;
  readonly entries: Entries;
  /** By org and currency; over the tenant each currency comes to zero. */
  readonly totals: readonly EntryTotal[];
  readonly withheld: readonly WithheldTotal[];
};

/** The inputs of proposeEntries. */
export type ProposalInputs = {
  readonly lines: BillingLines;
  readonly orgs: OrgAssignment;
  readonly alignment: Alignment;
  readonly periods: readonly AccountingPeriod[];
  readonly setup: Setup;
  readonly pool: TextPool;
  readonly findings: Findings;
};

/**
 * Proposes for every adjustment a reversal in the unlabeled period it is booked in and a booking in the org period
 * where it belongs, or says why not. A blank accounting code is a finding and withholds nothing.
 */
export function proposeEntries(inputs: ProposalInputs): Proposals {
  const { alignment, lines, orgs, pool } = inputs;
  const verdict = ChoiceColumn.filled(proposalVerdicts, alignment.count, 'proposed');
  const entries = emptyEntries();
  const unlabeled = pool.code(UNLABELED);
  for (let at = 0; at < alignment.count; at += 1) {
    const line = alignment.line.get(at);
    verdict.set(at, verdictOf(at, inputs));
    if (verdict.get(at) !== 'proposed') {
      push(entries, at, 'none', BLANK, NO_PERIOD);
      entries.amount.push(undefined);
    } else {
      push(entries, at, 'reversal', unlabeled, alignment.bookedPeriod.get(at));
      pushAmount(entries, lines.amount, line, true);
      push(entries, at, 'booking', orgs.org.get(line), alignment.alignedPeriod.get(at));
      pushAmount(entries, lines.amount, line, false);
    }
    tellBlankCode(line, inputs);
  }
  const all = { ...entries, count: entries.kind.length };
  return {
    verdict,
    entries: all,
    totals: entryTotals(all, inputs),
    withheld: withheldTotals(verdict, inputs),
  };
}

function emptyEntries(): Omit<Entries, 'count'> {
  return {
    adjustment: new IntColumn(),
    kind: new ChoiceColumn(entryKinds),
    org: new IntColumn(),
    period: new IntColumn(),
    amount: new MoneyColumn(),
  };
}

function push(
  entries: Omit<Entries, 'count'>,
  at: number,
  kind: EntryKind,
  org: number,
  period: number,
): void {
  entries.adjustment.push(at);
  entries.kind.push(kind);
  entries.org.push(org);
  entries.period.push(period);
}

function pushAmount(
  { amount }: Pick<Entries, 'amount'>,
  from: MoneyColumn,
  line: number,
  isNegated: boolean,
): void {
  amount.push(undefined);
  amount.copy(amount.length - 1, from, line, isNegated);
}

// Where the tenant has no orgs the journal run takes the adjustment, and nobody has to write an entry.
function tellBlankCode(line: number, { lines, setup, pool, findings }: ProposalInputs): void {
  if (!setup.features.multiOrg || lines.accountingCode.get(line) !== BLANK) return;
  const place = { file: lines.file.get(line), row: lines.row.get(line) };
  const currency = pool.text(lines.currency.get(line));
  findings.add(
    'adjustment-without-accounting-code',
    place,
    `${lines.type.get(line)}: accounting code blank`,
    {
      currency,
      amount: lines.amount.amount(line),
    },
  );
}
