/** A workbook as its file says it is: nothing here knows the program that wrote it. */

/** What a cell holds; `empty` is a formula without a stored value. */
export type CellKind = 'number' | 'text' | 'boolean' | 'error' | 'empty';

/** The look of a cell. Colours are eight hex digits; undefined where the file states none. */
export type CellStyle = {
  readonly numberFormat: string;
  readonly fontColour: string | undefined;
  readonly isBold: boolean;
  readonly fill: string | undefined;
};

/** A cell with content; `text` is the value as it stands in the file. */
export type BookCell = {
  readonly kind: CellKind;
  readonly text: string;
  readonly formula: string | undefined;
  readonly style: CellStyle;
};

/** A row; cells by position of their column from 0, undefined where there is no content. */
export type BookRow = {
  readonly number: number;
  readonly cells: readonly (BookCell | undefined)[];
  readonly isHidden: boolean;
};

/** A run of columns, positions from 0. */
export type BookColumns = {
  readonly first: number;
  readonly last: number;
  readonly width: number;
  readonly isHidden: boolean;
};

/** A rectangle of cells: rows from 1, columns from 0. */
export type Area = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

/** A link of a cell: to a place in this workbook, or by relationship to somewhere else. */
export type BookLink = { readonly cell: string; readonly location: string; readonly relationship: string };

/** A conditional format with the number of its rules. */
export type ConditionalFormat = { readonly areas: readonly Area[]; readonly rules: number };

/** A table: header row, data rows, and rows of totals under them; none where `last` is less than `first`. */
export type BookTable = {
  readonly heading: string;
  readonly headerRow: number;
  readonly headers: readonly string[];
  readonly first: number;
  readonly last: number;
  readonly lastTotal: number;
};

/** One sheet. */
export type BookSheet = {
  readonly name: string;
  readonly position: number;
  readonly state: string;
  readonly part: string;
  /** Names of the children of its root element. */
  readonly children: readonly string[];
  /** Everything but the rows, as text. */
  readonly frame: string;
  /** Rows by their number; undefined where the file has none. */
  readonly rows: readonly (BookRow | undefined)[];
  readonly columns: readonly BookColumns[];
  readonly frozenRows: number;
  readonly filter: Area | undefined;
  readonly page: ReadonlyMap<string, string>;
  readonly footer: string;
  readonly merges: readonly string[];
  readonly links: readonly BookLink[];
  readonly formats: readonly ConditionalFormat[];
  readonly tables: readonly BookTable[];
  /** Addresses of cells that have a fill and no content. */
  readonly colouredBlanks: readonly string[];
  /** What a reader stumbles over: cells out of order, shared formulas, two rows of one number. */
  readonly faults: readonly { readonly cell: string; readonly what: string }[];
};

/** A defined name; `sheet` is the position of the sheet that it is bound to. */
export type DefinedName = {
  readonly name: string;
  readonly sheet: number | undefined;
  readonly formula: string;
  readonly isHidden: boolean;
};

/** A workbook. */
export type Book = {
  readonly parts: ReadonlyMap<string, string>;
  /** Names of the children of the root element of workbook.xml. */
  readonly children: readonly string[];
  readonly sheets: readonly BookSheet[];
  readonly names: readonly DefinedName[];
};

/** The cell at a place; rows from 1, columns from 0. */
export function cellAt(sheet: BookSheet, row: number, column: number): BookCell | undefined {
  return sheet.rows[row]?.cells[column];
}

/** The text of a cell; '' for a blank one. */
export function textAt(sheet: BookSheet, row: number, column: number): string {
  return sheet.rows[row]?.cells[column]?.text ?? '';
}

/** The sheets of a name: itself, then "Name 2", "Name 3". */
export function sheetsNamed(book: Book, name: string): readonly BookSheet[] {
  return book.sheets.filter((sheet) => baseName(sheet.name) === name);
}

/** The name of a sheet without the number of its part. */
export function baseName(name: string): string {
  return name.replace(/ \d+$/, '');
}
