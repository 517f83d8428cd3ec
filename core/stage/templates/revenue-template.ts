/** How the rows of a Revenue extract become lines, as data. */

import type { Kinds } from '../../extract/all-kinds.ts';
import type { Field } from '../../extract/kind.ts';
import type { revenueAmounts, revenueDays, revenueTexts } from '../revenue-columns.ts';

/** Fields that staging interprets before they become cells. */
type Reads<Name> = {
  readonly type?: readonly Name[];
  /** Organization name or number; the first that the setup knows counts. */
  readonly org?: readonly Name[];
  /** Book name and id; either may be the primary book's. */
  readonly book?: readonly Name[];
  readonly period?: readonly Name[];
  readonly systemCredit?: readonly Name[];
  readonly isVoided?: readonly Name[];
  /** Surrogate id, unique with book and org. */
  readonly billId?: readonly Name[];
};

/** A template without the field types of its kind. */
export type RevenueTemplate = {
  readonly kind: keyof Kinds;
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly reads: Reads<string>;
  /** True for bookings: their rows are order lines, never part of billings. */
  readonly isOrder: boolean;
};

type Fields<Key extends keyof Kinds> = Kinds[Key]['fields'];
type Amounts<Key extends keyof Kinds> = {
  [Name in keyof Fields<Key>]: Fields<Key>[Name] extends Field<'amount'> ? Name : never;
}[keyof Fields<Key>] &
  string;
type Others<Key extends keyof Kinds> = Exclude<keyof Fields<Key> & string, Amounts<Key>>;

type Declared<Key extends keyof Kinds> = {
  readonly columns: {
    readonly [Column in (typeof revenueTexts | typeof revenueDays)[number]]?: readonly Others<Key>[];
  } & { readonly [Column in (typeof revenueAmounts)[number]]?: readonly Amounts<Key>[] };
  readonly reads: Reads<Others<Key>>;
  readonly isOrder: boolean;
};

/** Declares a template of a Revenue kind; the compiler holds its columns against the fields of the kind. */
export function defineRevenueTemplate<Key extends keyof Kinds>(
  kind: Key,
  { columns, ...rest }: Declared<Key>,
): RevenueTemplate {
  return { ...rest, kind, columns: { ...columns } };
}
