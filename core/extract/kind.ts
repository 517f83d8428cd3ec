/** Kinds of extract, declared as data: which object, which columns under which labels, of which type. */

import type { IntColumn } from '../model/column-table.ts';
import type { MoneyColumn } from '../model/money-column.ts';

/**
 * Type of a field. `text`, `id` and `currency` become text codes (`id`: a record id, dashes removed from its dashed
 * form, damage found; `currency`: the ISO code). `rate` becomes the text code of a plain decimal. `date` becomes a
 * day; datetimes keep their date. `amount` becomes exact money. `flag` becomes 1, 0, or -1 for blank.
 * `whole-number` becomes the number, 0 for blank.
 */
export type FieldType = 'text' | 'id' | 'currency' | 'rate' | 'date' | 'amount' | 'flag' | 'whole-number';

/** What a file without a column costs, and when it costs nothing. */
export type Absence = {
  /** What then cannot be told: `voided lines cannot be told from others`. */
  readonly means: string;
  /** Other fields of the kind that say the same; one of them is enough. */
  readonly unless?: readonly string[];
  /** Name in close.json of a kind that says the same of the same documents in its field of this name. */
  readonly unlessKind?: string;
  /** True when it matters only where the close has several orgs. */
  readonly isAboutOrgs?: boolean;
};

/** One field of a kind. */
export type Field<Type extends FieldType = FieldType> = {
  readonly type: Type;
  /**
   * Labels as Billing or Revenue write them, most usual first: `Adjustment Number`; a column of a joined object
   * carries its object, `Account: Account Number`. Compared without blanks, case and punctuation.
   */
  readonly labels: readonly string[];
  /** Without this column the kind is neither recognised nor usable. */
  readonly isMandatory: boolean;
  /** For text with a fixed list: spelling in the file (lower case, no blanks) → word used here. Others are a finding. */
  readonly words?: Readonly<Record<string, string>>;
  /** For text: a number given by a system, which a spreadsheet may have turned into `1.23E+11`. */
  readonly isIdentifier?: boolean;
  /** For an optional field whose absence changes the result without an error: it is told (`column-absent`). */
  readonly absence?: Absence;
};

/** The columns that a set of fields becomes. */
export type ColumnsOf<Fields extends Readonly<Record<string, Field>>> = {
  readonly [Name in keyof Fields]: Fields[Name] extends Field<'amount'> ? MoneyColumn : IntColumn;
};

type ControlFields<Name extends string = string> = { readonly amount: Name; readonly currency?: Name };

/** A kind of extract. */
export type ExtractKind<Fields extends Readonly<Record<string, Field>> = Readonly<Record<string, Field>>> = {
  /** Name in close.json: `invoice-item-adjustment`. */
  readonly name: string;
  readonly title: string;
  readonly system: 'billing' | 'revenue';
  /** Names of the base object as a header prefix: `Invoice Item Adjustment`. */
  readonly objects: readonly string[];
  readonly fields: Fields;
  /** Field whose sum is the control sum, with the field of its currency; defineKind checks the names. */
  readonly control?: ControlFields;
};

/** Rows of one file of a kind as columns. A field that the file does not have is a column of blank cells. */
export type ExtractTable<Fields extends Readonly<Record<string, Field>> = Readonly<Record<string, Field>>> = {
  readonly kind: ExtractKind<Fields>;
  /** Index in the run's list of source files. */
  readonly file: number;
  readonly count: number;
  /** Row in the file. */
  readonly row: IntColumn;
  readonly columns: ColumnsOf<Fields>;
  /** Fields that the file has a column for. */
  readonly present: ReadonlySet<string>;
};

/** The imported extracts of a run; several files of one kind stay several tables. */
export type Extracts = {
  /** The tables of a kind, in the order of close.json; none when the close has no such extract. */
  of<Fields extends Readonly<Record<string, Field>>>(
    kind: ExtractKind<Fields>,
  ): readonly ExtractTable<Fields>[];
};

/** Declares a kind; its fields keep their types. */
export function defineKind<const Fields extends Readonly<Record<string, Field>>>(
  kind: ExtractKind<Fields> & { readonly control?: ControlFields<keyof Fields & string> },
): ExtractKind<Fields> {
  return kind;
}

/** An optional field. */
export function field<Type extends FieldType>(
  type: Type,
  labels: readonly string[],
  words?: Readonly<Record<string, string>>,
): Field<Type> {
  return words ? { type, labels, isMandatory: false, words } : { type, labels, isMandatory: false };
}

/** A field without which the kind is neither recognised nor usable. */
export function mandatory<Type extends FieldType>(
  type: Type,
  labels: readonly string[],
  words?: Readonly<Record<string, string>>,
): Field<Type> {
  return { ...field(type, labels, words), isMandatory: true };
}

/** A field that holds numbers given by a system: of accounts, documents, charges, subscriptions. */
export function identifier(field: Field<'text'>): Field<'text'> {
  return { ...field, isIdentifier: true };
}

/** A field whose absence from a file is told. */
export function missed<Type extends FieldType>(field: Field<Type>, absence: Absence): Field<Type> {
  return { ...field, absence };
}
