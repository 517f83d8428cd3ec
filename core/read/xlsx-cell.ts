import type { Cell } from 'exceljs';

/** Days from the spreadsheet's day 0 to 1970-01-01, and how much later workbooks of 1904 begin. */
const SERIAL_OF_1970 = 25_569;
const SHIFT_OF_1904 = 1462;
const DAY_IN_MILLISECONDS = 86_400_000;

/**
 * The text of a cell: dates as ISO text, numbers with all their digits, formulas by their stored result, error
 * values as they are shown. Blank cells become the empty text.
 */
export function cellToText(cell: Cell, isFrom1904: boolean): string {
  const { value } = cell;
  if (isFormula(value)) return formulaText(value.result, cell, isFrom1904);
  return valueText(value);
}

// Cells that share a formula with another one come without formula text, so the result is what tells a formula.
function isFormula(value: unknown): value is { readonly result?: unknown } {
  return typeof value === 'object' && value !== null && 'formula' in value;
}

function formulaText(result: unknown, cell: Cell, isFrom1904: boolean): string {
  if (typeof result !== 'number' || !isDateFormat(cell.numFmt)) return valueText(result);
  const days = result - SERIAL_OF_1970 + (isFrom1904 ? SHIFT_OF_1904 : 0);
  return valueText(new Date(Math.round(days * DAY_IN_MILLISECONDS)));
}

function valueText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberToText(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value instanceof Date) return dateToText(value);
  if (typeof value !== 'object') return '';
  if ('richText' in value && Array.isArray(value.richText)) return value.richText.map(partText).join('');
  if ('text' in value) return valueText(value.text);
  return 'error' in value ? String(value.error) : '';
}

function partText(part: unknown): string {
  return typeof part === 'object' && part !== null && 'text' in part ? valueText(part.text) : '';
}

/** A number as the shortest text that means exactly it, written out; numbers from 10²¹ on stay in powers of ten. */
export function numberToText(value: number): string {
  if (Number.isNaN(value)) return '#ERROR!';
  const text = String(value);
  const small = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (!small) return text;
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = small;
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${whole}${decimals}`;
}

/** Spreadsheets know no time zone; exceljs gives their dates as UTC. */
function dateToText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '#ERROR!';
  const iso = date.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** True when a number format shows a date: one of its letters stands outside quotes and brackets. */
export function isDateFormat(format: string | undefined): boolean {
  const bare = (format ?? '').replace(/\[[^\]]*\]|"[^"]*"|\\./g, '');
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare);
}
