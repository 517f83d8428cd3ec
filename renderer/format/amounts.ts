/** How exact decimal text is shown. No amount ever becomes a number here. */

import type { AppSettings } from '../../core/contract/window/shell.ts';

type Style = Pick<AppSettings, 'numbers' | 'negatives'>;

const MARKS: Readonly<Record<AppSettings['numbers'], readonly [group: string, decimal: string]>> = {
  '1,234.56': [',', '.'],
  '1.234,56': ['.', ','],
  '1 234.56': ['\u202f', '.'],
  '1’234.56': ['’', '.'],
};
const USUAL_DECIMALS = 2;
/** Blanks as wide as a decimal mark and as a digit. */
const PUNCTUATION_SPACE = '\u2008';
const FIGURE_SPACE = '\u2007';
/** A blank as wide as a bracket. */
const BRACKET_SPACE = '\u2004';
/** A minus sign as wide as a digit. */
const MINUS = '\u2212';

/**
 * An amount with groups, all its digits and at least `decimals` decimals: `-1234.5` becomes `−1,234.50`. What is no
 * plain decimal comes back as it is.
 */
export function formatAmount(text: string, decimals: number, { numbers, negatives }: Style): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) return text;
  const [, sign = '', whole = '', fraction = ''] = parts;
  const [group, decimal] = MARKS[numbers];
  const shownFraction = fraction.replace(/0+$/, '').padEnd(decimals, '0');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const figure = shownFraction === '' ? digits : `${digits}${decimal}${shownFraction}`;
  const isZero = /^0*$/.test(whole) && /^0*$/.test(fraction);
  if (sign === '' || isZero) return figure;
  return negatives === 'brackets' ? `(${figure})` : `${MINUS}${figure}`;
}

function fractionOf(text: string): number {
  return /\.(\d*[1-9])/.exec(text)?.[1]?.length ?? 0;
}

/** Decimals that a column of amounts needs so that none of these sticks out: those of the finest, two at least. */
export function placesOf(amounts: readonly string[]): number {
  return amounts.reduce((most, amount) => Math.max(most, fractionOf(amount)), USUAL_DECIMALS);
}

/**
 * The same, followed by blanks as wide as the decimals that it has fewer than `places`, so that decimal stands under
 * decimal in a column of several currencies, whether negative ones stand in brackets or not.
 */
export function alignedAmount(text: string, decimals: number, style: Style, places = USUAL_DECIMALS): string {
  const figure = formatAmount(text, decimals, style);
  if (figure === '') return figure;
  const shown = Math.max(decimals, fractionOf(text));
  const mark = shown === 0 && places > 0 ? PUNCTUATION_SPACE : '';
  const bracket = style.negatives === 'brackets' && !figure.endsWith(')') ? BRACKET_SPACE : '';
  return `${figure}${bracket}${mark}${FIGURE_SPACE.repeat(Math.max(0, places - shown))}`;
}

/** True for an amount below zero. */
export function isNegative(text: string): boolean {
  return text.startsWith('-') && /[1-9]/.test(text);
}

/** True for an amount of zero, whatever its decimals. */
export function isZero(text: string): boolean {
  return /^-?0*(\.0*)?$/.test(text);
}

/** A whole number with groups. */
export function formatCount(count: number, style: Style): string {
  return formatAmount(String(count), 0, style);
}
