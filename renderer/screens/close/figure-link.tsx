/** A figure that opens the lines behind it. */

import { alignedAmount, isNegative } from '../../format/amounts.ts';
import { decimalsOf } from '../../format/currency-decimals.ts';
import { type Focus, openLines } from '../../state/navigation.ts';
import { useSettings } from '../../state/settings.ts';
import classes from './figure-link.module.css';

/** An amount as a button; `name` says what the figure is, for its accessible name. */
export function FigureLink({
  text,
  currency,
  places,
  name,
  focus,
}: {
  readonly text: string;
  readonly currency: string;
  /** Decimals that the column keeps room for. */
  readonly places: number;
  readonly name: string;
  readonly focus: Focus;
}) {
  const settings = useSettings();
  return (
    <button
      type="button"
      className={classes['figureLink']}
      data-negative={isNegative(text) || undefined}
      title={`Open the lines: ${name}`}
      onClick={() => openLines(focus)}
    >
      <span className="for-readers">{name} </span>
      {alignedAmount(text, decimalsOf(currency), settings, places)}
    </button>
  );
}
