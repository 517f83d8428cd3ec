/** The second step of a conversion on the FX sheet: from the unrounded functional amount to the reporting currency. */

import type { Conversion } from '../fx/conversion.ts';
import { combinedRate, inverseRate, parseRate } from '../model/exact-rate.ts';
import { type Money, roundFraction } from '../model/money.ts';
import type { TextPool } from '../model/text-pool.ts';
import { amount, amountFormula, checkFormula, column, rate } from './cells.ts';
import type { CloseContext } from './close-context.ts';
import type { RoundingSteps } from './rounding-steps.ts';
import type { Row, SheetColumn } from './sheet.ts';

/** Headers that the formulas of the second step read beside those of the first. */
export const reportingHeaders = {
  reportingRate: 'Reporting rate',
  reportingDecimals: 'Reporting decimals',
  reportingSteps: 'Reporting in steps of',
  recomputedReporting: 'Recomputed reporting',
  engineReporting: 'Engine: reporting',
} as const;

type Read = keyof typeof reportingHeaders | 'amount' | 'rate' | 'power';

/** The cells after the rate where nothing is recomputed. */
const NONE: Row = Array.from({ length: 5 }, () => undefined);

/** A line whose functional amount was converted further. */
export type ReportedLine = {
  readonly conversion: Conversion;
  readonly row: number;
  readonly amount: Money | undefined;
  readonly pool: TextPool;
  readonly currency: string;
  readonly steps: RoundingSteps | undefined;
};

/** The columns of the second step. */
export function reportingColumns({ amountWidth }: CloseContext): readonly SheetColumn[] {
  return [
    column(reportingHeaders.reportingRate, 'rate', 13),
    column(reportingHeaders.reportingDecimals, 'rate', 10),
    column(reportingHeaders.reportingSteps, 'rate', 11),
    column(reportingHeaders.recomputedReporting, 'amount', amountWidth),
    column(reportingHeaders.engineReporting, 'amount', amountWidth),
    { ...column('Reporting − engine', 'amount', 13), isCheck: true },
  ];
}

/**
 * The cells of the second step. Blank after the rate where the reporting amount is stored, is the functional one, or
 * rests on a stored functional amount that does not follow from the rate.
 */
export function reportingCells(line: ReportedLine, at: (name: Read) => string): Row {
  const { conversion, row, pool, currency, steps } = line;
  const rateCell = rate(pool.text(conversion.reportingRate.get(row)));
  const reporting = conversion.reporting.get(row);
  if (!steps || reporting === undefined || !isTwoSteps(line, reporting, steps)) return [rateCell, ...NONE];
  const unrounded = `${at('amount')}*${at('rate')}^${at('power')}*${at('reportingRate')}`;
  const scale = at('reportingSteps');
  return [
    rateCell,
    rate(String(steps.decimals)),
    rate(String(steps.steps)),
    amountFormula(`ROUND(${unrounded}/${scale},${at('reportingDecimals')})*${scale}`, reporting, currency),
    amount(reporting, currency),
    checkFormula(at('recomputedReporting'), at('engineReporting'), 0n, currency),
  ];
}

// Both rates at once, rounded once: what the engine does unless it had to start from the stored amount.
function isTwoSteps(line: ReportedLine, reporting: Money, { increment }: RoundingSteps): boolean {
  const { conversion, row, pool, amount: from, currency } = line;
  if (conversion.reportingOrigin.get(row) !== 'computed' || from === undefined) return false;
  if (pool.text(conversion.functionalCurrency.get(row)) === currency) return false;
  const first = parseRate(pool.text(conversion.rate.get(row)));
  const second = parseRate(pool.text(conversion.reportingRate.get(row)));
  if (typeof first === 'string' || typeof second === 'string') return false;
  const isDivided = conversion.isDivided.get(row) === 1;
  const { numerator, denominator } = combinedRate(isDivided ? inverseRate(first) : first, second);
  return roundFraction(from * numerator, denominator, increment) === reporting;
}
