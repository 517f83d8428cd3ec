/** Reads every cell of every sheet of a workbook, sheet by sheet, without holding a sheet. */

import type { ByteSource } from './byte-source.ts';
import { CellRowsReader, type FileRow } from './cell-rows.ts';
import { workbookOf } from './held-archive.ts';
import type { SheetContext, SheetPart, WorkbookPackage } from './xlsx-package.ts';

/** A sheet as its workbook names it. */
export type BookSheet = Pick<SheetPart, 'name' | 'isHidden'>;

/** An opened workbook. Damage is thrown as DamagedArchive, when it is opened or at the row where it is met. */
export class WorkbookCells {
  /** Sheets in the order of their tabs. */
  readonly sheets: readonly BookSheet[];
  private readonly book: WorkbookPackage;
  private readonly context: SheetContext;

  private constructor(book: WorkbookPackage, context: SheetContext) {
    this.book = book;
    this.context = context;
    this.sheets = book.sheets;
  }

  /** Opens a workbook. */
  static async open(bytes: ByteSource): Promise<WorkbookCells> {
    const book = await workbookOf(bytes);
    return new WorkbookCells(book, await book.context());
  }

  /** The rows of the sheet at a position, in batches. */
  async *rows(position: number): AsyncGenerator<readonly FileRow[], void> {
    const sheet = this.book.sheets[position];
    if (!sheet) throw new Error(`the workbook has no sheet ${position}`);
    const reader = new CellRowsReader(this.context);
    for await (const _ of this.book.scan(sheet, reader)) {
      const rows = reader.take();
      if (rows.length > 0) yield rows;
    }
  }
}
