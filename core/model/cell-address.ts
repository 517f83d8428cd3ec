/** Addresses of spreadsheet cells. */

/** Letters of a column counted from 0: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const letters = column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '';
  return letters + String.fromCharCode(65 + (column % 26));
}

/** The address of a cell, column counted from 0 and row from 1: `A9`. */
export function addressOf(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A sheet name as formulas and links write it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The absolute range of one column over rows (at least one), on another sheet when one is named. */
export function columnRange(column: number, from: number, to: number, sheet?: string): string {
  const letters = columnLetters(column);
  const range = `$${letters}$${from}:$${letters}$${Math.max(from, to)}`;
  return sheet === undefined ? range : `${quotedSheet(sheet)}!${range}`;
}
