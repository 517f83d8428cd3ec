/** The private parts of exceljs 4.4.0 that the writer touches, typed in this one place. */

import type ExcelJS from 'exceljs';

/** The zip entry behind a sheet: a PassThrough that archiver drains when its turn comes. */
export type EntryStream = {
  readonly _writableState: { readonly length: number };
  once(event: 'drain', listener: () => void): unknown;
};

/** A link that needs no relationship because it stays inside the workbook. */
export type InnerLink = { readonly address: string; readonly target: string };

/** exceljs's WorksheetWriter as lib/stream/xlsx/worksheet-writer.js declares it. */
export type SheetInternals = {
  readonly stream: {
    write(xml: string): unknown;
    end(): void;
    readonly pipes: readonly EntryStream[];
    /** What was written and has not gone to the zip entry. */
    readonly buffers: unknown[];
  };
  readonly _sheetRelsWriter: {
    readonly _hyperlinks: InnerLink[];
    /** Returns the id of the relationship. */
    addRelationship(relationship: { readonly Target: string; readonly Type: string }): string;
    commit(): void;
  };
  readonly _sheetCommentsWriter: { commit(): void };
  startedData: boolean;
  committed: boolean;
  _rows: readonly unknown[] | null;
  _writeCloseSheetData(): void;
  _writeSheetProtection(): void;
  _writeAutoFilter(): void;
  _writeMergeCells(): void;
  _writeDataValidations(): void;
  _writeHyperlinks(): void;
  _writePageMargins(): void;
  _writePageSetup(): void;
  _writeHeaderFooter(): void;
  _writeRowBreaks(): void;
  _writeLegacyData(): void;
  _writeBackground(): void;
  _writeCloseWorksheet(): void;
};

/** A defined name as the workbook part writes it; `localSheetId` counts sheets from 0. */
export type DefinedName = {
  readonly name: string;
  readonly ranges: readonly string[];
  /** Of a name that holds on one sheet only. */
  readonly localSheetId?: number;
};

/** What archiver is told of an entry. */
export type EntryData = { readonly name: string; readonly date?: Date };

/** exceljs's WorkbookWriter as lib/stream/xlsx/workbook-writer.js declares it. */
export type BookInternals = {
  readonly styles: {
    addStyleModel(style: Partial<ExcelJS.Style>, valueType: number): number;
    /** Adds a differential format, each time a new one. */
    addDxfStyle(style: Partial<ExcelJS.Style>): number;
  };
  readonly zip: {
    append(source: string, data: EntryData): unknown;
    /** What writes the entries, one after the other: texts come to it as buffers. */
    readonly _module: {
      readonly engine: { entry(source: unknown, data: EntryData, done: unknown): unknown };
    };
    abort(): unknown;
    on(event: 'error', listener: (error: Error) => void): unknown;
  };
  _definedNames: { readonly model: readonly DefinedName[] };
};

/** The private side of a streamed sheet. */
export function sheetInternals(sheet: ExcelJS.Worksheet): SheetInternals {
  // The published types hide these members; the version is pinned and a test reads every sheet back.
  return sheet as unknown as SheetInternals;
}

/** The private side of a streamed workbook. */
export function bookInternals(book: ExcelJS.stream.xlsx.WorkbookWriter): BookInternals {
  // As above.
  return book as unknown as BookInternals;
}
