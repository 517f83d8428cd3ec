/** What the dashboard is set to show; kept while other screens are on show. */

import { create } from 'zustand';
import type { HeatCell, Overview } from '../../../core/contract/window/overview.ts';
import type { BridgeBasis } from '../../../core/match/bridge-types.ts';

/** Parts left undefined are not restricted. */
export type CloseChoices = {
  readonly basis: BridgeBasis;
  /** Figures of the periods being closed, or of every period in the extracts. */
  readonly range: 'closing' | 'all';
  /** What the heat map has as columns: currencies of one period, or periods in one currency. */
  readonly columns: 'currencies' | 'periods';
  /** Period whose currencies it shows; the last one being closed when undefined. */
  readonly heatPeriod: number | undefined;
  /** Currency of the documents in which the heat map shows periods. */
  readonly currency: string;
  /** Currency that the bridge counts in, */
  readonly countsIn: string;
  /** and what it is restricted to. */
  readonly org: string | undefined;
  readonly period: number | undefined;
  /** Currency of the documents, where the bridge counts them in another; undefined for all of them. */
  readonly documents: string | undefined;
};

/** The choices; the basis of the documents and the closing period at first. */
export const useCloseChoices = create<CloseChoices>(() => ({
  basis: 'transaction',
  range: 'closing',
  columns: 'currencies',
  heatPeriod: undefined,
  currency: '',
  countsIn: '',
  org: undefined,
  period: undefined,
  documents: undefined,
}));

/** Changes some choices. */
export function choose(change: Partial<CloseChoices>): void {
  useCloseChoices.setState(change);
}

/** Shows the bridge of one cell of the heat map. */
export function chooseCell({ org, period, currency, countsIn }: HeatCell): void {
  choose({ org, period, countsIn, documents: currency });
}

/** Shows the bridge of every org again, over the periods of the screen. */
export function chooseWhole(): void {
  choose({ org: undefined, period: undefined, documents: undefined });
}

/** True for the cell that the bridge is about. */
export function isChosen(choices: CloseChoices, { org, period, currency, countsIn }: HeatCell): boolean {
  const { basis, documents } = choices;
  const isMeant = choices.org === org && choices.period === period && choices.countsIn === countsIn;
  return isMeant && (basis === 'transaction' || documents === currency);
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

/** Periods of the cells in order; those being closed only, if asked. */
export function periodsOf(cells: readonly HeatCell[], isClosingOnly: boolean): readonly number[] {
  const meant = isClosingOnly ? cells.filter(({ isClosing }) => isClosing) : cells;
  return distinct(meant.map(({ period }) => period)).toSorted((a, b) => a - b);
}

/** Currencies of the documents, or those that they count in, in the order of the letters. */
export function currenciesOf(cells: readonly HeatCell[], key: 'currency' | 'countsIn'): readonly string[] {
  return distinct(cells.map((cell) => cell[key])).toSorted();
}

/** Orgs of the cells as they come, each with its words. */
export function orgsOf(
  cells: readonly HeatCell[],
): readonly { readonly org: string; readonly title: string }[] {
  const titles = new Map(cells.map(({ org, orgTitle }) => [org, orgTitle]));
  return [...titles].map(([org, title]) => ({ org, title }));
}

/** The choices as far as they fit the figures: what no longer exists falls back to its first. */
export function fitted(choices: CloseChoices, { cells }: Pick<Overview, 'cells'>): CloseChoices {
  const first = (key: 'currency' | 'countsIn', of: readonly HeatCell[]) => {
    const known = currenciesOf(of, key);
    return known.includes(choices[key]) ? choices[key] : (known[0] ?? '');
  };
  const own = cells.filter(({ org }) => org === choices.org);
  const hasPeriod = (wanted: number | undefined) => cells.some(({ period }) => period === wanted);
  const hasDocuments = cells.some(({ currency }) => currency === choices.documents);
  return {
    ...choices,
    currency: first('currency', cells),
    // An org counts in currencies of its own: another one would show nothing of it.
    countsIn: first('countsIn', own.length > 0 ? own : cells),
    org: own.length > 0 ? choices.org : undefined,
    period: hasPeriod(choices.period) ? choices.period : undefined,
    documents: hasDocuments ? choices.documents : undefined,
    heatPeriod: hasPeriod(choices.heatPeriod) ? choices.heatPeriod : undefined,
  };
}
