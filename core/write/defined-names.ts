/** The names of the workbook: those of the report, the filters and the repeated rows of prints, in Excel's order. */

import { quotedSheet } from '../model/cell-address.ts';
import type { DefinedRange, Report } from '../report/sheet.ts';
import { absoluteRange } from './cell-ranges.ts';
import type { DefinedName } from './exceljs-internals.ts';
import { filterRange, printedRange, repeatedRanges } from './page-setup.ts';

const NAME_LIMIT = 255;
const NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** What Excel reads as a cell, `FX1` or `R1C1`, or as a value. */
const TAKEN = /^([a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*|true|false)$/i;

/** All names as the workbook part writes them; a name that Excel refuses is a bug and thrown. */
export function definedNames(report: Report): readonly DefinedName[] {
  const names = [...ownNames(report), ...report.sheets.flatMap(sheetNames)];
  const keyed = names.map((name) => ({ name, key: orderOf(name, report) }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return keyed.map(({ name }) => name);
}

// Excel orders by name whatever its case, built-in names without their prefix, and those of one name by sheet.
function orderOf({ name, localSheetId }: DefinedName, { sheets }: Report): string {
  const sheet = localSheetId === undefined ? '' : (sheets[localSheetId]?.name ?? '');
  return `${name.replace('_xlnm.', '').toLowerCase()}\u0000${sheet.toLowerCase()}`;
}

function ownNames({ names = [], sheets }: Report): readonly DefinedName[] {
  const there = new Set(sheets.map((sheet) => sheet.name));
  const seen = new Set<string>();
  return names.map((one) => {
    const trouble = troubleOf(one, there, seen);
    if (trouble !== undefined) throw new Error(`the name ${one.name} ${trouble}`);
    seen.add(one.name.toLowerCase());
    return {
      name: one.name,
      ranges: one.ranges.map((range) => absoluteRange({ sheet: one.sheet, range })),
    };
  });
}

function troubleOf(
  { name, sheet, ranges }: DefinedRange,
  sheets: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): string | undefined {
  if (!NAME.test(name) || name.length > NAME_LIMIT) return 'is not one that Excel takes';
  if (TAKEN.test(name)) return 'is one that Excel takes for a cell or a value';
  if (seen.has(name.toLowerCase())) return 'stands twice';
  if (!sheets.has(sheet)) return `is for a sheet that is not there: ${sheet}`;
  return ranges.length === 0 ? 'has no range' : undefined;
}

// LibreOffice shows no filter without its name; exceljs's own way of adding it would make one object per cell.
function sheetNames(sheet: Report['sheets'][number], localSheetId: number): readonly DefinedName[] {
  const filter = absoluteRange({ sheet: sheet.name, range: filterRange(sheet) });
  const cells = printedRange(sheet);
  const printed = cells && absoluteRange({ sheet: sheet.name, range: cells });
  const repeated = repeatedRanges(sheet).map((range) => `${quotedSheet(sheet.name)}!${range}`);
  return [
    { name: '_xlnm._FilterDatabase', ranges: [filter], localSheetId },
    ...(printed === undefined ? [] : [{ name: '_xlnm.Print_Area', ranges: [printed], localSheetId }]),
    { name: '_xlnm.Print_Titles', ranges: repeated, localSheetId },
  ];
}
