/** Numbers as exporters write them: decimal mark and grouping are a matter of the column, never of the cell. */

/** Which mark separates decimals; the other one groups thousands. Named as close.json names it. */
export type NumberFormat = '1,234.5' | '1.234,5';

/** What the cells of a column say about its format. */
export type NumberProof = {
  /** Position of the first cell that only fits a decimal dot, or -1. */
  readonly dot: number;
  /** Position of the first cell that only fits a decimal comma, or -1. */
  readonly comma: number;
  /** Position of the first cell that fits both and means two different numbers, or -1. */
  readonly open: number;
};

/** What a single text says. `plain`: no mark at all. `none`: no number under any format. */
export type NumberSign = 'dot' | 'comma' | 'open' | 'plain' | 'none';

const DIGITS = /^[+-]?\d+$/;
// A group never begins with 0, so 0.125 proves its mark; and a group has three digits, so 1234.567 does as well.
const WITH_DOT = /^[+-]?(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)?(?:\.\d*)?$/;
const WITH_COMMA = /^[+-]?(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)?(?:,\d*)?$/;

/** What a text, free of blanks around it, says about the number format. */
export function numberSign(text: string): NumberSign {
  const number = unwrapped(text);
  if (number === undefined) return 'none';
  if (DIGITS.test(number)) return 'plain';
  const fitsDot = WITH_DOT.test(number);
  const fitsComma = WITH_COMMA.test(number);
  if (fitsDot && fitsComma) return 'open';
  if (fitsDot) return 'dot';
  return fitsComma ? 'comma' : 'none';
}

/** The number as plain decimal text (`-1234.50`) under a format, or undefined when it does not fit it. */
export function plainNumber(text: string, format: NumberFormat): string | undefined {
  const number = unwrapped(text);
  if (number === undefined) return undefined;
  if (format === '1,234.5') return WITH_DOT.test(number) ? number.replaceAll(',', '') : undefined;
  return WITH_COMMA.test(number) ? number.replaceAll('.', '').replace(',', '.') : undefined;
}

/** Why a text is no amount under a format, in words: no number, another format, or too many digits. */
export function whyNoAmount(text: string, format: NumberFormat): string {
  const plain = plainNumber(text, format);
  if (plain === undefined && numberSign(text) === 'none') return whyNoNumber(text);
  if (plain === undefined) return `is not written as ${format}`;
  const decimals = plain.split('.')[1]?.replace(/0+$/, '') ?? '';
  return decimals.length > 9 ? 'has more than 9 decimals' : 'has more than 13 digits before the decimal mark';
}

/** First that fits is said; `#` begins the errors that a spreadsheet puts into a cell. */
const NO_NUMBER: readonly (readonly [RegExp, string])[] = [
  [/^#/, 'is an error of a spreadsheet'],
  [/^[+-]?\d[\d.,]*e[+-]?\d+$/i, 'is in scientific notation, as a spreadsheet writes it'],
  [/\p{Sc}/u, 'has a currency sign in it'],
  [/\p{L}/u, 'has letters in it'],
  [/^[\d.,]+-$/, 'has its minus behind it'],
  [/\d\s+\d/, 'has blanks in it'],
];

function whyNoNumber(text: string): string {
  return NO_NUMBER.find(([shape]) => shape.test(text))?.[1] ?? 'is not a number';
}

/** Takes off the apostrophe that protects a cell from spreadsheets, and turns parentheses into a minus. */
function unwrapped(text: string): string | undefined {
  const bare = text.startsWith("'") ? text.slice(1) : text;
  const inner = /^\(([\d.,]+)\)$/.exec(bare)?.[1];
  const number = inner === undefined ? bare : `-${inner}`;
  return /\d/.test(number) ? number : undefined;
}
