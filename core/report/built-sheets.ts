/** The sheets of a workbook that other sheets, the bridge's formulas or defined names refer to. */

import type { BridgeDetail } from '../match/bridge-types.ts';
import { SlicedWork, type Slices } from '../model/sliced-work.ts';
import type { CloseContext } from './close-context.ts';
import { ExceptionList } from './exception-list.ts';
import { type GroupMembers, SideMembers } from './group-members.ts';
import type { Sheet } from './sheet.ts';
import { partsOf, type SheetParts } from './sheet-parts.ts';
import { adjustmentTotalsSheet } from './sheets/adjustment-totals.ts';
import { adjustmentsSheet } from './sheets/adjustments.ts';
import { bridgeLinesSheet } from './sheets/bridge-lines.ts';
import { chartsSheet } from './sheets/charts.ts';
import { withBookTies } from './sheets/control-figures.ts';
import { exceptionsSheet } from './sheets/exceptions.ts';
import { excludedSheet } from './sheets/excluded.ts';
import { fxSheet } from './sheets/fx.ts';
import { leadSheet } from './sheets/lead.ts';
import { matchedSheet } from './sheets/matched.ts';
import { openItemsSheet } from './sheets/open-items.ts';
import { orgAlignmentSheet } from './sheets/org-alignment.ts';
import { rollForwardSheet } from './sheets/roll-forward.ts';
import { sourceSheet } from './sheets/source.ts';
import { type BridgeSources, subtotalsSheet } from './sheets/subtotals.ts';
import { type LongSheet, splitSheet } from './split-sheet.ts';

/** These sheets of one close, and how a sheet of lines is cut into sheets that a workbook allows. */
export type BuiltSheets = ReturnType<typeof sheetsOf>;

/** Builds them in slices; a sheet holds `rowsPerSheet` rows and goes on in the next one. */
export function* builtSheets(context: CloseContext, rowsPerSheet: number): Slices<BuiltSheets> {
  const members = yield* membersOf(context);
  const exceptions = yield* ExceptionList.whole(context, members);
  const detail = yield* new SlicedWork(context.close.bridge.detail).slices();
  yield;
  return sheetsOf(context, rowsPerSheet, { members, exceptions, detail });
}

/** What sheets of lines are listed from, worked out for all of them. */
type Listed = {
  readonly members: GroupMembers;
  readonly exceptions: ExceptionList;
  readonly detail: BridgeDetail;
};

function sheetsOf(context: CloseContext, rowsPerSheet: number, { members, exceptions, detail }: Listed) {
  // Only sheets of lines can outgrow a sheet; the others have a row per org and period, check, file or setting.
  const split = (sheet: LongSheet): readonly Sheet[] => splitSheet(sheet, rowsPerSheet);
  const parts = (sheet: LongSheet): SheetParts => partsOf(sheet, rowsPerSheet);
  const long = longSheets(context, members, exceptions);
  const sources: BridgeSources = {
    billing: sourceSheet(context, 'Source A', context.billing, detail.billingCell),
    revenue: sourceSheet(context, 'Source B', context.revenue, detail.revenueCell),
    lines: bridgeLinesSheet(context, detail),
  };
  const openItems = openItemsSheet(context);
  return {
    rowsPerSheet,
    split,
    parts,
    exceptions,
    long,
    detail,
    sources,
    openItems,
    subtotals: subtotalsSheet(context, sources, rowsPerSheet),
    charts: chartsSheet(context, exceptions, parts(long.exceptions)),
    rollForward: rollForwardSheet(context, parts(openItems)),
    lead: withBookTies(context, leadSheet(context)),
    adjustmentTotals: adjustmentTotalsSheet(context, parts(long.adjustments)),
  };
}

function* membersOf({ close, billing, revenue }: CloseContext): Slices<GroupMembers> {
  const { groups } = close.matching;
  return {
    billing: yield* SideMembers.inSlices(groups, billing),
    revenue: yield* SideMembers.inSlices(groups, revenue),
  };
}

/** The sheets of lines beside the sources, in the order of their control totals. */
function longSheets(context: CloseContext, members: GroupMembers, exceptions: ExceptionList) {
  return {
    exceptions: exceptionsSheet(context, exceptions),
    alignment: orgAlignmentSheet(context),
    fx: fxSheet(context),
    adjustments: adjustmentsSheet(context),
    matched: matchedSheet(context, members),
    excluded: excludedSheet(context),
  };
}
