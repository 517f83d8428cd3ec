/** How conditions read. */

import type { GridColumn, GridFilter } from '../../../core/contract/window/grid.ts';
import type { AppSettings } from '../../../core/contract/window/shell.ts';
import { formatAmount } from '../../format/amounts.ts';
import { formatDay } from '../../format/dates.ts';

type Style = Pick<AppSettings, 'numbers' | 'negatives' | 'dates'>;
type TextCondition = Extract<GridFilter, { readonly value: string }>['is'];

const SHOWN_VALUES = 3;

/** The conditions on text in words. */
export const TEXT_CONDITIONS: Readonly<Record<TextCondition, string>> = {
  contains: 'contains',
  equals: 'is',
  'starts-with': 'starts with',
  'not-contains': 'does not contain',
};

/** A value as it stands in a list; blanks have a name. */
export function valueWords(value: string): string {
  return value === '' ? '(blank)' : value;
}

function bound(text: string, kind: GridColumn['kind'], style: Style): string {
  if (kind === 'date') return formatDay(text, style.dates);
  return formatAmount(text, 0, style);
}

function rangeWords(
  filter: Extract<GridFilter, { is: 'between' }>,
  column: GridColumn,
  style: Style,
): string {
  const from = bound(filter.from, column.kind, style);
  const to = bound(filter.to, column.kind, style);
  const isDate = column.kind === 'date';
  if (filter.from === filter.to) return `is ${from}`;
  if (filter.to === '') return `${isDate ? 'from' : 'at least'} ${from}`;
  if (filter.from === '') return `${isDate ? 'up to' : 'at most'} ${to}`;
  return `${from} to ${to}`;
}

/** A condition as its chip says it: `Account contains Nord`. */
export function filterWords(filter: GridFilter, column: GridColumn, style: Style): string {
  switch (filter.is) {
    case 'one-of': {
      const shown = filter.values.slice(0, SHOWN_VALUES).map(valueWords).join(', ');
      const more = filter.values.length - SHOWN_VALUES;
      return `${column.header}: ${shown}${more > 0 ? ` and ${more} more` : ''}`;
    }
    case 'between':
      return `${column.header} ${rangeWords(filter, column, style)}`;
    default:
      return `${column.header} ${TEXT_CONDITIONS[filter.is]} ${valueWords(filter.value)}`;
  }
}
