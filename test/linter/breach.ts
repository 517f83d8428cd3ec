import { address } from './addresses.ts';
import type { Book, BookSheet } from './book.ts';

/** A rule that a workbook breaks, where, and what is wrong; `sheet` and `cell` are '' for the whole file. */
export type Breach = {
  readonly rule: number;
  readonly sheet: string;
  readonly cell: string;
  readonly what: string;
};

/** What a check reports: a breach before its rule is put on it. */
export type Trouble = Omit<Breach, 'rule'>;

/** A rule for auditors' workbooks. */
export type Rule = {
  readonly number: number;
  readonly title: string;
  readonly check: (book: Book) => readonly Breach[];
};

/** A rule from what its check finds wrong. */
export function rule(number: number, title: string, check: (book: Book) => Iterable<Trouble>): Rule {
  return {
    number,
    title,
    check: (book) => Array.from(check(book), (trouble) => ({ rule: number, ...trouble })),
  };
}

/** Trouble with a cell. */
export function atCell(sheet: BookSheet, row: number, column: number, what: string): Trouble {
  return { sheet: sheet.name, cell: address(row, column), what };
}

/** Trouble with a whole sheet. */
export function onSheet(sheet: BookSheet, what: string): Trouble {
  return { sheet: sheet.name, cell: '', what };
}

/** Trouble with the file. */
export function inFile(what: string): Trouble {
  return { sheet: '', cell: '', what };
}

/** A sheet that is not there. */
export function noSheet(name: string): Trouble {
  return inFile(`no sheet ${name}`);
}
