import { SheetPlace } from './sheet-limits.ts';
import { columnOf, dayNumberToText, numberToText } from './xlsx-cell.ts';
import type { SheetContext } from './xlsx-package.ts';
import { unescapedUnits } from './xlsx-parts.ts';
import { attribute, type XmlHandler } from './xml-scanner.ts';
import { DamagedArchive } from './zip.ts';

/** Collects the rows of a sheet as text while they stream by; formulas come by their stored result. */
export class SheetReader implements XmlHandler {
  /** Rows since they were last taken, with their numbers in the sheet. */
  rows: string[][] = [];
  numbers: number[] = [];
  private readonly context: SheetContext;
  private readonly place: SheetPlace;
  private isInData = false;
  private row: string[] = [];
  private type = '';
  private style = 0;
  private value = '';
  private isInValue = false;
  private isInReading = false;

  constructor(context: SheetContext, place = new SheetPlace()) {
    this.context = context;
    this.place = place;
  }

  /** Number of the row that was begun last, 0 before. */
  get lastRow(): number {
    return this.place.row;
  }

  open(name: string, tag: string): void {
    if (name === 'sheetData') this.isInData = true;
    if (!this.isInData) return;
    if (name === 'c') this.beginCell(tag);
    else if (name === 'v' || name === 't') this.isInValue = true;
    else if (name === 'rPh') this.isInReading = true;
    else if (name === 'row') this.beginRow(tag);
  }

  text(text: string): void {
    if (!this.isInValue || this.isInReading) return;
    this.value += text;
    this.place.checkGrowing(this.value.length);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isInValue = false;
    if (name === 'rPh') this.isInReading = false;
    if (name === 'sheetData') this.isInData = false;
    if (!this.isInData) return;
    if (name === 'c') this.endCell();
    if (name === 'row') {
      this.rows.push(this.row);
      this.numbers.push(this.lastRow);
    }
  }

  private beginRow(tag: string): void {
    this.place.beginRow(attribute(tag, 'r'));
    this.row = [];
  }

  private beginCell(tag: string): void {
    const reference = attribute(tag, 'r');
    this.place.beginCell(reference === undefined ? this.place.column + 1 : columnOf(reference));
    // Cells that the file leaves out are blank.
    while (this.row.length < this.place.column) this.row.push('');
    this.type = attribute(tag, 't') ?? 'n';
    this.style = Number(attribute(tag, 's') ?? 0);
    this.value = '';
  }

  private endCell(): void {
    const text = this.cellText();
    this.place.checkText(text);
    this.row[this.place.column] = text;
  }

  private cellText(): string {
    const { value } = this;
    switch (this.type) {
      case 's':
        return value === '' ? '' : this.sharedText(value);
      case 'b':
        return value === '' ? '' : String(value.trim() === '1');
      case 'n':
        return this.numberText(value.trim());
      default:
        return unescapedUnits(value);
    }
  }

  private numberText(value: string): string {
    if (value === '') return '';
    const { isDate, isFrom1904 } = this.context;
    return isDate[this.style] === true ? dayNumberToText(value, isFrom1904) : numberToText(value);
  }

  private sharedText(index: string): string {
    const text = this.context.strings[Number(index)];
    if (text === undefined) throw new DamagedArchive('a cell names a text that the workbook does not have');
    return text;
  }
}
