/** What somebody types about the completeness of an extract, and the entry that it becomes. */

import type { ExtractEvidence } from '../../core/contract/window/import.ts';
import type { AppSettings } from '../../core/contract/window/shell.ts';
import { typedAmount } from '../format/typed-amount.ts';
import { isDay, isMoment } from '../format/typed-day.ts';

/** The fields of the form as they are typed. */
export type TypedEvidence = {
  /** ISO text with its offset; like `from` and `to` as it was typed while it could not be understood. */
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  readonly parameters: string;
  readonly rows: string;
  /** Amount by currency. */
  readonly sums: Readonly<Record<string, string>>;
  readonly reference: string;
};

/** The form of an extract; `shown` writes an amount as the settings want it. */
export function typedOf(extract: ExtractEvidence, shown: (amount: string) => string): TypedEvidence {
  const { asOf, from, to, parameters, control, sums } = extract;
  const currencies = [...sums, ...(control?.sums ?? [])].map(({ currency }) => currency);
  const stated = new Map(control?.sums.map(({ currency, amount }) => [currency, shown(amount)]));
  return {
    ...{ from, to, parameters },
    asOf,
    rows: control?.rows === undefined ? '' : String(control.rows),
    sums: Object.fromEntries([...new Set(currencies)].map((one) => [one, stated.get(one) ?? ''])),
    reference: control?.reference ?? '',
  };
}

/** The other extracts of the same system for which neither time nor range is stated. */
export function withoutOrigin(
  extracts: readonly ExtractEvidence[],
  extract: ExtractEvidence,
): readonly ExtractEvidence[] {
  return extracts.filter(
    (other) => other !== extract && other.system === extract.system && other.asOf === '' && other.from === '',
  );
}

/** Time and range alone, as they are stated for several extracts at once. */
export function originOf(stated: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { asOf, range } = stated;
  return { asOf, range };
}

/** Currencies whose amount cannot be read in the style of the settings. */
export function unreadSums({ sums }: TypedEvidence, numbers: AppSettings['numbers']): readonly string[] {
  return Object.entries(sums)
    .filter(([, typed]) => typed.trim() !== '' && typedAmount(typed, numbers) === undefined)
    .map(([currency]) => currency);
}

/** True while a day or the moment does not read as one. */
export function hasUnreadDates({ asOf, from, to }: TypedEvidence): boolean {
  return (asOf !== '' && !isMoment(asOf)) || [from, to].some((day) => day !== '' && !isDay(day));
}

/** What is stated: parts left blank are taken away. */
export function statedOf(
  typed: TypedEvidence,
  numbers: AppSettings['numbers'],
): Readonly<Record<string, unknown>> {
  const { asOf, from, to, parameters } = typed;
  return {
    asOf: asOf === '' ? null : asOf,
    range: from === '' && to === '' ? null : { from, to },
    parameters: parameters.trim() === '' ? null : parameters.trim(),
    control: controlOf(typed, numbers),
  };
}

function controlOf({ rows, sums, reference }: TypedEvidence, numbers: AppSettings['numbers']): unknown {
  const amounts = Object.entries(sums).flatMap(([currency, typed]) => {
    const amount = typedAmount(typed, numbers);
    return typed.trim() === '' || amount === undefined ? [] : [[currency, amount] as const];
  });
  const control = {
    ...(rows.trim() !== '' && { rows: Number(rows) }),
    ...(amounts.length > 0 && { sums: Object.fromEntries(amounts) }),
    ...(reference.trim() !== '' && { reference: reference.trim() }),
  };
  return Object.keys(control).length === 0 ? null : control;
}
