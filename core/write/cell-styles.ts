/** The looks of the workbook: one accent colour, one convention for negatives, words before colours. */

import type ExcelJS from 'exceljs';
import type { ColumnKind, Tone } from '../report/sheet.ts';

/** Where a cell stands. */
export type Role = 'body' | 'total' | 'header' | 'headline' | 'title' | 'heading';

/** Who a figure is from: the engine, a person, a formula over its own sheet, a formula that reads another sheet. */
export type Ink = 'engine' | 'person' | 'own-formula' | 'other-formula';

/** How a cell looks beside its role; what is left out is plain. */
export type Look = {
  readonly kind: ColumnKind;
  /** Counts for amounts and rates only. */
  readonly decimals?: number;
  /** Counts for status words only. */
  readonly tone?: Tone;
  readonly ink?: Ink;
  readonly isWrapped?: boolean;
};

const roles: readonly Role[] = ['body', 'total', 'header', 'headline', 'title', 'heading'];
const kinds: readonly ColumnKind[] = ['text', 'id', 'amount', 'rate', 'date', 'count', 'link', 'status'];
const tones: readonly Tone[] = ['neutral', 'good', 'warning', 'bad'];
const inks: readonly Ink[] = ['engine', 'person', 'own-formula', 'other-formula'];

const ACCENT = 'FF1F3A5F';
const MUTED = 'FF595959';
const HAIRLINE = { style: 'hair', color: { argb: 'FFBFBFBF' } } as const;
const FONT = { name: 'Calibri', family: 2, size: 10 } as const;
/** Ink of a tone. */
export const TONE_INK: Record<Tone, string> = {
  neutral: 'FF404040',
  good: 'FF1E6B34',
  warning: 'FF8A5A00',
  bad: 'FFA61B1B',
};
/** Fill of a tone; neutral has none. */
export const TONE_FILL = {
  neutral: undefined,
  good: 'FFE5F2E8',
  warning: 'FFFDF1DC',
  bad: 'FFFBE4E4',
} as const satisfies Record<Tone, string | undefined>;

/** Nearly black, so that what the engine found out stands apart from what a formula yields. */
const INK_COLOURS: Record<Ink, string> = {
  engine: 'FF262626',
  person: 'FF0000C0',
  'own-formula': 'FF000000',
  'other-formula': 'FF006B3C',
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

function broken({ isWrapped }: Look): Partial<ExcelJS.Style> {
  return isWrapped === true ? { alignment: { vertical: 'top', wrapText: true } } : {};
}

function framed(role: Role, look: Look): Partial<ExcelJS.Style> {
  const side = isNumeric(look.kind) ? RIGHT : LEFT;
  switch (role) {
    case 'headline':
      return { font: { ...FONT, size: 16, bold: true, color: { argb: ACCENT } }, ...broken(look) };
    case 'title':
      return { font: { ...FONT, color: { argb: MUTED } }, ...broken(look) };
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
        font: { ...bodyFont(look), bold: true },
        border: { top: { style: 'thin', color: { argb: ACCENT } } },
        alignment: { ...side, vertical: 'top', wrapText: look.isWrapped === true },
      };
    case 'body':
      return {
        font: bodyFont(look),
        border: { bottom: HAIRLINE },
        alignment: { ...side, vertical: 'top', wrapText: look.isWrapped === true },
        ...toneFill(look),
      };
  }
}

function toneFill({ kind, tone = 'neutral' }: Look): Partial<ExcelJS.Style> {
  const fill = TONE_FILL[tone];
  return kind === 'status' && fill !== undefined ? { fill: solid(fill) } : {};
}

function bodyFont({ kind, tone = 'neutral', ink = 'engine' }: Look): Partial<ExcelJS.Font> {
  if (kind === 'link') return { ...FONT, underline: true, color: { argb: 'FF1B5EA8' } };
  if (kind === 'status') return { ...FONT, bold: tone !== 'neutral', color: { argb: TONE_INK[tone] } };
  return { ...FONT, color: { argb: INK_COLOURS[ink] } };
}

/** Style numbers of the workbook, each registered with exceljs on first use. */
export class CellStyles {
  private readonly ids: (number | undefined)[] = [];
  private readonly register: (style: Partial<ExcelJS.Style>, valueType: number) => number;

  constructor(register: (style: Partial<ExcelJS.Style>, valueType: number) => number) {
    this.register = register;
  }

  /** The number of a look in its role. */
  id(role: Role, look: Look): number {
    const decimals = look.decimals ?? 0;
    const isWrapped = look.isWrapped === true ? 1 : 0;
    const place = roles.indexOf(role) * kinds.length + kinds.indexOf(look.kind);
    const shade = tones.indexOf(look.tone ?? 'neutral') * inks.length + inks.indexOf(look.ink ?? 'engine');
    const key = ((place * 10 + decimals) * tones.length * inks.length + shade) * 2 + isWrapped;
    return this.ids[key] ?? this.registered(key, role, look);
  }

  private registered(key: number, role: Role, look: Look): number {
    const isFigure = role === 'body' || role === 'total';
    const format = isFigure ? numberFormat(look.kind, look.decimals ?? 0) : undefined;
    const style = framed(role, look);
    const id = this.register(format === undefined ? style : { ...style, numFmt: format }, VALUE_NULL);
    this.ids[key] = id;
    return id;
  }
}
