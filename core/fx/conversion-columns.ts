/** The columns of a conversion: made, made again of an earlier one, made blank again for a line. */

import { blankDays, blankTexts, ChoiceColumn, IntColumn } from '../model/column-table.ts';
import { MoneyColumn } from '../model/money-column.ts';
import type { Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import { amountOrigins, type Conversion } from './conversion.ts';
import type { FxSide } from './fx-side.ts';

/** A conversion of blank cells, without a rate. */
export function* blankConversion(side: FxSide): Slices<Conversion> {
  const { count } = side;
  const functional = MoneyColumn.blank(count);
  yield;
  const recomputed = MoneyColumn.blank(count);
  yield;
  const functionalRounding = MoneyColumn.blank(count);
  yield;
  const reporting = MoneyColumn.blank(count);
  yield;
  const reportingRounding = MoneyColumn.blank(count);
  yield;
  return {
    functionalCurrency: side.functionalCurrency,
    functional,
    functionalOrigin: ChoiceColumn.filled(amountOrigins, count, 'no-rate'),
    recomputed,
    functionalRounding,
    reporting,
    reportingOrigin: ChoiceColumn.filled(amountOrigins, count, 'no-rate'),
    reportingRounding,
    rate: blankTexts(count),
    isDivided: IntColumn.filled(count, 0),
    reportingRate: blankTexts(count),
    rateDateAsked: blankDays(count),
    rateDateUsed: blankDays(count),
    rateSource: blankTexts(count),
  };
}

/** The same conversion in columns of its own, so that lines can be converted anew. */
export function* copiedConversion(before: Conversion, side: FxSide): Slices<Conversion> {
  const functional = before.functional.copied();
  yield;
  const recomputed = before.recomputed.copied();
  yield;
  const functionalRounding = before.functionalRounding.copied();
  yield;
  const reporting = before.reporting.copied();
  yield;
  const reportingRounding = before.reportingRounding.copied();
  yield;
  return {
    functionalCurrency: side.functionalCurrency,
    functional,
    functionalOrigin: before.functionalOrigin.copied(),
    recomputed,
    functionalRounding,
    reporting,
    reportingOrigin: before.reportingOrigin.copied(),
    reportingRounding,
    rate: before.rate.copied(),
    isDivided: before.isDivided.copied(),
    reportingRate: before.reportingRate.copied(),
    rateDateAsked: before.rateDateAsked.copied(),
    rateDateUsed: before.rateDateUsed.copied(),
    rateSource: before.rateSource.copied(),
  };
}

/** Makes the cells blank that the conversion of a line only sets where it comes that far. */
export function clearLine(conversion: Conversion, row: number): void {
  conversion.recomputed.set(row, undefined);
  conversion.functionalRounding.set(row, undefined);
  conversion.reporting.set(row, undefined);
  conversion.reportingOrigin.set(row, 'no-rate');
  conversion.reportingRounding.set(row, undefined);
  conversion.reportingRate.set(row, BLANK);
}
