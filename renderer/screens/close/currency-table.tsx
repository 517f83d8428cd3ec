/** Both sides of every currency with what is between them; each figure opens its lines. */

import type { CurrencySummary } from '../../../core/contract/summary.ts';
import type { Overview } from '../../../core/contract/window/overview.ts';
import { isZero, placesOf } from '../../format/amounts.ts';
import { linesBehind, type Part } from './close-scope.ts';
import classes from './currency-table.module.css';
import { FigureLink } from './figure-link.tsx';

/** The figures of a currency in the order of the columns, with what each restricts its lines to. */
const FIGURES = [
  { key: 'billing', title: 'Billing', behind: { side: 'billing' } },
  { key: 'revenue', title: 'Revenue', behind: { side: 'revenue' } },
  { key: 'difference', title: 'Difference', behind: {} },
  { key: 'unexplained', title: 'Unexplained', behind: { cause: 'unexplained', causeTitle: 'Unexplained' } },
] as const;

const STANDINGS = { open: 'Open', ties: 'Ties', explained: 'Explained' } as const;

function standingOf({ difference, unexplained }: CurrencySummary): keyof typeof STANDINGS {
  if (!isZero(unexplained)) return 'open';
  return isZero(difference) ? 'ties' : 'explained';
}

type Column = (typeof FIGURES)[number] & { readonly places: number };

function CurrencyRow({
  summary,
  columns,
  overview: { cells, basis },
  periods,
}: {
  readonly summary: CurrencySummary;
  readonly columns: readonly Column[];
  readonly overview: Overview;
  readonly periods: readonly number[] | undefined;
}) {
  const { currency } = summary;
  const part: Part = { basis, countsIn: currency, periods };
  const standing = standingOf(summary);
  return (
    <tr>
      <th scope="row">{currency}</th>
      {columns.map(({ key, title, behind, places }) => (
        <td key={key}>
          <FigureLink
            text={summary[key]}
            currency={currency}
            places={places}
            name={`${title} ${currency}`}
            focus={linesBehind(cells, part, behind)}
          />
        </td>
      ))}
      <td>
        <span className={classes['standing']} data-standing={standing}>
          {STANDINGS[standing]}
        </span>
      </td>
    </tr>
  );
}

/** The table; `periods` restricts what its figures open, as they are restricted themselves. */
export function CurrencyTable({
  currencies,
  overview,
  periods,
}: {
  readonly currencies: readonly CurrencySummary[];
  readonly overview: Overview;
  readonly periods: readonly number[] | undefined;
}) {
  const columns = FIGURES.map((figure) => ({
    ...figure,
    places: placesOf(currencies.map((summary) => summary[figure.key])),
  }));
  return (
    <table className={classes['figures']}>
      <caption className="for-readers">Billing and Revenue by currency</caption>
      <thead>
        <tr>
          <th scope="col">Currency</th>
          {columns.map(({ key, title }) => (
            <th key={key} scope="col">
              {title}
            </th>
          ))}
          <th scope="col">Standing</th>
        </tr>
      </thead>
      <tbody>
        {currencies.map((summary) => (
          <CurrencyRow key={summary.currency} {...{ summary, columns, overview, periods }} />
        ))}
      </tbody>
    </table>
  );
}
