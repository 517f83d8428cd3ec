/** What is particular about the conversion of a line, in words. */

import type { Conversion } from '../fx/conversion.ts';
import { isSameRate, parseRate, RATE_ONE } from '../model/exact-rate.ts';
import { NO_DAY } from '../model/iso-date.ts';
import { absolute, type Money } from '../model/money.ts';
import { BLANK, type TextPool } from '../model/text-pool.ts';
import type { RoundingSteps } from './rounding-steps.ts';

/** The conversion of one line and what it is judged by. */
export type ConvertedLine = {
  readonly conversion: Conversion;
  readonly row: number;
  readonly pool: TextPool;
  readonly steps: RoundingSteps | undefined;
  readonly fallbackLimitDays: number;
};

/** The flags of a line in a foreign currency; none where a rate of the date asked gives the stored amount. */
export function fxFlags(line: ConvertedLine): readonly string[] {
  const { conversion, row, pool, fallbackLimitDays } = line;
  const rate = conversion.rate.get(row);
  if (rate === BLANK) return [isBlankAmount(line) ? 'no rate' : 'no rate, stored amount taken'];
  const exact = parseRate(pool.text(rate));
  const age = fallbackDays(conversion, row) ?? 0;
  return [
    ...(typeof exact !== 'string' && isSameRate(exact, RATE_ONE) ? ['rate is 1'] : []),
    ...(age > 0 ? [`fallback of ${age} ${age === 1 ? 'day' : 'days'}`] : []),
    ...(age > fallbackLimitDays ? [`older than the limit of ${fallbackLimitDays}`] : []),
    ...storedFlags(line),
  ];
}

/** Days from the date that the rate is of to the date asked for; undefined where either is not known. */
export function fallbackDays(conversion: Conversion, row: number): number | undefined {
  const asked = conversion.rateDateAsked.get(row);
  const used = conversion.rateDateUsed.get(row);
  return asked === NO_DAY || used === NO_DAY ? undefined : asked - used;
}

/** The functional amount that the source system stored; undefined where it stored none. */
export function storedFunctional(conversion: Conversion, row: number): Money | undefined {
  return conversion.functionalOrigin.get(row) === 'stored' ? conversion.functional.get(row) : undefined;
}

function isBlankAmount({ conversion, row }: ConvertedLine): boolean {
  return conversion.functional.isBlank(row);
}

// Unrounded reports differ from the rounded amount by less than half a step; more than that is another rate or amount.
function storedFlags({ conversion, row, steps }: ConvertedLine): readonly string[] {
  const stored = storedFunctional(conversion, row);
  const computed = conversion.recomputed.get(row);
  if (stored === undefined || computed === undefined || !steps || stored === computed) return [];
  const apart = absolute(stored - computed - conversion.functionalRounding.amount(row));
  return [2n * apart <= steps.increment ? 'stored unrounded' : 'stored does not follow from the rate'];
}
