/** Puts the workbook together. */

import type { Close } from './close.ts';
import { closeContext } from './close-context.ts';
import { SideMembers } from './group-members.ts';
import type { Report, RunStamp, Sheet } from './sheet.ts';
import { aboutSheet } from './sheets/about.ts';
import { bridgeSheet } from './sheets/bridge.ts';
import { checksSheet } from './sheets/checks.ts';
import { columnsReadSheet } from './sheets/columns-read.ts';
import { exceptionsSheet } from './sheets/exceptions.ts';
import { excludedSheet } from './sheets/excluded.ts';
import { filesSheet } from './sheets/files.ts';
import { findingsSheet } from './sheets/findings.ts';
import { fxSheet } from './sheets/fx.ts';
import { leadSheet } from './sheets/lead.ts';
import { mappingsSheet } from './sheets/mappings.ts';
import { matchedSheet } from './sheets/matched.ts';
import { orgAlignmentSheet } from './sheets/org-alignment.ts';
import { settingsSheet } from './sheets/settings.ts';
import { type LongSheet, ROWS_PER_SHEET, splitSheet } from './split-sheet.ts';

/** The workbook of a close as data, in the order in which an auditor reads it. */
export function buildReport(close: Close, stamp: RunStamp, rowsPerSheet = ROWS_PER_SHEET): Report {
  const context = closeContext(close, stamp);
  const { groups } = close.matching;
  const members = {
    billing: new SideMembers(groups, context.billing),
    revenue: new SideMembers(groups, context.revenue),
  };
  // Only sheets of lines can outgrow a sheet; the others have a row per org and period, check, file or setting.
  const split = (sheet: LongSheet): readonly Sheet[] => splitSheet(sheet, rowsPerSheet);
  const sheets = [
    leadSheet(context),
    checksSheet(context),
    bridgeSheet(context),
    ...split(exceptionsSheet(context, members)),
    ...split(orgAlignmentSheet(context)),
    ...split(fxSheet(context)),
    ...split(matchedSheet(context, members)),
    ...split(excludedSheet(context)),
    mappingsSheet(context),
    settingsSheet(context),
    filesSheet(context),
    columnsReadSheet(context),
    findingsSheet(context),
  ];
  return { sheets: [aboutSheet(context, sheets), ...sheets], stamp, tenant: close.setup.tenant.name };
}
