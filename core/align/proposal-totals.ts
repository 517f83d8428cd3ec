/** Counts and sums of proposed entries and of adjustments without one. */

import type { ChoiceColumn } from '../model/column-table.ts';
import type { Money } from '../model/money.ts';
import { MoneySum } from '../model/money-sum.ts';
import type { ProposalVerdict } from './proposal-verdicts.ts';
import type { Entries, ProposalInputs } from './proposals.ts';

/** Entries of one org (or `unlabeled`) in one currency. */
export type EntryTotal = {
  readonly org: string;
  readonly currency: string;
  readonly entries: number;
  readonly amount: Money;
};

/** Adjustments in one currency for which no entry is proposed, by reason. */
export type WithheldTotal = {
  readonly reason: Exclude<ProposalVerdict, 'proposed'>;
  readonly currency: string;
  readonly adjustments: number;
  readonly amount: Money;
};

type Running<Key> = { readonly key: Key; count: number; readonly sum: MoneySum };

/** Sums the entries by org and currency, in the order of their names. */
export function entryTotals(
  entries: Entries,
  { lines, alignment, pool }: Pick<ProposalInputs, 'lines' | 'alignment' | 'pool'>,
): readonly EntryTotal[] {
  const sums = new Map<string, Running<{ readonly org: string; readonly currency: string }>>();
  for (let row = 0; row < entries.count; row += 1) {
    if (entries.kind.get(row) === 'none') continue;
    const org = entries.org.get(row);
    const currency = lines.currency.get(alignment.line.get(entries.adjustment.get(row)));
    const running = runningOf(sums, `${org} ${currency}`, () => ({
      org: pool.text(org),
      currency: pool.text(currency),
    }));
    running.count += 1;
    entries.amount.addTo(running.sum, row);
  }
  return ordered(sums, ({ org, currency }) => `${org}\n${currency}`).map(({ key, count, sum }) => ({
    ...key,
    entries: count,
    amount: sum.total(),
  }));
}

/** Sums the adjustments without an entry by reason and currency. */
export function withheldTotals(
  verdict: ChoiceColumn<ProposalVerdict>,
  { lines, alignment, pool }: Pick<ProposalInputs, 'lines' | 'alignment' | 'pool'>,
): readonly WithheldTotal[] {
  const sums = new Map<string, Running<Pick<WithheldTotal, 'reason' | 'currency'>>>();
  for (let at = 0; at < alignment.count; at += 1) {
    const reason = verdict.get(at);
    if (reason === 'proposed') continue;
    const line = alignment.line.get(at);
    const currency = lines.currency.get(line);
    const running = runningOf(sums, `${reason} ${currency}`, () => ({
      reason,
      currency: pool.text(currency),
    }));
    running.count += 1;
    lines.amount.addTo(running.sum, line);
  }
  return ordered(sums, ({ reason, currency }) => `${reason}\n${currency}`).map(({ key, count, sum }) => ({
    ...key,
    adjustments: count,
    amount: sum.total(),
  }));
}

function runningOf<Key>(sums: Map<string, Running<Key>>, id: string, keyOf: () => Key): Running<Key> {
  const known = sums.get(id);
  if (known) return known;
  const running = { key: keyOf(), count: 0, sum: new MoneySum() };
  sums.set(id, running);
  return running;
}

function ordered<Key>(sums: ReadonlyMap<string, Running<Key>>, nameOf: (key: Key) => string): Running<Key>[] {
  return [...sums.values()].sort((a, b) => (nameOf(a.key) < nameOf(b.key) ? -1 : 1));
}
