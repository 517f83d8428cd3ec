/** The sheets of a workbook between the checks and its end, in the order in which an auditor reads them. */

import type { Slices } from '../model/sliced-work.ts';
import type { BuiltSheets } from './built-sheets.ts';
import type { CloseContext } from './close-context.ts';
import type { Sheet } from './sheet.ts';
import { booksSheet } from './sheets/books.ts';
import { bridgeSheet } from './sheets/bridge.ts';
import { causesSheet } from './sheets/causes.ts';
import { changeLogSheet } from './sheets/change-log.ts';
import { columnsReadSheet } from './sheets/columns-read.ts';
import { controlTotalsSheet } from './sheets/control-totals.ts';
import { fileEvidenceSheet } from './sheets/file-evidence.ts';
import { fileFiguresSheet } from './sheets/file-figures.ts';
import { filesSheet } from './sheets/files.ts';
import { findingPlacesSheet, findingsSheet } from './sheets/findings.ts';
import { mappingsSheet } from './sheets/mappings.ts';
import { memoSheet } from './sheets/memo.ts';
import { openingItemsSheet, priorCloseSheet } from './sheets/opening-items.ts';
import { orgTotalsSheet } from './sheets/org-totals.ts';
import { parametersSheet } from './sheets/parameters.ts';
import { signOffSheet } from './sheets/sign-off.ts';
import { sincePriorCloseSheet } from './sheets/since-prior-close.ts';

/** What the close comes to, and what it takes over from the one before. */
export function figureSheets(context: CloseContext, built: BuiltSheets): readonly Sheet[] {
  const { long, parts, split } = built;
  return [
    bridgeSheet(context),
    causesSheet(context, parts(long.exceptions), built.exceptions.totals()),
    built.charts.sheet,
    memoSheet(context, parts(long.excluded)),
    built.rollForward.sheet,
    ...split(built.openItems),
    ...split(openingItemsSheet(context)),
    ...split(priorCloseSheet(context)),
    sincePriorCloseSheet(context),
  ];
}

/** The lines behind the figures, and what is summed from them. */
export function* lineSheets(context: CloseContext, built: BuiltSheets): Slices<readonly Sheet[]> {
  const { long, sources, split } = built;
  // The part of a close that one book holds has no parts of its own.
  const books = context.close.part ? [] : [yield* booksSheet(context, built.detail)];
  yield;
  return [
    ...split(long.exceptions),
    ...split(long.alignment),
    orgTotalsSheet(context),
    ...books,
    ...split(long.fx),
    ...split(long.adjustments),
    built.adjustmentTotals.sheet,
    ...split(long.matched),
    ...split(long.excluded),
    ...split(sources.billing.sheet),
    ...split(sources.revenue.sheet),
    ...split(sources.lines.sheet),
    built.subtotals.sheet,
    built.charts.bars,
  ];
}

/** What the figures rest on: totals of the sheets, settings, files, findings, signatures, decisions. */
export function evidenceSheets(context: CloseContext, built: BuiltSheets): readonly Sheet[] {
  const { billing, revenue, lines } = built.sources;
  const long = [...Object.values(built.long), billing.sheet, revenue.sheet, lines.sheet];
  return [
    controlTotalsSheet(context, long, built.rowsPerSheet),
    mappingsSheet(context),
    parametersSheet(context),
    filesSheet(context),
    fileFiguresSheet(context),
    fileEvidenceSheet(context),
    columnsReadSheet(context),
    findingsSheet(context),
    findingPlacesSheet(context),
    signOffSheet(context),
    ...built.split(changeLogSheet(context)),
  ];
}
