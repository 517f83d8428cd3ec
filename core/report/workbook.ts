/** Puts the workbook together. */

import { finished, type Slices } from '../model/sliced-work.ts';
import { bridgeNames } from './bridge-layout.ts';
import { type BuiltSheets, builtSheets } from './built-sheets.ts';
import type { Close } from './close.ts';
import { closeContext } from './close-context.ts';
import type { DefinedRange, Report, RunStamp } from './sheet.ts';
import { namedColumns } from './sheet-parts.ts';
import { aboutSheet } from './sheets/about.ts';
import { EXCEPTION_NAMES } from './sheets/causes.ts';
import { checksSheet } from './sheets/checks.ts';
import { EXCLUDED_NAMES } from './sheets/memo.ts';
import { withTickmarks } from './sheets/tickmarks.ts';
import { ROWS_PER_SHEET } from './split-sheet.ts';
import { referenced } from './title-block.ts';
import { evidenceSheets, figureSheets, lineSheets } from './workbook-sections.ts';

/** The workbook of a close as data, in the order in which an auditor reads it. */
export function buildReport(close: Close, stamp: RunStamp, rowsPerSheet?: number): Report {
  return finished(reportInSlices(close, stamp, rowsPerSheet));
}

/** The same in slices. */
export function* reportInSlices(
  close: Close,
  stamp: RunStamp,
  rowsPerSheet = ROWS_PER_SHEET,
): Slices<Report> {
  const context = yield* closeContext(close, stamp);
  const built = yield* builtSheets(context, rowsPerSheet);
  yield;
  const lead = built.lead.sheet;
  const body = [
    ...figureSheets(context, built),
    ...(yield* lineSheets(context, built)),
    ...evidenceSheets(context, built),
  ];
  const checks = yield* checksSheet(context, [lead, ...body]);
  const sheets = withTickmarks(context, [lead, checks, ...body]);
  return {
    sheets: [aboutSheet(context, sheets, checks), ...sheets].map((sheet, at) =>
      referenced(sheet, String(at + 1).padStart(2, '0')),
    ),
    stamp,
    tenant: close.setup.tenant.name,
    names: namesOf(close, built),
  };
}

function namesOf(close: Close, built: BuiltSheets): readonly DefinedRange[] {
  const { long, parts } = built;
  return [
    ...built.lead.names,
    ...bridgeNames(close.bridge.cells),
    ...namedColumns(parts(long.exceptions), EXCEPTION_NAMES),
    ...namedColumns(parts(long.excluded), EXCLUDED_NAMES),
    ...built.adjustmentTotals.names,
    ...built.rollForward.names,
    ...built.subtotals.names,
  ];
}
