/** The cells of a sheet as the file has them: values, kinds, formulas and stored results. */

import { SharedFormulas } from './shared-formulas.ts';
import { SheetPlace } from './sheet-limits.ts';
import { columnOf } from './xlsx-cell.ts';
import type { SheetContext } from './xlsx-package.ts';
import { unescapedUnits } from './xlsx-parts.ts';
import { attribute, type XmlHandler } from './xml-scanner.ts';
import { DamagedArchive } from './zip.ts';

/** What a cell holds; a date is a number in a style that shows dates. */
export type CellType = 'text' | 'number' | 'date' | 'truth' | 'error';

/** A cell that is not blank. */
export type FileCell = {
  /** Position of its column from 0. */
  readonly column: number;
  readonly type: CellType;
  /** The value, of a formula its stored result: text as it reads, numbers in the digits of the file. */
  readonly value: string;
  readonly formula: string | undefined;
  /** Decimals that are shown of a number, where the reader was told those of the styles. */
  readonly decimals?: number;
};

/** A row that is not blank. */
export type FileRow = { readonly number: number; readonly cells: readonly FileCell[] };

/** Collects the rows of a sheet while they stream by; blank cells and rows are left out. */
export class CellRowsReader implements XmlHandler {
  private readonly context: SheetContext;
  private rows: FileRow[] = [];
  private isInData = false;
  private readonly place = new SheetPlace();
  private cells: FileCell[] = [];
  private type = '';
  private style = 0;
  private value = '';
  private formula: string | undefined;
  private isArray = false;
  /** Number of the formula that the cell shares, '' for one of its own. */
  private sharedAs = '';
  private readonly shared = new SharedFormulas();
  private isIn: 'value' | 'formula' | 'nothing' = 'nothing';
  private isInReading = false;

  constructor(context: SheetContext) {
    this.context = context;
  }

  /** The rows since they were last taken. */
  take(): readonly FileRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, tag: string): void {
    if (name === 'sheetData') this.isInData = true;
    if (!this.isInData) return;
    if (name === 'c') this.beginCell(tag);
    else if (name === 'v' || name === 't') this.isIn = 'value';
    else if (name === 'f') this.beginFormula(tag);
    else if (name === 'rPh') this.isInReading = true;
    else if (name === 'row') this.beginRow(tag);
  }

  text(text: string): void {
    if (this.isIn === 'value' && !this.isInReading) this.value += text;
    else if (this.isIn === 'formula') this.formula += text;
    this.place.checkGrowing(Math.max(this.value.length, this.formula?.length ?? 0));
  }

  close(name: string): void {
    if (!this.isInData) return;
    if (name === 'v' || name === 't' || name === 'f') this.isIn = 'nothing';
    else if (name === 'rPh') this.isInReading = false;
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
    else if (name === 'sheetData') this.isInData = false;
  }

  private beginRow(tag: string): void {
    this.place.beginRow(attribute(tag, 'r'));
  }

  private endRow(): void {
    if (this.cells.length > 0) this.rows.push({ number: this.place.row, cells: this.cells });
    this.cells = [];
  }

  private beginCell(tag: string): void {
    const reference = attribute(tag, 'r');
    this.place.beginCell(reference === undefined ? this.place.column + 1 : columnOf(reference));
    this.type = attribute(tag, 't') ?? 'n';
    this.style = Number(attribute(tag, 's') ?? 0);
    this.value = '';
    this.formula = undefined;
  }

  private beginFormula(tag: string): void {
    this.isIn = 'formula';
    this.formula = '';
    // A formula over an array is another one than the same text in a single cell.
    const kind = attribute(tag, 't');
    this.isArray = kind === 'array';
    this.sharedAs = kind === 'shared' ? (attribute(tag, 'si') ?? '') : '';
  }

  private endCell(): void {
    const { value } = this;
    const { column } = this.place;
    const formula = this.formula === undefined ? undefined : this.wholeFormula(unescapedUnits(this.formula));
    this.isArray = false;
    this.sharedAs = '';
    if (value === '' && formula === undefined) return;
    const cell = { column, formula, ...this.typed(value) };
    this.place.checkText(cell.value);
    this.cells.push(cell);
  }

  private wholeFormula(text: string): string {
    if (this.isArray) return `{${text}}`;
    if (this.sharedAs === '') return text;
    return this.shared.formulaOf(this.sharedAs, text, this.place.row, this.place.column);
  }

  private typed(value: string): Omit<FileCell, 'column' | 'formula'> {
    switch (this.type) {
      case 'n': {
        const type = this.context.isDate[this.style] === true ? 'date' : 'number';
        const decimals = this.context.decimals?.[this.style];
        return { type, value: value.trim(), ...(decimals !== undefined && { decimals }) };
      }
      case 's':
        return { type: 'text', value: this.sharedText(value) };
      case 'b':
        return { type: 'truth', value };
      case 'e':
        return { type: 'error', value };
      case 'd':
        return { type: 'date', value };
      default:
        return { type: 'text', value: unescapedUnits(value) };
    }
  }

  private sharedText(index: string): string {
    const text = this.context.strings[Number(index)];
    if (text === undefined) throw new DamagedArchive('a cell names a text that the workbook does not have');
    return text;
  }
}
