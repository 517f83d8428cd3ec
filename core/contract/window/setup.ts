/** The setup as the window edits it: the content of close.json, which need not be complete while it is edited. */

/** A broken rule beside the field that breaks it. */
export type SetupProblem = {
  /** Where it stands inside the draft, such as `orgs.mapping.2.revenue`; '' for the whole. */
  readonly path: string;
  readonly found: string;
  readonly remedy: string;
};

/** A transaction template of the product, for the list of those that are enabled. */
export type TemplateChoice = {
  /** Name of the type in `disabledTemplates`. */
  readonly type: string;
  readonly title: string;
  /** What it makes of a row: sign, date, type in Revenue, in words. */
  readonly meaning: string;
};

/** A column of an extract that no field carries. */
export type UnmappedColumn = {
  readonly extract: string;
  /** Sheet of a workbook, or file of an archive; '' otherwise. */
  readonly sheet: string;
  readonly header: string;
  readonly isCustom: boolean;
};

/** A field that a kind of extract knows, and the header that was taken for it. */
export type MappedField = {
  readonly extract: string;
  /** Sheet of a workbook, or file of an archive; '' otherwise. */
  readonly sheet: string;
  readonly kind: string;
  readonly field: string;
  /** Type of the field: text, amount, date, rate. */
  readonly type: string;
  /** True where the extract cannot be read without it. */
  readonly isMandatory: boolean;
  /** '' where the file has no column for it. */
  readonly header: string;
  /** True where close.json states it or that there is none, false where the header was recognised. */
  readonly isStated: boolean;
};

/** The setup with what helps to edit it. */
export type SetupReply = {
  /** The draft as JSON: what close.json states, defaults left out. */
  readonly draft: unknown;
  /** Every broken rule; empty when the setup holds. */
  readonly problems: readonly SetupProblem[];
  readonly choices: {
    readonly currencies: readonly {
      readonly code: string;
      readonly name: string;
      readonly decimals: number;
    }[];
    readonly templates: readonly TemplateChoice[];
    /** What holds where the draft states nothing, by place; an entry of a list as `*`: `orgs.billing.*.isLeafEntity`. */
    readonly defaults: Readonly<Record<string, unknown>>;
    /** Orgs named in extracts that the setup does not know, by side. */
    readonly unknownBillingOrgs: readonly string[];
    readonly unknownRevenueOrgs: readonly string[];
    readonly fields: readonly MappedField[];
    readonly unmapped: readonly UnmappedColumn[];
  };
};
