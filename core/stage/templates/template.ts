/** Transaction templates: how the rows of one kind of extract become transaction lines, as data. */

import type { Kinds } from '../../extract/all-kinds.ts';
import type { Field } from '../../extract/kind.ts';
import type { billingAmounts, billingDays, billingTexts } from '../billing-columns.ts';
import type { BillingLines, BillingType, RevenueType } from '../transaction-lines.ts';

/** Which generation of the integration carries lines to Revenue. */
export type Generation = 'batch' | 'order-to-revenue';

/**
 * Sign of a line by its effect. `as-is`: the extract's own. `negated`: the opposite. With words: amounts are
 * unsigned and the direction column says which sign they have, unless the file proves that it is signed already.
 */
export type SignRule = 'as-is' | 'negated' | { readonly negative: string; readonly positive: string };

/** What a row counts as when nothing else takes it out: a line in scope, tax, or a payment that is only shown. */
export type StateRule = 'in-scope' | 'tax' | 'settlement';

/** A template without the field types of its kind. */
export type Template = {
  readonly type: BillingType;
  /** Name in code of the kind that it reads. */
  readonly kind: keyof Kinds;
  /** Line column → fields that feed it; the first that is not blank counts. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Fields that staging reads beside the columns. */
  readonly reads: Reads<string>;
  readonly sign: SignRule;
  readonly state: StateRule;
  /** `own`: the line belongs to an invoice of the invoice extract; `parent`: it adjusts one; `none`: neither. */
  readonly invoice: 'own' | 'parent' | 'none';
  /** True when the document number is unique to the row, so that it may stand in for a missing record id. */
  readonly hasUniqueNumber: boolean;
  /** Types under which Revenue may show the line (Billing-Revenue transaction type mapping); none: never synced. */
  readonly expectedRevenueTypes: (
    lines: BillingLines,
    row: number,
    generation: Generation,
  ) => readonly RevenueType[];
};

type Reads<Name> = {
  readonly status?: readonly Name[];
  readonly isDeleted?: readonly Name[];
  readonly isExcludedFromRevenue?: readonly Name[];
  readonly accountId?: readonly Name[];
  readonly accountCurrency?: readonly Name[];
  /** Record id of the invoice, own or parent. */
  readonly invoiceId?: readonly Name[];
};

type Fields<Key extends keyof Kinds> = Kinds[Key]['fields'];
type Amounts<Key extends keyof Kinds> = {
  [Name in keyof Fields<Key>]: Fields<Key>[Name] extends Field<'amount'> ? Name : never;
}[keyof Fields<Key>] &
  string;
type Others<Key extends keyof Kinds> = Exclude<keyof Fields<Key> & string, Amounts<Key>>;

type Declared<Key extends keyof Kinds> = Omit<Template, 'columns' | 'kind' | 'reads'> & {
  readonly columns: {
    readonly [Column in (typeof billingTexts | typeof billingDays)[number]]?: readonly Others<Key>[];
  } & { readonly [Column in (typeof billingAmounts)[number]]?: readonly Amounts<Key>[] };
  readonly reads: Reads<Others<Key>>;
};

/** Declares a template of a kind; the compiler holds its columns against the fields of the kind. */
export function defineTemplate<Key extends keyof Kinds>(kind: Key, template: Declared<Key>): Template {
  const { columns, ...rest } = template;
  return { ...rest, kind, columns: { ...columns } };
}
