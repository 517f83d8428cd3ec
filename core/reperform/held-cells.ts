/** Cells of a table that are held until it is whole, so that a workbook made to fill memory is refused before it does. */

import { DamagedArchive } from '../read/zip.ts';

/** Characters of all cells of a table: a million rows of forty short ones. */
const MOST = 1 << 29;
/** What a cell takes besides its text, in characters. */
const PER_CELL = 8;

/** Keeps equal texts once and counts what is held. */
export class HeldCells {
  private readonly sheet: string;
  private readonly most: number;
  private readonly texts = new Map<string, string>();
  private count = 0;

  constructor(sheet: string, most = MOST) {
    this.sheet = sheet;
    this.most = most;
  }

  /** The text, to be held. Throws DamagedArchive when that would be more than all cells may hold. */
  keep(text: string): string {
    this.count += text.length + PER_CELL;
    if (this.count > this.most) {
      throw new DamagedArchive(`its sheet "${this.sheet}" holds more than any close has`);
    }
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }
}
