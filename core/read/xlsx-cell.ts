/** Cells of a sheet as text. */

/** Days from the spreadsheet's day 0 to 1970-01-01, and how much later workbooks of 1904 begin. */
const DAYS_TO_1970 = 25_569;
const SHIFT_OF_1904 = 1462;
/** The calendar from 1900 counts a 29 February 1900 that never was. */
const DAY_THAT_NEVER_WAS = 60;
const SECONDS_OF_DAY = 86_400;
const LATEST_SERIAL = 2_958_466;
const PLAIN = /^-?\d+(?:\.\d+)?$/;

/**
 * A stored number as text with all its digits: as it stands if it is written out, else written out from its powers
 * of ten; from 10²¹ on these stay, so that an id turned into a number is seen to be damaged.
 */
export function numberToText(stored: string): string {
  if (PLAIN.test(stored) && stored.length <= 15) return stored;
  const value = Number(stored);
  if (stored === '' || Number.isNaN(value)) return stored;
  // Beyond 15 digits a spreadsheet stores the nearest double; its shortest name is what was meant.
  const text = PLAIN.test(stored) && !stored.includes('.') ? stored : String(value);
  const small = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (!small) return text;
  const [, sign = '', whole = '', decimals = '', exponent = '0'] = small;
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${whole}${decimals}`;
}

/** A stored day number as ISO date, with the time when there is one; text that is no day number stays as it is. */
export function dayNumberToText(stored: string, isFrom1904: boolean): string {
  const serial = Number(stored);
  if (stored === '' || !(serial >= 0 && serial < LATEST_SERIAL)) return numberToText(stored);
  let day = Math.floor(serial);
  let second = Math.round((serial - day) * SECONDS_OF_DAY);
  if (second === SECONDS_OF_DAY) {
    day += 1;
    second = 0;
  }
  if (isFrom1904) day += SHIFT_OF_1904;
  else if (day < DAY_THAT_NEVER_WAS) day += 1;
  const iso = new Date(((day - DAYS_TO_1970) * SECONDS_OF_DAY + second) * 1000).toISOString();
  return second === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** Position of a column from 0 by the letters of a reference such as `AB12`; -1 when there are none. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
