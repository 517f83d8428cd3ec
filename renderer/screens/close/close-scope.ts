/** Which lines stand behind a figure of the dashboard. */

import type { GridScope } from '../../../core/contract/window/grid.ts';
import type { HeatCell } from '../../../core/contract/window/overview.ts';
import type { BridgeBasis } from '../../../core/match/bridge-types.ts';
import { formatPeriod } from '../../format/dates.ts';
import type { Focus } from '../../state/navigation.ts';
import { periodsOf } from './close-choices.ts';

/** Cells that a figure sums up: in one currency, and as far as given of some periods and one org. */
export type Part = {
  readonly basis: BridgeBasis;
  readonly countsIn: string;
  readonly periods?: readonly number[] | undefined;
  readonly org?: string | undefined;
  /** Currency of the documents; undefined for all that count. */
  readonly documents?: string | undefined;
};

/**
 * Orgs and currencies that cut out the cells which count in one currency: on the basis of the documents by currency,
 * else by org, as an org counts in one currency only.
 */
export function cellsOf(
  cells: readonly HeatCell[],
  { basis, countsIn, periods, org, documents }: Part,
): { readonly orgs?: string[]; readonly periods?: number[]; readonly currencies?: string[] } {
  const counting = cells.filter((cell) => cell.countsIn === countsIn).map((cell) => cell.org);
  const isAll = cells.every((cell) => cell.countsIn === countsIn);
  const orgs =
    org !== undefined ? [org] : basis === 'transaction' || isAll ? undefined : [...new Set(counting)];
  const currency = basis === 'transaction' ? countsIn : documents;
  return {
    ...(orgs ? { orgs } : {}),
    ...(periods ? { periods: [...periods] } : {}),
    ...(currency !== undefined ? { currencies: [currency] } : {}),
  };
}

type Behind = Omit<NonNullable<GridScope['bridge']>, 'orgs' | 'periods' | 'currencies' | 'basis'>;

/** Where the lines behind a figure are shown: under its causes, or with a side those in the total of that side. */
export function linesBehind(
  cells: readonly HeatCell[],
  part: Part,
  behind: Behind & { readonly causeTitle?: string } = {},
): Focus {
  const { causeTitle = '', ...restriction } = behind;
  const side = behind.side === undefined ? '' : behind.side === 'billing' ? 'Billing' : 'Revenue';
  const title = [partWords(cells, part), causeTitle, side].filter((words) => words !== '');
  return {
    grid: 'bridge-lines',
    scope: { bridge: { basis: part.basis, ...cellsOf(cells, part), ...restriction } },
    title: title.join(' · '),
  };
}

/** A part in words: `Marlow Europe · OCT-26 · EUR`. */
export function partWords(cells: readonly HeatCell[], part: Part): string {
  const { basis, countsIn, documents } = part;
  const orgTitle = cells.find(({ org }) => org === part.org)?.orgTitle ?? '';
  // Also where both are the same: without these words it would read as all documents.
  const isApart = basis !== 'transaction' && documents !== undefined;
  return [
    orgTitle,
    periodWords(cells, part.periods ?? []),
    isApart ? `documents in ${documents}` : '',
    countsIn,
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

function periodWords(cells: readonly HeatCell[], periods: readonly number[]): string {
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return '';
  const closing = periodsOf(cells, true);
  const isClosing = closing.length > 1 && closing.join() === periods.join();
  if (isClosing) return 'Closing period';
  return first === last ? formatPeriod(first) : `${formatPeriod(first)} to ${formatPeriod(last)}`;
}
