/** The looks of the workbook: one accent colour, one convention for negatives, words before colours. */

import type ExcelJS from 'exceljs';
import type { ColumnKind, Tone } from '../report/sheet.ts';

/** Where a cell stands. */
export type Role = 'body' | 'total' | 'header' | 'headline' | 'title' | 'heading';

const roles: readonly Role[] = ['body', 'total', 'header', 'headline', 'title', 'heading'];
const kinds: readonly ColumnKind[] = ['text', 'id', 'amount', 'rate', 'date', 'count', 'link', 'status'];
const tones: readonly Tone[] = ['neutral', 'good', 'warning', 'bad'];

const ACCENT = 'FF1F3A5F';
const MUTED = 'FF595959';
const HAIRLINE = { style: 'hair', color: { argb: 'FFBFBFBF' } } as const;
const FONT = { name: 'Calibri', family: 2, size: 10 } as const;
const TONE_INK: Record<Tone, string> = {
  neutral: 'FF404040',
  good: 'FF1E6B34',
  warning: 'FF8A5A00',
  bad: 'FFA61B1B',
};
const TONE_FILL: Record<Tone, string | undefined> = {
  neutral: undefined,
  good: 'FFE5F2E8',
  warning: 'FFFDF1DC',
  bad: 'FFFBE4E4',
};

/** exceljs's numbers for kinds of value; a date gets a date format of its own unless one is set. */
const VALUE_NULL = 0;

const RIGHT = { horizontal: 'right' } as const;
// The indent keeps text off the figures of the column before it.
const LEFT = { horizontal: 'left', indent: 1 } as const;

function amountFormat(decimals: number): string {
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return `${digits}_);(${digits});"–"_)`;
}

function rateFormat(decimals: number): string {
  if (decimals === 0) return '0';
  return decimals < 9 ? `0.${'0'.repeat(decimals)}` : '0.000000000######';
}

function numberFormat(kind: ColumnKind, decimals: number): string | undefined {
  switch (kind) {
    case 'amount':
      return amountFormat(decimals);
    case 'count':
      return '#,##0_);(#,##0);"–"_)';
    case 'rate':
      // A rate shows the decimals that it was stated with; one of nine may have more.
      return rateFormat(decimals);
    case 'date':
      return 'yyyy-mm-dd';
    case 'id':
      return '@';
    case 'text':
    case 'link':
    case 'status':
      return undefined;
  }
}

function solid(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

function isNumeric(kind: ColumnKind): boolean {
  return kind === 'amount' || kind === 'count' || kind === 'rate';
}

function framed(role: Role, kind: ColumnKind, tone: Tone, isWrapped: boolean): Partial<ExcelJS.Style> {
  const side = isNumeric(kind) ? RIGHT : LEFT;
  switch (role) {
    case 'headline':
      return { font: { ...FONT, size: 16, bold: true, color: { argb: ACCENT } } };
    case 'title':
      return { font: { ...FONT, color: { argb: MUTED } } };
    case 'heading':
      return { font: { ...FONT, size: 12, bold: true, color: { argb: ACCENT } } };
    case 'header':
      return {
        font: { ...FONT, bold: true, color: { argb: 'FFFFFFFF' } },
        fill: solid(ACCENT),
        alignment: { ...side, vertical: 'middle', wrapText: true },
      };
    case 'total':
      return {
        font: { ...FONT, bold: true },
        border: { top: { style: 'thin', color: { argb: ACCENT } } },
        alignment: { ...side, vertical: 'top' },
      };
    case 'body':
      return {
        font: bodyFont(kind, tone),
        border: { bottom: HAIRLINE },
        alignment: { ...side, vertical: 'top', wrapText: isWrapped },
        ...(kind === 'status' && TONE_FILL[tone] ? { fill: solid(TONE_FILL[tone]) } : {}),
      };
  }
}

function bodyFont(kind: ColumnKind, tone: Tone): Partial<ExcelJS.Font> {
  if (kind === 'link') return { ...FONT, underline: true, color: { argb: 'FF1B5EA8' } };
  if (kind === 'status') return { ...FONT, bold: tone !== 'neutral', color: { argb: TONE_INK[tone] } };
  return FONT;
}

/** Style numbers of the workbook, each registered with exceljs on first use. */
export class CellStyles {
  private readonly ids: (number | undefined)[] = [];
  private readonly register: (style: Partial<ExcelJS.Style>, valueType: number) => number;

  constructor(register: (style: Partial<ExcelJS.Style>, valueType: number) => number) {
    this.register = register;
  }

  /** The number of a look; `decimals` counts for amounts and rates only, `tone` for status words only. */
  id(role: Role, kind: ColumnKind, decimals = 0, tone: Tone = 'neutral', isWrapped = false): number {
    const look = (roles.indexOf(role) * kinds.length + kinds.indexOf(kind)) * 10 + decimals;
    const key = (look * tones.length + tones.indexOf(tone)) * 2 + (isWrapped ? 1 : 0);
    const known = this.ids[key];
    if (known !== undefined) return known;
    const format = role === 'body' || role === 'total' ? numberFormat(kind, decimals) : undefined;
    const style = framed(role, kind, tone, isWrapped);
    const id = this.register(format === undefined ? style : { ...style, numFmt: format }, VALUE_NULL);
    this.ids[key] = id;
    return id;
  }
}
