/** What a decision does to the figures: those that move, before and after. */

import type { OrgTotal } from '../align/org-total-types.ts';
import type { DecisionEffect, FigureChange } from '../contract/window/review.ts';
import type { BridgeCell } from '../match/bridge-types.ts';
import { findingCatalogue } from '../model/finding-catalogue.ts';
import { formatMoney, type Money } from '../model/money.ts';
import { alignmentWords } from '../report/alignment-words.ts';
import { causeWords } from '../report/cause-words.ts';
import type { Close } from '../report/close.ts';
import { periodText } from '../report/code-words.ts';
import type { PlannedDecision } from '../review/decision-plan.ts';

/** The effect of planned entries, from the close before them and the close with them. */
export function effectOf(entries: readonly PlannedDecision[], before: Close, after: Close): DecisionEffect {
  return {
    entries: entries.map(({ action, lines, before: was, after: is }) => {
      return { action, lines: lines.length, before: was, after: is };
    }),
    figures: figureChanges(figuresOf(before), figuresOf(after)),
    counts: countChanges(countsOf(before), countsOf(after)),
  };
}

/** `place` tells figures apart that the page shows under one name, such as those of two periods in one month. */
type Figure = Omit<FigureChange, 'before' | 'after'> & { readonly amount: Money; readonly place: string };
type Figures = ReadonlyMap<string, Figure>;

function figureChanges(before: Figures, after: Figures): readonly FigureChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    const figure = is ?? was;
    if (!figure || was?.amount === is?.amount) return [];
    const { name, basis, org, period, currency } = figure;
    const [from, to] = [formatMoney(was?.amount ?? 0n), formatMoney(is?.amount ?? 0n)];
    return from === to ? [] : [{ name, basis, org, period, currency, before: from, after: to }];
  });
}

function figuresOf({ orgTotals, bridge }: Close): Figures {
  const figures = [...orgTotals.flatMap(ofOrgTotal), ...bridge.cells.flatMap(ofCell)];
  return new Map(figures.map((figure) => [`${figure.basis}\n${figure.name}\n${figure.place}`, figure]));
}

function ofOrgTotal(total: OrgTotal): readonly Figure[] {
  const { basis, org, month, currency, countsIn, period } = total;
  const shown = { basis, org, period: periodText(month), currency: countsIn };
  const place = [org, period, month, currency, countsIn].join('\n');
  return (['labeled', 'unlabeled', 'total'] as const).map((part) => {
    return { name: partWords[part], ...shown, place, amount: total[part] };
  });
}

const partWords = { labeled: 'Billing labeled', unlabeled: 'Billing unlabeled', total: 'Billing total' };

function ofCell({ basis, org, period, currency, countsIn, ...cell }: BridgeCell): readonly Figure[] {
  const shown = { basis, org, period: periodText(period), currency: countsIn };
  const place = [org, period, currency, countsIn].join('\n');
  // A cell is one of the transaction currency, whatever it counts in.
  const title = (name: string): string =>
    currency === countsIn ? name : `${name}, documents in ${currency}`;
  const causes = [...cell.causes].map(([cause, { amount }]) => {
    return { name: title(`Bridge: ${causeWords[cause].title}`), ...shown, place, amount };
  });
  return [
    { name: title('Bridge: Billing'), ...shown, place, amount: cell.billing },
    { name: title('Bridge: Revenue'), ...shown, place, amount: cell.revenue },
    ...causes,
  ];
}

type Counts = ReadonlyMap<string, number>;

function countChanges(before: Counts, after: Counts): DecisionEffect['counts'] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name) ?? 0, after.get(name) ?? 0];
    return was === is ? [] : [{ name, before: was, after: is }];
  });
}

function countsOf({ alignment, findings, signOff, matching, rollForward, review }: Close): Counts {
  const counts = new Map<string, number>();
  const add = (name: string, count = 1): void => void counts.set(name, (counts.get(name) ?? 0) + count);
  for (let at = 0; at < alignment.count; at += 1) {
    add(`Adjustments: ${alignmentWords(alignment.status.get(at)).title}`);
  }
  for (const { code, row } of findings) add(`Finding: ${findingCatalogue[code].title}`, row.length);
  for (let at = 0; at < rollForward.items.count; at += 1) {
    if (!rollForward.items.amount.isBlank(at)) add('Open items');
  }
  add('Matches', matching.groups);
  add('What stands against signing', signOff.blockers.length);
  add('Accepted differences', review.acceptances.length);
  return counts;
}
