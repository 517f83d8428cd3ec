/** Puts the workbook together. */

import { SlicedWork } from '../model/sliced-work.ts';
import { bridgeNames } from './bridge-layout.ts';
import type { Close } from './close.ts';
import { closeContext } from './close-context.ts';
import { ExceptionList } from './exception-list.ts';
import { SideMembers } from './group-members.ts';
import type { Report, RunStamp, Sheet } from './sheet.ts';
import { namedColumns, partsOf, type SheetParts } from './sheet-parts.ts';
import { aboutSheet } from './sheets/about.ts';
import { adjustmentTotalsSheet } from './sheets/adjustment-totals.ts';
import { adjustmentsSheet } from './sheets/adjustments.ts';
import { booksSheet } from './sheets/books.ts';
import { bridgeSheet } from './sheets/bridge.ts';
import { bridgeLinesSheet } from './sheets/bridge-lines.ts';
import { causesSheet, EXCEPTION_NAMES } from './sheets/causes.ts';
import { changeLogSheet } from './sheets/change-log.ts';
import { chartsSheet } from './sheets/charts.ts';
import { checksSheet } from './sheets/checks.ts';
import { columnsReadSheet } from './sheets/columns-read.ts';
import { withBookTies } from './sheets/control-figures.ts';
import { controlTotalsSheet } from './sheets/control-totals.ts';
import { exceptionsSheet } from './sheets/exceptions.ts';
import { excludedSheet } from './sheets/excluded.ts';
import { fileFiguresSheet } from './sheets/file-figures.ts';
import { fileEvidenceSheet, filesSheet } from './sheets/files.ts';
import { findingPlacesSheet, findingsSheet } from './sheets/findings.ts';
import { fxSheet } from './sheets/fx.ts';
import { leadSheet } from './sheets/lead.ts';
import { mappingsSheet } from './sheets/mappings.ts';
import { matchedSheet } from './sheets/matched.ts';
import { EXCLUDED_NAMES, memoSheet } from './sheets/memo.ts';
import { openItemsSheet } from './sheets/open-items.ts';
import { openingItemsSheet, priorCloseSheet } from './sheets/opening-items.ts';
import { orgAlignmentSheet } from './sheets/org-alignment.ts';
import { orgTotalsSheet } from './sheets/org-totals.ts';
import { parametersSheet } from './sheets/parameters.ts';
import { rollForwardSheet } from './sheets/roll-forward.ts';
import { signOffSheet } from './sheets/sign-off.ts';
import { sincePriorCloseSheet } from './sheets/since-prior-close.ts';
import { sourceSheet } from './sheets/source.ts';
import { subtotalsSheet } from './sheets/subtotals.ts';
import { withTickmarks } from './sheets/tickmarks.ts';
import { type LongSheet, ROWS_PER_SHEET, splitSheet } from './split-sheet.ts';
import { referenced } from './title-block.ts';

/** The workbook of a close as data, in the order in which an auditor reads it. */
export function buildReport(close: Close, stamp: RunStamp, rowsPerSheet = ROWS_PER_SHEET): Report {
  const context = closeContext(close, stamp);
  const { groups } = close.matching;
  const members = {
    billing: new SideMembers(groups, context.billing),
    revenue: new SideMembers(groups, context.revenue),
  };
  const exceptions = ExceptionList.of(context, members);
  const long = {
    exceptions: exceptionsSheet(context, exceptions),
    alignment: orgAlignmentSheet(context),
    fx: fxSheet(context),
    adjustments: adjustmentsSheet(context),
    matched: matchedSheet(context, members),
    excluded: excludedSheet(context),
  };
  // Only sheets of lines can outgrow a sheet; the others have a row per org and period, check, file or setting.
  const split = (sheet: LongSheet): readonly Sheet[] => splitSheet(sheet, rowsPerSheet);
  const parts = (sheet: LongSheet): SheetParts => partsOf(sheet, rowsPerSheet);
  const detail = new SlicedWork(close.bridge.detail).value();
  const sources = {
    billing: sourceSheet(context, 'Source A', context.billing, detail.billingCell),
    revenue: sourceSheet(context, 'Source B', context.revenue, detail.revenueCell),
    lines: bridgeLinesSheet(context, detail),
  };
  const subtotals = subtotalsSheet(context, sources, rowsPerSheet);
  const openItems = openItemsSheet(context);
  const charts = chartsSheet(context, exceptions, parts(long.exceptions));
  const rollForward = rollForwardSheet(context, parts(openItems));
  const lead = withBookTies(context, leadSheet(context));
  const adjustments = adjustmentTotalsSheet(context, parts(long.adjustments));
  const body = [
    bridgeSheet(context),
    causesSheet(context, parts(long.exceptions), exceptions.totals()),
    charts.sheet,
    memoSheet(context, parts(long.excluded)),
    rollForward.sheet,
    ...split(openItems),
    ...split(openingItemsSheet(context)),
    ...split(priorCloseSheet(context)),
    sincePriorCloseSheet(context),
    ...split(long.exceptions),
    ...split(long.alignment),
    orgTotalsSheet(context),
    // The part of a close that one book holds has no parts of its own.
    ...(close.part ? [] : [booksSheet(context, detail)]),
    ...split(long.fx),
    ...split(long.adjustments),
    adjustments.sheet,
    ...split(long.matched),
    ...split(long.excluded),
    ...split(sources.billing.sheet),
    ...split(sources.revenue.sheet),
    ...split(sources.lines.sheet),
    subtotals.sheet,
    charts.bars,
    controlTotalsSheet(
      context,
      [...Object.values(long), sources.billing.sheet, sources.revenue.sheet, sources.lines.sheet],
      rowsPerSheet,
    ),
    mappingsSheet(context),
    parametersSheet(context),
    filesSheet(context),
    fileFiguresSheet(context),
    fileEvidenceSheet(context),
    columnsReadSheet(context),
    findingsSheet(context),
    findingPlacesSheet(context),
    signOffSheet(context),
    ...split(changeLogSheet(context)),
  ];
  const checks = checksSheet(context, [lead.sheet, ...body]);
  const sheets = withTickmarks(context, [lead.sheet, checks, ...body]);
  return {
    sheets: [aboutSheet(context, sheets, checks), ...sheets].map((sheet, at) =>
      referenced(sheet, String(at + 1).padStart(2, '0')),
    ),
    stamp,
    tenant: close.setup.tenant.name,
    names: [
      ...lead.names,
      ...bridgeNames(close.bridge.cells),
      ...namedColumns(parts(long.exceptions), EXCEPTION_NAMES),
      ...namedColumns(parts(long.excluded), EXCLUDED_NAMES),
      ...adjustments.names,
      ...rollForward.names,
      ...subtotals.names,
    ],
  };
}
