/** Cells as the fields of a CSV file: values with all their digits, text that no program takes for a formula. */

import { formatDay } from '../model/iso-date.ts';
import { formatMoney } from '../model/money.ts';
import { isTakenForFormula } from '../model/spreadsheet-text.ts';
import type { Cell, FormulaResult, Row } from '../report/sheet.ts';

/** What needs quotes by RFC 4180, and blanks at the ends, which some programs cut off. */
const QUOTED = /[",\r\n\t]|^\s|\s$/u;
/** No program reads this character in a text file. */
const NUL = /\0/g;

/** A row as a line without its end; missing cells at the end are blank. */
export function csvLine(row: Row, columns: number): string {
  const fields = Array.from({ length: columns }, (_, at) => csvField(row[at]));
  // An empty line would be no row at all to most readers.
  return columns === 1 && fields[0] === '' ? '""' : fields.join(',');
}

/** The headers of a table as a line. */
export function csvHeader(headers: readonly string[]): string {
  return headers.map(textField).join(',');
}

function csvField(cell: Cell): string {
  if (cell === undefined) return '';
  switch (cell.kind) {
    case 'amount':
      return formatMoney(cell.exact ?? cell.amount, cell.decimals);
    case 'count':
      return String(cell.value);
    case 'rate':
      return cell.text;
    case 'date':
      return formatDay(cell.day);
    case 'formula':
      return resultField(cell.result);
    default:
      return textField(cell.text);
  }
}

/** A formula by the value that the engine gave it. */
function resultField(result: FormulaResult): string {
  switch (result.kind) {
    case 'amount':
      return formatMoney(result.amount, result.decimals);
    case 'count':
      return String(result.value);
    default:
      return textField(result.text);
  }
}

function textField(text: string): string {
  const plain = text.replace(NUL, '\uFFFD');
  const isFormula = isTakenForFormula(plain);
  const safe = isFormula ? `'${plain}` : plain;
  return isFormula || QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
