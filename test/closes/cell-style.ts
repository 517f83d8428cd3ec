/** How headers and cells of a test extract are written: the ways in which real exports differ. */

import currencies from '../../resources/currencies.json' with { type: 'json' };
import type { Column, ColumnType } from './columns.ts';

/** Header styles of the export channels: data source export, API names, data query, warehouse, REST. */
export type HeaderStyle = 'label' | 'api' | 'lower' | 'snake' | 'camel';

/** Orders and separators of dates. */
export type DateStyle =
  | 'YYYY-MM-DD'
  | 'DD/MM/YYYY'
  | 'MM/DD/YYYY'
  | 'DD.MM.YYYY'
  | 'DD-MON-YYYY'
  | 'YYYY/MM/DD';

/** Decimal mark and grouping of amounts. */
export type NumberStyle = '1234.5' | '1,234.5' | '1.234,5';

/** Everything that one file may write its own way. */
export type FileStyle = {
  readonly header: HeaderStyle;
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly dates: DateStyle;
  readonly numbers: NumberStyle;
  readonly currencies: 'code' | 'name';
  readonly hasByteOrderMark: boolean;
};

/** The style of a file that says nothing else. */
export const plainStyle: FileStyle = {
  header: 'label',
  delimiter: ',',
  dates: 'YYYY-MM-DD',
  numbers: '1234.5',
  currencies: 'code',
  hasByteOrderMark: false,
};

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const names: Readonly<Record<string, { readonly name: string }>> = currencies;

/** The header of a column in a file whose base object is `object`. */
export function headerText(column: Column, object: string, style: HeaderStyle): string {
  const cut = column.label.indexOf(': ');
  if (style === 'label' || cut < 0) return column.label;
  const prefix = column.label.slice(0, cut);
  const words = wordsOf(column.label.slice(cut + 2));
  if (style === 'api') return `${pascal(wordsOf(prefix))}.${pascal(words)}`;
  const joined = wordsOf(prefix);
  // A joined object's column keeps its object; the name of the object is not written twice.
  const repeats = joined.every((word, at) => words[at] === word);
  const all = prefix === object || repeats ? words : [...joined, ...words];
  if (style === 'lower') return all.join('').toLowerCase();
  if (style === 'snake') return all.join('_').toLowerCase();
  const camel = pascal(all);
  return camel.charAt(0).toLowerCase() + camel.slice(1);
}

function wordsOf(label: string): string[] {
  return label.split(/[^A-Za-z0-9_]+/).filter((word) => word !== '');
}

function pascal(words: readonly string[]): string {
  return words.map((word) => (word === 'ID' ? 'Id' : word.charAt(0).toUpperCase() + word.slice(1))).join('');
}

/** The text of a cell. */
export function cellText(type: ColumnType, value: string, style: FileStyle): string {
  if (value === '') return '';
  if (type === 'date') return dateText(value, style.dates);
  if (type === 'amount') return numberText(value, style.numbers);
  if (type === 'rate') return style.numbers === '1.234,5' ? value.replace('.', ',') : value;
  if (type === 'currency' && style.currencies === 'name') return names[value]?.name ?? value;
  return value;
}

function dateText(iso: string, style: DateStyle): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  // A date that is no ISO date is planted on purpose and stays as it is.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return iso;
  if (style === 'DD-MON-YYYY') return `${day}-${months[Number(month) - 1] ?? month}-${year}`;
  return style.replace('YYYY', year).replace('MM', month).replace('DD', day);
}

function numberText(plain: string, style: NumberStyle): string {
  if (style === '1234.5' || !/^-?\d+(\.\d+)?$/.test(plain)) return plain;
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, style === '1,234.5' ? ',' : '.');
  return fraction === undefined ? grouped : `${grouped}${style === '1,234.5' ? '.' : ','}${fraction}`;
}
