/** How a bridge is drawn: one floating bar a step, from the figure before it to the figure after it. */

import type { BridgeStep, BridgeView } from '../../core/contract/window/overview.ts';

/** One bar in the order of the rows beside it. `from` and `to` are positions on the drawing's scale, not amounts. */
export type WaterfallBar = {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'total' | 'urgent' | 'explained';
};

type Scale = { readonly min: number; readonly max: number };

/** Share of the drawing that the steps take when the totals are so large that the steps would vanish beside them. */
const SHARE_OF_STEPS = 0.75;

/** True for steps that somebody has to correct. */
export function isUrgent({ urgency }: Pick<BridgeStep, 'urgency'>): boolean {
  return urgency === 'blocking' || urgency === 'correct';
}

/** Bars of a bridge. Figures become numbers only to be drawn; whatever is read or summed stays exact elsewhere. */
export function waterfallBars({ billing, steps, revenue }: BridgeView): readonly WaterfallBar[] {
  let at = Number(billing);
  const bars: WaterfallBar[] = [{ key: 'billing', from: 0, to: at, kind: 'total' }];
  for (const step of steps) {
    const next = at - Number(step.amount);
    bars.push({ key: step.cause, from: at, to: next, kind: isUrgent(step) ? 'urgent' : 'explained' });
    at = next;
  }
  return [...bars, { key: 'revenue', from: 0, to: Number(revenue), kind: 'total' }];
}

/** A bar as far as the scale goes: totals begin beyond it where it does not begin at zero. */
export function withinScale(bar: WaterfallBar, { min, max }: Scale): WaterfallBar {
  const within = (position: number) => Math.min(max, Math.max(min, position));
  return { ...bar, from: within(bar.from), to: within(bar.to) };
}

/** Ends of the scale: from zero where the steps can be seen, else near the lowest of them. */
export function scaleOf(bars: readonly WaterfallBar[]): Scale {
  const ends = bars.flatMap(({ kind, from, to }) => (kind === 'total' ? [to] : [from, to]));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const [min, max] = [Math.min(0, low), Math.max(0, high)];
  const span = high - low;
  if (span === 0 || span > (max - min) * (1 - SHARE_OF_STEPS)) return { min, max };
  const margin = (span * (1 - SHARE_OF_STEPS)) / SHARE_OF_STEPS;
  return low > 0 ? { min: low - margin, max: high } : { min: low, max: high + margin };
}
