/** Finds for each sheet of a report the one of the workbook, and what is wrong with the list of sheets itself. */

import type { Difference } from '../contract/verification.ts';
import type { BookSheet } from '../read/workbook-cells.ts';
import type { Sheet } from '../report/sheet.ts';

/** A sheet of the report and the position of its twin in the workbook. */
export type SheetPair = { readonly sheet: Sheet; readonly position: number };

/** The pairs in the order of the report, and every sheet that is missing, too many, renamed, hidden or out of place. */
export type PairedSheets = {
  readonly pairs: readonly SheetPair[];
  readonly differences: readonly Difference[];
};

/** Pairs sheets by name; one of another name stands for the missing sheet that followed the same sheet before it. */
export function pairSheets(book: readonly BookSheet[], report: readonly Sheet[]): PairedSheets {
  const twins = twinsOf(book, report);
  const paired = new Set(twins);
  const differences = [
    ...book.flatMap((sheet, at) => sheetDifferences(sheet, at, twins[at] ?? -1, report)),
    ...outOfPlace(book, twins),
    ...report.flatMap(({ name }, at) =>
      paired.has(at) ? [] : [about(name, 'no such sheet', `a sheet "${name}"`)],
    ),
  ];
  const pairs = twins
    .flatMap((twin, position) => (twin < 0 ? [] : [{ twin, position }]))
    .sort((one, other) => one.twin - other.twin)
    .flatMap(({ twin, position }) => {
      const sheet = report[twin];
      return sheet ? [{ sheet, position }] : [];
    });
  return { pairs, differences };
}

/** For each sheet of the workbook the position of its twin in the report, -1 for none. */
function twinsOf(book: readonly BookSheet[], report: readonly Sheet[]): readonly number[] {
  const positions = new Map(report.map(({ name }, at) => [name, at]));
  const twins = book.map(({ name }) => {
    const twin = positions.get(name) ?? -1;
    // A second sheet of one name has no twin.
    positions.delete(name);
    return twin;
  });
  const free = new Set(positions.values());
  for (const [at, twin] of twins.entries()) {
    const next = at === 0 ? 0 : (twins[at - 1] ?? -1) + 1;
    if (twin >= 0 || (at > 0 && next === 0) || !free.delete(next)) continue;
    twins[at] = next;
  }
  return twins;
}

function sheetDifferences(
  { name, isHidden }: BookSheet,
  at: number,
  twin: number,
  report: readonly Sheet[],
): readonly Difference[] {
  const expected = report[twin];
  if (!expected) return [about(name, `a sheet "${name}" in place ${at + 1}`, 'no such sheet')];
  const hidden = isHidden ? [about(name, 'a hidden sheet', 'a sheet that is shown')] : [];
  if (expected.name === name) return hidden;
  return [
    about(expected.name, `the sheet is named "${name}"`, `the sheet is named "${expected.name}"`),
    ...hidden,
  ];
}

function outOfPlace(book: readonly BookSheet[], twins: readonly number[]): readonly Difference[] {
  let last = -1;
  return twins.flatMap((twin, at) => {
    if (twin < 0) return [];
    const isInOrder = twin > last;
    last = Math.max(last, twin);
    const name = book[at]?.name ?? '';
    return isInOrder ? [] : [about(name, `it stands in place ${at + 1}`, `it stands in place ${twin + 1}`)];
  });
}

function about(sheet: string, workbook: string, again: string): Difference {
  return { sheet, address: '', workbook, again };
}
