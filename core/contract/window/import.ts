/** Import: what a file would become, before anything of it is taken, and what was taken. */

import type { CurrencyAmount, FindingHead } from './values.ts';

/** One column of a file as it would be read. */
export type ColumnPreview = {
  readonly header: string;
  /** Field that it becomes, '' when it is not carried. */
  readonly field: string;
  /** For example `date DMY`, `number 1.234,5`, `text`; '' when it is not carried. */
  readonly format: string;
  /** The first cells that are not blank and not equal, at most 5. */
  readonly samples: readonly string[];
  /** Fields that an unknown column may be, likeliest first. */
  readonly suggestions: readonly string[];
};

/** A field of a kind that a person may map a column to. */
export type FieldChoice = {
  readonly field: string;
  readonly title: string;
  readonly type: string;
  readonly isMandatory: boolean;
};

/** Something that only the person can answer before the file can be taken. */
export type ImportQuestion = {
  readonly about: 'kind' | 'date-order' | 'number-format' | 'sheet' | 'encoding' | 'delimiter' | 'column';
  /** Header of the column, or the field that has none or several; '' for the file. */
  readonly subject: string;
  readonly found: string;
  readonly remedy: string;
  /** Empty where only another export helps. `stated` is what `import-adjust` is asked with to answer so. */
  readonly options: readonly {
    readonly value: string;
    readonly title: string;
    readonly stated: Readonly<Record<string, unknown>>;
  }[];
};

/** A row that would be refused, or one with a cell that cannot be read and would count as blank. */
export type RefusedRow = {
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly found: string;
  readonly remedy: string;
  /** The cells of the row as they stand in the file, in the order of the columns; empty where they were not kept. */
  readonly cells: readonly string[];
};

/** The first and the last day in the column that dates the rows. */
export type CoveredDays = { readonly header: string; readonly from: string; readonly to: string };

/** What a file changes that takes the place of an extract. */
export type Replacement = {
  readonly rows: { readonly before: number; readonly after: number };
  /** Of every currency that either has; '' where it has none. */
  readonly sums: readonly { readonly currency: string; readonly before: string; readonly after: string }[];
  readonly days: { readonly before: CoveredDays | undefined; readonly after: CoveredDays | undefined };
  readonly columnsGone: readonly string[];
  readonly columnsAdded: readonly string[];
  /** Lines with decisions that are gone, or say something else; undefined where only a run of the close can tell. */
  readonly decisions:
    | {
        readonly gone: number;
        readonly changed: number;
        /** Their names and documents, at most 20. */
        readonly lines: readonly string[];
      }
    | undefined;
  /** What is less, or other, in sentences: the file is taken once somebody says that it is meant. */
  readonly warnings: readonly string[];
};

/** A rate of a file and one of the same system in the close, for the same currencies and days, that is another. */
export type RateDifference = {
  readonly row: number;
  /** For example `EUR→USD`. */
  readonly currencies: string;
  /** First and last day on which both hold. */
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly present: string;
  /** File and row of the rate in the close. */
  readonly place: string;
};

/** How many rates differ, and the first 200. */
export type RateDifferences = { readonly count: number; readonly first: readonly RateDifference[] };

/** Answers of an earlier close. */
export type CarriedAnswers = {
  /** Last day of that close. */
  readonly closeTo: string;
  /** The answers that hold again, in words. */
  readonly said: readonly string[];
  /** Those that the file contradicts, so that it is read, or asks, as if they had not been given. */
  readonly contradicted: readonly string[];
};

/** One file (or sheet of a workbook) as it would be taken. */
export type FilePreview = {
  /** Names it within the preview. */
  readonly id: string;
  readonly name: string;
  readonly sheet: string;
  /** Sheets of an XLSX file, or files of a ZIP archive. */
  readonly sheets: readonly string[];
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: string;
  readonly delimiter: string;
  /** Kind of extract, '' when it was not recognised. */
  readonly kind: string;
  readonly kindTitle: string;
  readonly system: 'billing' | 'revenue' | '';
  /** All kinds, those that come closest first. */
  readonly kinds: readonly { readonly kind: string; readonly title: string }[];
  /** How headers are written, in words with the channel that writes them so; '' without a header. */
  readonly headerStyle: string;
  /** Row of the header, and the rows above it that are titles. */
  readonly headerRow: number;
  readonly columns: readonly ColumnPreview[];
  readonly fields: readonly FieldChoice[];
  readonly rows: {
    readonly read: number;
    readonly blank: number;
    readonly refused: number;
    readonly data: number;
  };
  /** Sums of the amount column as it stands in the file, in the order of the currencies. */
  readonly sums: readonly CurrencyAmount[];
  /** Undefined where no column dates the rows. */
  readonly days: CoveredDays | undefined;
  /** The first 200, in the order of the file. */
  readonly refused: readonly RefusedRow[];
  /** What else was found; what is asked in a question is not said again. */
  readonly findings: readonly (FindingHead & { readonly count: number; readonly found: string })[];
  readonly questions: readonly ImportQuestion[];
  /** Name of the extract in the workspace that it would take the place of; '' for none. */
  readonly replaces: string;
  /** What that changes; undefined where nothing is replaced, nothing changes, or a question is open. */
  readonly replacement: Replacement | undefined;
  /** Rates that differ from those in the close; none of a file of another kind. */
  readonly rateDifferences: RateDifferences;
  /** True when the workspace has a file of the same content. */
  readonly isKnown: boolean;
  /** Name of the profile that was applied; '' for none. */
  readonly profile: string;
  /** What is read as it was answered about a file of this layout in an earlier close; undefined where nothing is. */
  readonly answered: CarriedAnswers | undefined;
  /** Why it cannot be taken at all (damaged, protected by a password, no extract); '' when it can. */
  readonly unreadable: string;
  /**
   * What the setup would state about it: the entry of `sources`, without what is left to its default. The kind that was
   * recognised is added when it is taken.
   */
  readonly stated: Readonly<Record<string, unknown>>;
};

/** Files offered for import. Nothing of them is in the workspace yet. */
export type ImportPreview = {
  readonly preview: string;
  readonly files: readonly FilePreview[];
  /** Names of files that were not looked at, and why. */
  readonly ignored: readonly { readonly name: string; readonly why: string }[];
};

/** An extract of the workspace with the evidence of its completeness. */
export type ExtractEvidence = {
  readonly name: string;
  readonly sheet: string;
  readonly kind: string;
  readonly kindTitle: string;
  readonly system: 'billing' | 'revenue' | '';
  readonly bytes: number;
  readonly sha256: string;
  /** Moment when it was taken in, UTC. */
  readonly addedAt: string;
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  readonly parameters: string;
  /** As the last run or the preview found them: 0 and empty where neither has read the extract. */
  readonly rows: {
    readonly read: number;
    readonly blank: number;
    readonly refused: number;
    readonly data: number;
  };
  readonly sums: readonly CurrencyAmount[];
  readonly control:
    | {
        readonly rows: number | undefined;
        readonly sums: readonly CurrencyAmount[];
        readonly reference: string;
      }
    | undefined;
};

/** A saved way to read files of one layout. */
export type ImportProfile = {
  readonly name: string;
  readonly kind: string;
  readonly headers: readonly string[];
  /** Last day of the close in which this was answered about a file; '' for a profile that somebody saved. */
  readonly closeTo: string;
};
