import type { Close } from '../report/close.ts';
import type { Report, RunStamp } from '../report/sheet.ts';
import { buildReport } from '../report/workbook.ts';
import { bookNamed, planBooks } from './book-plan.ts';
import { closeOfBook } from './close-of-book.ts';

/** The workbook of one book as data, as it is written; undefined when the close has no book of that name. */
export function reportOfBook(
  close: Close,
  name: string,
  stamp: RunStamp,
  rowsPerSheet?: number,
): Report | undefined {
  const plan = planBooks(close);
  const number = bookNamed(plan, name);
  return number === undefined ? undefined : buildReport(closeOfBook(plan, number), stamp, rowsPerSheet);
}
