/** The first step of a conversion on the FX sheet: from the amount to the functional currency. */

import type { Conversion } from '../fx/conversion.ts';
import type { Money } from '../model/money.ts';
import type { TextPool } from '../model/text-pool.ts';
import { amount, amountFormula, checkFormula, checkWordFormula, column, inFull, rate } from './cells.ts';
import type { CloseContext } from './close-context.ts';
import { storedFunctional } from './fx-flags.ts';
import type { RoundingSteps } from './rounding-steps.ts';
import type { Cell, Row, SheetColumn } from './sheet.ts';

/** Headers that the formulas of the first step read. */
export const functionalHeaders = {
  rate: 'Rate',
  power: 'Power of the rate',
  decimals: 'Decimals',
  steps: 'In steps of',
  stored: 'Stored functional',
  recomputed: 'Recomputed functional',
  engine: 'Engine: functional',
  apart: 'Recomputed − engine',
} as const;

type At = (name: keyof typeof functionalHeaders | 'amount') => string;

/** A line that was converted; `currency` is its functional one. */
export type FunctionalLine = {
  readonly conversion: Conversion;
  readonly row: number;
  readonly pool: TextPool;
  readonly currency: string;
  readonly steps: RoundingSteps | undefined;
};

/** The columns of the first step. */
export function functionalColumns({ amountWidth }: CloseContext): readonly SheetColumn[] {
  return [
    column(functionalHeaders.rate, 'rate', 13),
    column(functionalHeaders.power, 'rate', 10),
    column(functionalHeaders.decimals, 'rate', 10),
    column(functionalHeaders.steps, 'rate', 12),
    column(functionalHeaders.stored, 'amount', amountWidth),
    column(functionalHeaders.recomputed, 'amount', amountWidth),
    column(functionalHeaders.engine, 'amount', amountWidth),
    { ...column(functionalHeaders.apart, 'amount', 13), isCheck: true },
    column('Check', 'text', 8),
    column('Stored − recomputed', 'amount', amountWidth),
  ];
}

/** True for a line that the engine, and so the sheet, has worked out. */
export function isRecomputed({ conversion, row, steps }: FunctionalLine): boolean {
  return steps !== undefined && !conversion.recomputed.isBlank(row);
}

/** The cells of the first step; blank beside rate and stored amount where there is nothing to work out. */
export function functionalCells(line: FunctionalLine, at: At): Row {
  const { conversion, row, pool, currency, steps } = line;
  const rateCell = rate(pool.text(conversion.rate.get(row)));
  const stored = storedFunctional(conversion, row);
  const computed = conversion.recomputed.get(row);
  if (!steps || computed === undefined) {
    const none = Array.from({ length: 5 }, () => undefined);
    return [rateCell, undefined, undefined, undefined, amount(stored, currency), ...none];
  }
  const unrounded = `${at('amount')}*${at('rate')}^${at('power')}`;
  const recomputed = `ROUND(${unrounded}/${at('steps')},${at('decimals')})*${at('steps')}`;
  return [
    rateCell,
    // A power of −1 divides, so one formula serves both directions.
    rate(conversion.isDivided.get(row) === 1 ? '-1' : '1'),
    rate(String(steps.decimals)),
    rate(String(steps.steps)),
    amount(stored, currency),
    amountFormula(recomputed, computed, currency),
    amount(computed, currency),
    checkFormula(at('recomputed'), at('engine'), 0n, currency),
    checkWordFormula(`IF(${at('apart')}=0,"OK","FAIL")`, true),
    storedDifference(stored, computed, currency, at),
  ];
}

function storedDifference(stored: Money | undefined, computed: Money, currency: string, at: At): Cell {
  if (stored === undefined) return undefined;
  const formula = `ROUND(${at('stored')}-${at('recomputed')},9)`;
  return inFull(amountFormula(formula, stored - computed, currency), currency);
}
