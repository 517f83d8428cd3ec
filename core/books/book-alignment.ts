/** Adjustments, periods, proposed entries, allocation and org totals of a book. */

import { entryTotals, withheldTotals } from '../align/proposal-totals.ts';
import type { Proposals } from '../align/proposals.ts';
import type { RollForwardLine } from '../align/roll-forward.ts';
import { UNLABELED } from '../model/accounting-period.ts';
import type { IntColumn } from '../model/column-table.ts';
import type { Close } from '../report/close.ts';
import type { BookLines } from './book-lines.ts';
import { bookAt } from './book-plan.ts';
import { positionsOf } from './buckets.ts';
import { pickRows, selectChoices, selectMoney, selectRows } from './select-columns.ts';
import type { Selection } from './selection.ts';

type Aligned = Pick<
  Close,
  | 'alignment'
  | 'periods'
  | 'proposals'
  | 'effectOnReceivables'
  | 'allocation'
  | 'cancelled'
  | 'orgTotals'
  | 'movements'
>;

/** Selects what is known of the adjustments and documents of a book; periods get numbers of their own. */
export function alignedOfBook(selection: Selection, { billing }: Pick<BookLines, 'billing'>): Aligned {
  const { plan, number, aligned } = selection;
  const { close, lineBooks } = plan;
  const alignment = selectRows(close.alignment, aligned);
  renumber(alignment.line, selection.at.billing);
  renumber(alignment.counterPair, selection.alignedAt);
  const allocation = selectRows(close.allocation, plan.allocated[number] ?? new Int32Array(0));
  renumber(allocation.line, selection.at.billing);
  const { entries, verdict } = entriesOf(selection);
  const orgTotals = orgTotalsOf(selection);
  const used = [alignment.bookedPeriod, alignment.coveringPeriod, alignment.alignedPeriod];
  const kept = keptPeriods(selection, [...used, allocation.period, entries.period], orgTotals);
  const numbers = positionsOf(kept, close.periods.length);
  const newNumber = (period: number): number => numbers[period] ?? -1;
  for (const column of [...used, allocation.period, entries.period]) renumber(column, newNumber);
  const tables = { lines: billing, alignment, pool: close.pool };
  return {
    alignment,
    periods: [...kept].flatMap((at) => close.periods[at] ?? []),
    proposals: {
      ...{ verdict, entries, totals: entryTotals(entries, tables) },
      withheld: withheldTotals(verdict, tables),
    },
    effectOnReceivables: selectMoney(close.effectOnReceivables, aligned),
    allocation,
    // Every adjustment is in the book of what is unlabeled.
    cancelled: number === lineBooks.unlabeled ? close.cancelled : [],
    orgTotals: orgTotals.map((total) => ({ ...total, period: newNumber(total.period) })),
    movements: movementsOf(selection),
  };
}

function renumber(column: IntColumn, to: (number: number) => number): void {
  for (let at = 0; at < column.length; at += 1) {
    const number = column.get(at);
    if (number >= 0) column.set(at, to(number));
  }
}

function entriesOf({ plan, aligned, alignedAt }: Selection): Pick<Proposals, 'entries' | 'verdict'> {
  const { proposals } = plan.close;
  const rows: number[] = [];
  for (const adjustment of aligned) {
    const last = plan.firstEntry[adjustment + 1] ?? proposals.entries.count;
    for (let row = plan.firstEntry[adjustment] ?? last; row < last; row += 1) rows.push(row);
  }
  const entries = selectRows(proposals.entries, Int32Array.from(rows));
  renumber(entries.adjustment, alignedAt);
  return { entries, verdict: selectChoices(proposals.verdict, aligned) };
}

/** Totals of the book's org, with the adjustments derived to it; those without any org where it is unlabeled. */
function orgTotalsOf({ plan, number }: Selection): Close['orgTotals'] {
  const { close, lineBooks } = plan;
  return close.orgTotals.filter(({ org }) => lineBooks.ofOrg(org) === number);
}

function keptPeriods(
  { plan, number, aligned }: Selection,
  used: readonly IntColumn[],
  totals: Close['orgTotals'],
): Int32Array {
  const { kind, org } = bookAt(plan, number);
  const numbers = new Set(totals.map(({ period }) => period));
  for (const column of used) {
    for (let at = 0; at < column.length; at += 1) numbers.add(column.get(at));
  }
  const isUnlabeledShown = kind === 'unlabeled' || aligned.length > 0;
  const { periods } = plan.close;
  return pickRows(periods.length, (at) => {
    const own = periods[at]?.org;
    if (own === UNLABELED) return isUnlabeledShown;
    return numbers.has(at) || (kind === 'org' && own === org);
  });
}

/** Reversals stand with their line, transfers with the org that they are of. */
function movementsOf({ plan, number, at, isOwn }: Selection): readonly RollForwardLine[] {
  return plan.close.movements
    .filter(({ line, org }) => (line >= 0 ? isOwn('billing', line) : plan.lineBooks.ofOrg(org) === number))
    .map((movement) => ({ ...movement, line: movement.line < 0 ? -1 : at.billing(movement.line) }));
}
