/** Columns of blank cells by their names. */

import { blankDays, blankTexts, type DayColumn, type TextColumn } from '../model/column-table.ts';
import { MoneyColumn } from '../model/money-column.ts';
import type { Slices } from '../model/sliced-work.ts';

/** Names of the columns of a side that are read straight from its extracts, by what they hold. */
export type ColumnNames<Text extends string, Date extends string, Amount extends string> = {
  readonly texts: readonly Text[];
  readonly days: readonly Date[];
  readonly amounts: readonly Amount[];
};

/** A column of `count` blank cells for each name; amounts, which take the most room, one a slice. */
export function* blankColumns<Text extends string, Date extends string, Amount extends string>(
  { texts, days, amounts }: ColumnNames<Text, Date, Amount>,
  count: number,
): Slices<
  Readonly<Record<Text, TextColumn>> &
    Readonly<Record<Date, DayColumn>> &
    Readonly<Record<Amount, MoneyColumn>>
> {
  const blank: [Amount, MoneyColumn][] = [];
  for (const name of amounts) {
    blank.push([name, MoneyColumn.blank(count)]);
    yield;
  }
  return {
    ...named(texts.map((name) => [name, blankTexts(count)])),
    ...named(days.map((name) => [name, blankDays(count)])),
    ...named(blank),
  };
}

function named<Name extends string, Column>(
  entries: readonly (readonly [Name, Column])[],
): Readonly<Record<Name, Column>> {
  // Object.fromEntries forgets the names, and every name was given a column.
  return Object.fromEntries(entries) as Record<Name, Column>;
}
