/** Rows of a sheet as XML. */

import { addressOf, columnLetters, quotedSheet } from '../model/cell-address.ts';
import { formatMoney } from '../model/money.ts';
import type { Cell, FormulaCell, Row, SheetColumn, Target, ValueCell } from '../report/sheet.ts';
import type { CellStyles, Ink, Role } from './cell-styles.ts';
import { CheckCells } from './check-formats.ts';
import type { InnerLink } from './exceljs-internals.ts';
import type { FormulaReach } from './formula-reach.ts';
import { headerLines, headlineHeightOf, heightOf, titleLines, wrappedLines } from './row-height.ts';
import { inlineString, xmlText } from './xml-text.ts';

/** Day 0 of our days as a serial number of the 1900 date system. */
const EPOCH_SERIAL = 25_569;

/** Most links that Excel takes on one sheet. */
const LINK_LIMIT = 65_530;

/** Where the cells of a table stand. */
type BodyRole = 'body' | 'total';

/** Leading columns with their width in characters. */
export type Span = { readonly columns: number; readonly width: number };

/** Draws rows one after another and keeps count of them. */
export class RowWriter {
  /** Number of the next row. */
  row = 1;
  readonly links: InnerLink[] = [];
  readonly checks = new CheckCells();
  /** Ranges of cells that are one: `A1:D1`. */
  readonly merges: string[] = [];
  private readonly styles: CellStyles;
  private readonly reach: FormulaReach;
  private readonly letters: string[] = [];

  constructor(styles: CellStyles, reach: FormulaReach) {
    this.styles = styles;
    this.reach = reach;
    for (let at = 0; at < 256; at += 1) this.letters.push(columnLetters(at));
  }

  /** An empty row. */
  skip(): void {
    this.row += 1;
  }

  /** A row that holds one text in its first cell, which may run over the cells beside it. */
  line(text: string, role: Role): string {
    return this.wrap(this.lineCell(text, role, false), role === 'headline' ? headlineHeightOf(1) : '');
  }

  /** A line of the title block that runs over no more than those columns: what is longer is broken into lines. */
  titleWithin(text: string, role: 'headline' | 'title', { columns, width }: Span): string {
    const isHeadline = role === 'headline';
    const lines = titleLines(text, width, isHeadline);
    if (lines === 1) return this.line(text, role);
    this.merges.push(`A${this.row}:${this.letters[columns - 1]}${this.row}`);
    return this.wrap(this.lineCell(text, role, true), isHeadline ? headlineHeightOf(lines) : heightOf(lines));
  }

  private lineCell(text: string, role: Role, isWrapped: boolean): string {
    const style = this.styles.id(role, { kind: 'text', isWrapped });
    return `<c r="A${this.row}" s="${style}" t="inlineStr">${inlineString(text)}</c>`;
  }

  /** A header row. */
  header(columns: readonly SheetColumn[]): string {
    let cells = '';
    for (const [at, { kind, header }] of columns.entries()) {
      const style = this.styles.id('header', { kind });
      cells += `<c r="${this.letters[at]}${this.row}" s="${style}" t="inlineStr">${inlineString(header)}</c>`;
    }
    return this.wrap(cells, heightOf(headerLines(columns)));
  }

  /** A row of cells under their columns. */
  cells(columns: readonly SheetColumn[], row: Row, role: BodyRole, isGrouped = false): string {
    let cells = '';
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at];
      if (column) cells += this.cell(row[at], column, at, role);
    }
    const group = isGrouped ? ' outlineLevel="1"' : '';
    return this.wrap(cells, group + heightOf(wrappedLines(columns, row)));
  }

  private wrap(cells: string, attributes: string): string {
    const xml = `<row r="${this.row}"${attributes}>${cells}</row>`;
    this.row += 1;
    return xml;
  }

  private cell(cell: Cell, column: SheetColumn, at: number, role: BodyRole): string {
    if (column.isCheck || (cell?.kind === 'formula' && cell.isCheck)) this.checks.add(at, this.row);
    const start = `<c r="${this.letters[at]}${this.row}" s="`;
    const isWrapped = column.isWrapped === true;
    if (cell === undefined) return `${start}${this.styles.id(role, { kind: column.kind, isWrapped })}"/>`;
    switch (cell.kind) {
      case 'formula':
        return this.formulaCell(start, cell, role, isWrapped);
      case 'link':
        return start + this.linkCell(cell.text, cell.target, at, role);
      case 'status':
        return `${start}${this.styles.id(role, { kind: 'status', tone: cell.tone })}"${textContent(cell.text)}`;
      default:
        return start + this.valueCell(cell, column, role);
    }
  }

  private valueCell(cell: ValueCell, column: SheetColumn, role: BodyRole): string {
    const ink: Ink = cell.isInput === true ? 'person' : 'engine';
    switch (cell.kind) {
      case 'text': {
        const kind = column.kind === 'id' ? 'id' : 'text';
        const style = this.styles.id(role, { kind, ink, isWrapped: column.isWrapped === true });
        return `${style}"${textContent(cell.text)}`;
      }
      case 'amount': {
        const style = this.styles.id(role, { kind: 'amount', decimals: cell.decimals, ink });
        return `${style}"><v>${formatMoney(cell.amount)}</v></c>`;
      }
      case 'rate':
        return this.rateCell(cell.text, ink, role);
      case 'date':
        return `${this.styles.id(role, { kind: 'date', ink })}"><v>${cell.day + EPOCH_SERIAL}</v></c>`;
      case 'count':
        return `${this.styles.id(role, { kind: 'count', ink })}"><v>${cell.value}</v></c>`;
    }
  }

  // A sheet with more links than Excel takes would be repaired on opening, without any of them.
  private linkCell(text: string, target: Target, at: number, role: BodyRole): string {
    const isLinked = this.links.length < LINK_LIMIT;
    if (isLinked) {
      const place = `${quotedSheet(target.sheet)}!${target.cell}`;
      this.links.push({ address: addressOf(at, this.row), target: place });
    }
    return `${this.styles.id(role, { kind: isLinked ? 'link' : 'text' })}"${textContent(text)}`;
  }

  // A double keeps 15 digits; a longer rate stays text so that none is lost.
  private rateCell(text: string, ink: Ink, role: BodyRole): string {
    const isNumber = /^\d+(\.\d+)?$/.test(text) && text.replace(/^0*\.?0*|\./g, '').length <= 15;
    const decimals = Math.min(9, text.split('.')[1]?.length ?? 0);
    const style = this.styles.id(role, { kind: 'rate', decimals, ink });
    return isNumber ? `${style}"><v>${text}</v></c>` : `${style}"${textContent(text)}`;
  }

  private formulaCell(start: string, cell: FormulaCell, role: BodyRole, isWrapped: boolean): string {
    const { formula, result, reads } = cell;
    const leaves = reads === undefined ? this.reach.leavesSheet(formula) : reads === 'other-sheet';
    const ink: Ink = leaves ? 'other-formula' : 'own-formula';
    const written = `<f>${xmlText(formula)}</f>`;
    switch (result.kind) {
      case 'amount': {
        const style = this.styles.id(role, { kind: 'amount', decimals: result.decimals, ink });
        return `${start}${style}">${written}<v>${formatMoney(result.amount)}</v></c>`;
      }
      case 'count':
        return `${start}${this.styles.id(role, { kind: 'count', ink })}">${written}<v>${result.value}</v></c>`;
      case 'text': {
        const style = this.styles.id(role, { kind: 'text', ink, isWrapped });
        return `${start}${style}" t="str">${written}<v>${xmlText(result.text)}</v></c>`;
      }
    }
  }
}

function textContent(text: string): string {
  return ` t="inlineStr">${inlineString(text)}</c>`;
}
