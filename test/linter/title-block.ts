/** The ten lines above the main table of every sheet. */

import { type BookSheet, textAt } from './book.ts';

/** Beginnings of the lines from the second one on; the first is a headline. */
export const BEGINNINGS: readonly string[] = [
  '',
  'Entity: ',
  'Sheet: ',
  'Period: ',
  'Currency: ',
  'Scale: ',
  'Prepared by: ',
  'Reviewed by: ',
  'Status: ',
  'Run: ',
];

/** The line of a title block that begins so, without its beginning; '' where there is none. */
export function titleText(sheet: BookSheet, beginning: string): string {
  const end = sheet.tables[0]?.headerRow ?? 0;
  for (let row = 1; row < end; row += 1) {
    const text = textAt(sheet, row, 0);
    if (text.startsWith(beginning)) return text.slice(beginning.length);
  }
  return '';
}

/** DRAFT, PARTIAL or SIGNED. */
export function statusWord(sheet: BookSheet): string {
  return /^[A-Z]+/.exec(titleText(sheet, 'Status: '))?.[0] ?? '';
}

/** The number of the run. */
export function runOf(sheet: BookSheet): string {
  return titleText(sheet, 'Run: ').split(/\s{2,}|\s(?=Made:)/)[0] ?? '';
}

/** The reference code of a sheet. */
export function referenceOf(sheet: BookSheet): string {
  return /Ref: (\S+)/.exec(titleText(sheet, 'Sheet: '))?.[1] ?? '';
}
