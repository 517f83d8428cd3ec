/** Figures of the bridge beside the control figures of the books that close.json enters. */

import { type CalendarPeriod, closingPeriodIds } from '../model/accounting-period.ts';
import { minorDigits } from '../model/currency.ts';
import { type Money, parseMoney, roundMoney, unitOfScale } from '../model/money.ts';
import type { Setup } from '../setup/setup.ts';
import type { BridgeBasis, BridgeCell } from './bridge-types.ts';

/** Figures of a bridge cell that books can have. */
export const tiedFigures = ['billing', 'revenue', 'difference'] as const;
/** One of them. */
export type TiedFigure = (typeof tiedFigures)[number];

/** A figure of the bridge and what the books say; `entered` is undefined where nobody entered a figure. */
export type BookTie = {
  readonly what: TiedFigure;
  readonly basis: BridgeBasis;
  /** Revenue org or word of the bridge; '' for all. */
  readonly org: string;
  /** YYYYMM; 0 for all periods that are being closed. */
  readonly period: number;
  /** Currency that both amounts count in. */
  readonly currency: string;
  readonly live: Money;
  readonly entered: Money | undefined;
  /** live − entered to the minor unit of the currency, as books are kept; undefined where nothing was entered. */
  readonly apart: Money | undefined;
  readonly reference: string;
  readonly enteredBy: string;
};

type Place = Pick<BookTie, 'what' | 'basis' | 'org' | 'period' | 'currency'>;
type Entered = Pick<BookTie, 'entered' | 'reference' | 'enteredBy'>;
type Inputs = {
  readonly cells: readonly BridgeCell[];
  readonly calendar: readonly CalendarPeriod[];
  readonly setup: Setup;
};

const NOT_ENTERED: Entered = { entered: undefined, reference: '', enteredBy: '' };
const bases: readonly BridgeBasis[] = ['transaction', 'functional', 'reporting'];

/**
 * One tie for each side, Revenue org and transaction currency of the periods being closed, and one for every other
 * control figure, ordered by figure, basis, org, currency and period.
 */
export function bookTiesOf({ cells, calendar, setup }: Inputs): readonly BookTie[] {
  const closing = closingPeriodIds(setup.closing.revenue, calendar);
  const ties = new Map<string, Place & Entered>();
  for (const cell of cells) {
    if (cell.basis !== 'transaction' || cell.countsIn === '' || !closing.has(cell.period)) continue;
    for (const what of ['billing', 'revenue'] as const) {
      const place: Place = { what, basis: cell.basis, org: cell.org, period: 0, currency: cell.countsIn };
      ties.set(keyOf(place), { ...place, ...NOT_ENTERED });
    }
  }
  for (const figure of setup.controlFigures) {
    const { what, basis, org = '', currency, amount, reference, enteredBy } = figure;
    const place: Place = { what, basis, org, period: periodOf(figure.period, closing), currency };
    ties.set(keyOf(place), { ...place, entered: parseMoney(amount), reference, enteredBy });
  }
  return [...ties.values()].sort(compare).map((tie) => {
    const live = liveFigure(tie, cells, closing);
    return { ...tie, live, apart: apartOf(live, tie) };
  });
}

// Sums of amounts that a report does not round have decimals that no ledger has.
function apartOf(live: Money, { entered, currency }: Place & Entered): Money | undefined {
  if (entered === undefined) return undefined;
  return roundMoney(live - entered, unitOfScale(minorDigits(currency)));
}

// A figure of the only period being closed is the one of all of them.
function periodOf(text: string | undefined, closing: ReadonlySet<number>): number {
  const period = Number(text?.replace('-', '') ?? 0);
  return closing.size === 1 && closing.has(period) ? 0 : period;
}

function liveFigure(place: Place, cells: readonly BridgeCell[], closing: ReadonlySet<number>): Money {
  let sum = 0n;
  for (const cell of cells) {
    if (cell.basis !== place.basis || cell.countsIn !== place.currency) continue;
    if (place.org !== '' && cell.org !== place.org) continue;
    if (place.period === 0 ? closing.has(cell.period) : cell.period === place.period) {
      sum += place.what === 'difference' ? cell.billing - cell.revenue : cell[place.what];
    }
  }
  return sum;
}

function keyOf({ what, basis, org, currency, period }: Place): string {
  return [tiedFigures.indexOf(what), bases.indexOf(basis), org, currency, period].join('\n');
}

function compare(a: Place, b: Place): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}
