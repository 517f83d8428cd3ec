/** An exact amount as the settings want it. */

import { alignedAmount, formatAmount, isNegative } from '../../format/amounts.ts';
import { decimalsOf } from '../../format/currency-decimals.ts';
import { useSettings } from '../../state/settings.ts';

/** A figure of exact decimal text with all its digits; negative ones carry sign and colour. */
export function Amount({
  text,
  currency,
  alignedIn,
  decimals = currency === undefined ? 2 : decimalsOf(currency),
}: {
  readonly text: string;
  /** Decimals that are shown at least; those of the currency where it is given. */
  readonly decimals?: number;
  readonly currency?: string;
  /** Its currency where a column of several names it elsewhere: decimal stands under decimal. */
  readonly alignedIn?: string;
}) {
  const settings = useSettings();
  return (
    <span className="figure" data-negative={isNegative(text) || undefined}>
      {currency === undefined ? '' : `${currency}\u00a0`}
      {alignedIn === undefined
        ? formatAmount(text, decimals, settings)
        : alignedAmount(text, decimalsOf(alignedIn), settings)}
    </span>
  );
}
