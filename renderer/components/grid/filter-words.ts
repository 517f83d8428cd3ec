/** How conditions read, and how a typed figure becomes plain decimal text. */

import type { GridColumn, GridFilter } from '../../../core/contract/window/grid.ts';
import type { AppSettings } from '../../../core/contract/window/shell.ts';
import { formatAmount, separatorsOf } from '../../format/amounts.ts';
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

/**
 * A figure typed in the number format of the settings as plain decimal text: `1,234.5` becomes `1234.5`. Blank stays
 * blank; undefined for anything that the format does not allow, such as groups that are not of three digits.
 */
export function plainFigure(typed: string, numbers: AppSettings['numbers']): string | undefined {
  const text = typed.trim().replace(/^\u2212/, '-');
  if (text === '') return '';
  const [group, decimal] = separatorsOf(numbers);
  const [whole = '', fraction, ...rest] = text.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const groups = whole.replace(/^-/, '').split(group === '\u202f' ? /[ \u00a0\u202f]/ : group);
  const isGrouped =
    groups.slice(1).every((each) => /^\d{3}$/.test(each)) && /^\d{1,3}$/.test(groups[0] ?? '');
  const isPlain = groups.length === 1 && /^\d+$/.test(groups[0] ?? '');
  if (!isGrouped && !isPlain) return undefined;
  return `${whole.startsWith('-') ? '-' : ''}${groups.join('')}${fraction === undefined ? '' : `.${fraction}`}`;
}
