/** Checks a workbook file against the thirty rules for auditors' workbooks, knowing nothing of the program that wrote it. */

import type { Book } from './book.ts';
import type { Breach, Rule } from './breach.ts';
import { lasting } from './evidence/compare-books.ts';
import { filesAreEvidence } from './evidence/files.ts';
import { decisionsAreListed, signedByTwo } from './evidence/people.ts';
import { materialityIsPrinted, settingsArePrinted } from './evidence/settings.ts';
import { tickmarksAgree } from './evidence/tickmarks.ts';
import { typedCells } from './numbers/cell-types.ts';
import { documentedColours } from './numbers/colours.ts';
import { oneCurrencyEach } from './numbers/currencies.ts';
import { liveTotals } from './numbers/live-totals.ts';
import { nothingCutOff, textsStayTexts } from './numbers/safe-texts.ts';
import { shownInScale } from './numbers/scales.ts';
import { evenFormulas, noHiddenFigures } from './numbers/shapes.ts';
import { opensAsItIs } from './package/opens.ts';
import { readBook } from './read-book.ts';
import { aboutComesFirst, sheetsInOrder } from './structure/about.ts';
import { oneLayout } from './structure/layout.ts';
import { nothingHidden } from './structure/nothing-hidden.ts';
import { readable } from './structure/readable.ts';
import { everySheetSaysWhatItIs } from './structure/titles.ts';
import { bridgeCloses, labeledAndUnlabeled, rollsForward } from './tie-out/bridge.ts';
import { everyRowAccounted } from './tie-out/completeness.ts';
import { conversionsHold } from './tie-out/conversions.ts';
import { everyLineOnce } from './tie-out/lines.ts';
import { verdictAgrees } from './tie-out/verdict.ts';

/** All rules by their number. */
export const rules: readonly Rule[] = [
  ...[aboutComesFirst, sheetsInOrder, nothingHidden, oneLayout, everySheetSaysWhatItIs],
  ...[
    typedCells,
    shownInScale,
    oneCurrencyEach,
    liveTotals,
    noHiddenFigures,
    evenFormulas,
    documentedColours,
  ],
  ...[everyRowAccounted, everyLineOnce, bridgeCloses, rollsForward, labeledAndUnlabeled, conversionsHold],
  ...[verdictAgrees, filesAreEvidence, settingsArePrinted, decisionsAreListed, signedByTwo, lasting],
  ...[textsStayTexts, nothingCutOff, opensAsItIs, readable, tickmarksAgree, materialityIsPrinted],
];

/** Everything that a workbook file breaks. */
export function lint(bytes: Uint8Array): readonly Breach[] {
  return lintBook(readBook(bytes));
}

/** Everything that a workbook breaks. */
export function lintBook(book: Book): readonly Breach[] {
  return rules.flatMap((rule) => rule.check(book));
}
