/** Rows of a sheet as XML. */

import { addressOf, columnLetters, quotedSheet } from '../model/cell-address.ts';
import { formatMoney } from '../model/money.ts';
import type { Cell, ColumnKind, FormulaResult, Row, SheetColumn } from '../report/sheet.ts';
import type { CellStyles, Role } from './cell-styles.ts';
import type { InnerLink } from './exceljs-internals.ts';
import { inlineString, xmlText } from './xml-text.ts';

/** Day 0 of our days as a serial number of the 1900 date system. */
const EPOCH_SERIAL = 25_569;

/** Height of a line of text in points, and the most that a row may have. */
const LINE_HEIGHT = 13.5;
const HIGHEST_ROW = 400;

// Programs do not agree on whether they fit heights on opening, so a row of several lines states its own.
function heightOf(lines: number): string {
  if (lines === 1) return '';
  return ` ht="${Math.min(HIGHEST_ROW, lines * LINE_HEIGHT)}" customHeight="1"`;
}

// Widths count digits, and letters are narrower on average; rather a line too many than one too few. Lines break at
// blanks, and a word that is longer than the cell breaks inside.
function lineCount(text: string, width: number, letterWidth = 0.88): number {
  const room = Math.max(1, (width - 2) / letterWidth);
  let lines = 0;
  for (const line of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const { length } of line.split(' ')) {
      if (used > 0 && used + 1 + length > room) {
        lines += 1;
        used = 0;
      }
      used += used === 0 ? length : length + 1;
      for (; used > room; used -= room) lines += 1;
    }
  }
  return lines;
}

/** Draws rows one after another and keeps count of them. */
export class RowWriter {
  /** Number of the next row. */
  row = 1;
  readonly links: InnerLink[] = [];
  private readonly styles: CellStyles;
  private readonly letters: string[] = [];

  constructor(styles: CellStyles) {
    this.styles = styles;
    for (let at = 0; at < 256; at += 1) this.letters.push(columnLetters(at));
  }

  /** An empty row. */
  skip(): void {
    this.row += 1;
  }

  /** A row that holds one text in its first cell. */
  line(text: string, role: Role): string {
    const style = this.styles.id(role, 'text');
    const cell = `<c r="A${this.row}" s="${style}" t="inlineStr">${inlineString(text)}</c>`;
    return this.wrap(cell, role === 'headline' ? ' ht="24" customHeight="1"' : '');
  }

  /** A header row. */
  header(columns: readonly SheetColumn[]): string {
    let cells = '';
    for (const [at, column] of columns.entries()) {
      const style = this.styles.id('header', column.kind);
      cells += `<c r="${this.letters[at]}${this.row}" s="${style}" t="inlineStr">${inlineString(column.header)}</c>`;
    }
    const lines = Math.max(1, ...columns.map((column) => lineCount(column.header, column.width, 1.15)));
    return this.wrap(cells, heightOf(lines));
  }

  /** A row of cells under their columns. */
  cells(columns: readonly SheetColumn[], row: Row, role: 'body' | 'total'): string {
    let cells = '';
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at];
      if (column) cells += this.cell(row[at], column, at, role);
    }
    return this.wrap(cells, heightOf(this.wrappedLines(columns, row)));
  }

  private wrappedLines(columns: readonly SheetColumn[], row: Row): number {
    let lines = 1;
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at];
      const cell = row[at];
      if (column?.isWrapped && cell?.kind === 'text')
        lines = Math.max(lines, lineCount(cell.text, column.width));
    }
    return lines;
  }

  private wrap(cells: string, attributes: string): string {
    const xml = `<row r="${this.row}"${attributes}>${cells}</row>`;
    this.row += 1;
    return xml;
  }

  private cell(cell: Cell, column: SheetColumn, at: number, role: 'body' | 'total'): string {
    const start = `<c r="${this.letters[at]}${this.row}" s="`;
    const isWrapped = column.isWrapped === true;
    if (cell === undefined) return `${start}${this.styles.id(role, column.kind, 0, 'neutral', isWrapped)}"/>`;
    switch (cell.kind) {
      case 'text': {
        const kind: ColumnKind = column.kind === 'id' ? 'id' : 'text';
        const style = this.styles.id(role, kind, 0, 'neutral', isWrapped);
        return `${start}${style}" t="inlineStr">${inlineString(cell.text)}</c>`;
      }
      case 'amount':
        return `${start}${this.styles.id(role, 'amount', cell.decimals)}"><v>${formatMoney(cell.amount)}</v></c>`;
      case 'rate':
        return this.rateCell(start, cell.text, role);
      case 'date':
        return `${start}${this.styles.id(role, 'date')}"><v>${cell.day + EPOCH_SERIAL}</v></c>`;
      case 'count':
        return `${start}${this.styles.id(role, 'count')}"><v>${cell.value}</v></c>`;
      case 'formula':
        return this.formulaCell(start, cell.formula, cell.result, role);
      case 'link':
        this.links.push({
          address: addressOf(at, this.row),
          target: `${quotedSheet(cell.target.sheet)}!${cell.target.cell}`,
        });
        return `${start}${this.styles.id(role, 'link')}" t="inlineStr">${inlineString(cell.text)}</c>`;
      case 'status': {
        const style = this.styles.id(role, 'status', 0, cell.tone);
        return `${start}${style}" t="inlineStr">${inlineString(cell.text)}</c>`;
      }
    }
  }

  // A double keeps 15 digits; a longer rate stays text so that none is lost.
  private rateCell(start: string, text: string, role: 'body' | 'total'): string {
    const isNumber = /^\d+(\.\d+)?$/.test(text) && text.replace(/^0*\.?0*|\./g, '').length <= 15;
    const style = this.styles.id(role, 'rate', Math.min(9, text.split('.')[1]?.length ?? 0));
    if (isNumber) return `${start}${style}"><v>${text}</v></c>`;
    return `${start}${style}" t="inlineStr">${inlineString(text)}</c>`;
  }

  private formulaCell(start: string, formula: string, result: FormulaResult, role: 'body' | 'total'): string {
    const written = `<f>${xmlText(formula)}</f>`;
    switch (result.kind) {
      case 'amount': {
        const style = this.styles.id(role, 'amount', result.decimals);
        return `${start}${style}">${written}<v>${formatMoney(result.amount)}</v></c>`;
      }
      case 'count':
        return `${start}${this.styles.id(role, 'count')}">${written}<v>${result.value}</v></c>`;
      case 'text':
        return `${start}${this.styles.id(role, 'text')}" t="str">${written}<v>${xmlText(result.text)}</v></c>`;
    }
  }
}
