/** What a sheet may hold: the limits of Excel, and those that keep a workbook made to fill memory from doing so. */

import { addressOf } from '../model/cell-address.ts';
import { DamagedArchive } from './zip.ts';

/** Limits of Excel ("Excel specifications and limits"): characters of a cell, columns and rows of a sheet. */
export const MOST_CHARACTERS = 32_767;
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** Characters of the longest text of a cell as it is written: each may be one that takes seven, as in `_x000D_`. */
export const MOST_UNITS = 7 * MOST_CHARACTERS;
/** Characters of all cells of a row, as of a row of a text file. */
const MOST_IN_ROW = 1 << 22;
/** Cells from the first column to the last of each row, blank ones too: every row of a full sheet with 256 columns. */
const MOST_CELLS = 1 << 28;

/** Follows a reader through a sheet and refuses, with the place, what no sheet can hold. */
export class SheetPlace {
  row = 0;
  column = -1;
  private readonly mostCells: number;
  private inRow = 0;
  private cells = 0;

  constructor(mostCells = MOST_CELLS) {
    this.mostCells = mostCells;
  }

  /** Goes to a row; without a number to the next one. */
  beginRow(stated: string | undefined): void {
    const row = stated === undefined ? this.row + 1 : Number(stated);
    if (row > MOST_ROWS) throw new DamagedArchive(`row ${row}, and a sheet has ${grouped(MOST_ROWS)} rows`);
    if (!(row > this.row && Number.isInteger(row))) {
      throw new DamagedArchive(`its rows are out of order: ${stated ?? ''} comes after ${this.row}`);
    }
    this.row = row;
    this.column = -1;
    this.inRow = 0;
  }

  /** Goes to a column from 0 of the row; -1 for one that its reference does not name. */
  beginCell(column: number): void {
    if (column >= MOST_COLUMNS) {
      throw new DamagedArchive(
        `row ${this.row} has a column ${grouped(column + 1)}, and a sheet has ${grouped(MOST_COLUMNS)}`,
      );
    }
    if (column <= this.column) {
      throw new DamagedArchive(`its cells are out of order behind ${this.address}`);
    }
    this.cells += column - this.column;
    this.column = column;
    if (this.cells > this.mostCells) {
      throw new DamagedArchive(
        `more than ${grouped(this.mostCells)} cells up to ${this.address}; save the sheet as CSV`,
      );
    }
  }

  /** Looks at a part of a cell while it grows, before it is held. */
  checkGrowing(length: number): void {
    if (length > MOST_UNITS) throw this.tooLong();
  }

  /** Looks at the text of a cell once it is whole. */
  checkText(text: string): void {
    if (text.length > MOST_CHARACTERS) throw this.tooLong();
    this.inRow += text.length;
    if (this.inRow > MOST_IN_ROW) {
      throw new DamagedArchive(`row ${this.row} holds more than ${grouped(MOST_IN_ROW)} characters`);
    }
  }

  private get address(): string {
    return `cell ${addressOf(Math.max(this.column, 0), Math.max(this.row, 1))}`;
  }

  private tooLong(): DamagedArchive {
    return new DamagedArchive(
      `${this.address} holds more than ${grouped(MOST_CHARACTERS)} characters, which is all that a cell can`,
    );
  }
}

/** `16,384`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
