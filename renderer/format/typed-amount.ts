/** What somebody types as an amount, as exact decimal text. */

import type { AppSettings } from '../../core/contract/window/shell.ts';

const READINGS: Readonly<
  Record<AppSettings['numbers'], { readonly group: RegExp; readonly decimal: string }>
> = {
  '1,234.56': { group: /,/g, decimal: '.' },
  '1.234,56': { group: /\./g, decimal: ',' },
  '1 234.56': { group: /[ \u00a0\u202f]/g, decimal: '.' },
  '1’234.56': { group: /[’']/g, decimal: '.' },
};

/**
 * `1,234.5` typed under `1,234.56` as `1234.5`. Groups must be of three digits, so that a mark of another style is
 * never taken for a group: undefined for what does not read as an amount in this style.
 */
export function typedAmount(typed: string, numbers: AppSettings['numbers']): string | undefined {
  const { group, decimal } = READINGS[numbers];
  const trimmed = typed.trim().replace('\u2212', '-');
  const [whole = '', fraction, ...rest] = trimmed.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const groups = whole.replace(/^-/, '').split(group);
  const [first = '', ...others] = groups;
  if (!/^\d+$/.test(first) || (others.length > 0 && first.length > 3)) return undefined;
  if (others.some((digits) => !/^\d{3}$/.test(digits))) return undefined;
  const digits = groups.join('').replace(/^0+(?=\d)/, '');
  return `${whole.startsWith('-') ? '-' : ''}${digits}${fraction === undefined ? '' : `.${fraction}`}`;
}
