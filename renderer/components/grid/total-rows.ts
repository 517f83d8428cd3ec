/** The sums of a view as rows at the foot of the grid, one a currency, each figure under its column. */

import type { GridColumn, GridView } from '../../../core/contract/window/grid.ts';

/** A row of sums in the shape of an ordinary one. */
export type TotalRow = {
  readonly kind: 'total';
  readonly key: string;
  readonly currency: string;
  readonly cells: readonly string[];
};

/** Currencies that are shown before the person asks for all. */
export const FIRST_TOTALS = 3;

/** Currencies that have a sum, in the order of the reply. */
export function currenciesOf(sums: GridView['sums']): readonly string[] {
  return [...new Set(sums.map(({ currency }) => currency))];
}

/** One row for each currency; `labelColumn` says `Total EUR`, unless it holds a sum itself. */
export function totalRows(
  columns: readonly GridColumn[],
  sums: GridView['sums'],
  labelColumn: string,
  isAll: boolean,
): readonly TotalRow[] {
  const currencies = currenciesOf(sums);
  return (isAll ? currencies : currencies.slice(0, FIRST_TOTALS)).map((currency) => ({
    kind: 'total',
    key: `total-${currency}`,
    currency,
    cells: columns.map(({ key }) => {
      const sum = sums.find((each) => each.column === key && each.currency === currency);
      return sum?.amount ?? (key === labelColumn ? `Total ${currency}`.trim() : '');
    }),
  }));
}
