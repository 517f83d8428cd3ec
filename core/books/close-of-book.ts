/** The part of a close that one book holds, as a close of its own: every sheet of the workbook draws it unchanged. */

import { bookTiesOf } from '../match/book-ties.ts';
import { finished } from '../model/sliced-work.ts';
import type { Close } from '../report/close.ts';
import { countStaged } from '../stage/staged-counts.ts';
import { alignedOfBook } from './book-alignment.ts';
import { findingsOfBook, verdictsOfBook } from './book-findings.ts';
import { linesOfBook } from './book-lines.ts';
import type { BookPlan } from './book-plan.ts';
import { reviewOfBook } from './book-review.ts';
import { rolledForwardOfBook } from './book-roll-forward.ts';
import { settingsOfBook } from './book-setup.ts';
import { selectionOf } from './selection.ts';

/**
 * The close over the lines of a book (its position in the plan), with a bridge of its own. It is built field by field,
 * so that a new field of a close, optional ones included, is a compile error until somebody decides what a book may show of it.
 */
export function closeOfBook(plan: BookPlan, number: number): Required<Close> {
  const { close } = plan;
  const selection = selectionOf(plan, number);
  const lines = linesOfBook(selection);
  const bridge = close.bridge.over(lines);
  const settings = settingsOfBook(selection);
  const { review, isShownEntry } = reviewOfBook(selection);
  const { setup } = settings;
  const ties = bookTiesOf({ setup, calendar: close.calendar, cells: bridge.cells });
  return {
    ...settings,
    ...lines,
    ...alignedOfBook(selection, lines),
    ...rolledForwardOfBook(selection, lines),
    ...findingsOfBook(selection, isShownEntry),
    ...verdictsOfBook(selection),
    engineVersion: close.engineVersion,
    pool: close.pool,
    // Files are shown as a whole, but what they sum up to is the amount of all orgs together.
    files: close.files.map((file) => ({ ...file, sums: new Map() })),
    staged: [
      ...finished(countStaged(lines.billing, close.pool)),
      ...finished(countStaged(lines.revenue, close.pool)),
    ],
    calendar: close.calendar,
    bridge,
    review,
    // Only figures that somebody entered and that are this book's: no other tie asks for one here.
    bookTies: ties.filter(({ entered }) => entered !== undefined),
  };
}
