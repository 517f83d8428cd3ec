/** Rates of a file that differ from rates in the close. */

import { IconAlertTriangle } from '@tabler/icons-react';
import type { RateDifference } from '../../../../core/contract/window/import.ts';
import { formatDay } from '../../../format/dates.ts';
import type { OfferedFile } from '../../../state/offered.ts';
import { countWords } from '../../../state/offered.ts';
import { useSettings } from '../../../state/settings.ts';
import classes from './replacement.module.css';

function Difference({ difference }: { readonly difference: RateDifference }) {
  const dates = useSettings((settings) => settings.dates);
  const { row, currencies, from, to, rate, present, place } = difference;
  return (
    <tr>
      <th scope="row">
        {currencies}, {formatDay(from, dates)}
        {to === from ? '' : ` – ${formatDay(to, dates)}`}
      </th>
      <td>
        {present} ({place})
      </td>
      <td>
        {rate} (row {row})
      </td>
    </tr>
  );
}

/** The list; nothing where none differs. */
export function DifferingRates({ offered }: { readonly offered: OfferedFile }) {
  const { count, first } = offered.file.rateDifferences;
  if (count === 0) return null;
  return (
    <section className={classes['replaced']} data-open aria-label="Rates that differ">
      <h3 className={classes['title']}>
        <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
        {countWords(count, 'rate')} {count === 1 ? 'differs' : 'differ'} from rates in this close
      </h3>
      <p className={classes['words']}>
        Of two rates for one day neither is used. Leave the file out, or state after taking it which days its
        rates, or those of the other extract, cover.
      </p>
      <table className={classes['comparison']}>
        <thead>
          <tr>
            <td />
            <th scope="col">In this close</th>
            <th scope="col">In this file</th>
          </tr>
        </thead>
        <tbody>
          {first.map((difference) => (
            <Difference key={difference.row} difference={difference} />
          ))}
        </tbody>
      </table>
      {count > first.length ? <p className={classes['words']}>and {count - first.length} more</p> : null}
    </section>
  );
}
