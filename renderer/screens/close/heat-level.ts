/** How strongly a cell of the heat map is coloured, and what its mark says. */

import type { HeatCell } from '../../../core/contract/window/overview.ts';

/** Standing of a cell in words. */
export const standingWords: Readonly<Record<HeatCell['standing'], string>> = {
  ties: 'Ties',
  explained: 'Explained',
  open: 'Open',
};

/** Percent between both sides from which on a cell is coloured one step more. */
const STEPS_IN_PERCENT = [1, 5, 20];

/** Step from 0 (both sides equal) to 4 (far apart, or nothing in Billing to compare with). */
export function heatOf({ standing, apart }: Pick<HeatCell, 'standing' | 'apart'>): number {
  if (standing === 'ties') return 0;
  if (apart === '') return STEPS_IN_PERCENT.length + 1;
  const percent = Math.abs(Number(apart));
  return 1 + STEPS_IN_PERCENT.filter((step) => percent >= step).length;
}
