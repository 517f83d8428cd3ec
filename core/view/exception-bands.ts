/** Ages of exceptions and open items in bands. */

import type { AgeBand } from '../contract/window/overview.ts';
import { NO_DAY, parseIsoDate } from '../model/iso-date.ts';
import { exceptionBand, exceptionBandEnds, exceptionBands } from '../report/exception-ages.ts';
import { ageAt } from '../report/line-columns.ts';
import { ageBand, ageOfItem } from '../report/open-item-words.ts';
import type { CloseView } from './close-view.ts';

/** What counts: the bands of open items in the order of age. */
const itemBands = ['dated later', '0-30 days', '31-60 days', '61-90 days', 'over 90 days'] as const;
const UNDATED = 'no date';

/** The exceptions that ask for work, by the age of their lines at the end of the period. */
export function exceptionAges(view: CloseView): readonly AgeBand[] {
  const counts = exceptionBands.map(() => 0);
  // Once, not for each of many exceptions.
  const end = parseIsoDate(view.close.setup.closing.revenue.to) ?? NO_DAY;
  for (const { urgency, lines, row } of view.exceptions.leads()) {
    if (urgency === 'accepted' || urgency === 'none') continue;
    const band = exceptionBand(ageAt(end, lines.date(row)));
    if (band >= 0) counts[band] = (counts[band] ?? 0) + 1;
  }
  return exceptionBands.map((title, at) => {
    const [from, to] = (exceptionBandEnds[at] ?? []).map((end) => (Number.isFinite(end) ? String(end) : ''));
    return { title, from: from ?? '', to: to ?? '', exceptions: counts[at] ?? 0 };
  });
}

/** The items that are open now, by age at the end of the period; those without a date come last. */
export function openItemAges(view: CloseView): readonly { readonly title: string; readonly items: number }[] {
  const { items } = view.close.rollForward;
  const counts = new Map<string, number>([...itemBands, UNDATED].map((band) => [band, 0]));
  for (let at = 0; at < items.count; at += 1) {
    if (items.amount.isBlank(at)) continue;
    const band = ageBand(ageOfItem(view.context, at, dayOf(view, at))) || UNDATED;
    counts.set(band, (counts.get(band) ?? 0) + 1);
  }
  return [...counts].flatMap(([title, count]) =>
    title === UNDATED && count === 0 ? [] : [{ title, items: count }],
  );
}

function dayOf({ close, context }: CloseView, at: number): number {
  const { items } = close.rollForward;
  const row = items.row.get(at);
  if (row >= 0) return context[items.side.get(at)].date(row);
  return close.prior?.openItems[items.prior.get(at)]?.date ?? NO_DAY;
}
