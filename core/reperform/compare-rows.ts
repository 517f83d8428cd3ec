/** Compares the rows of a sheet with those that re-performance gives, both ways, without holding either. */

import type { Difference } from '../contract/verification.ts';
import { addressOf } from '../model/cell-address.ts';
import type { FileCell, FileRow } from '../read/cell-rows.ts';
import { cellWords, rowWords } from './cell-words.ts';
import type { RowCursor } from './row-cursor.ts';
import { isLikeRow, isSameAt } from './same-cell.ts';

/** Rows that are looked through for the place where both sheets go on alike after one that was taken out or put in. */
const LOOKED_AHEAD = 100;

/** Both sides of a comparison and who hears of differences. */
export type Comparison = {
  readonly sheet: string;
  readonly workbook: RowCursor;
  readonly again: RowCursor;
  readonly tell: (difference: Difference) => void;
  /** Hears of the cells compared. */
  readonly count: (cells: number) => void;
};

/** Compares all rows of a sheet. A row taken out or put in is one difference, and the rows below it keep their pairs. */
export async function compareRows(comparison: Comparison): Promise<void> {
  const { workbook, again } = comparison;
  /** How much lower a row stands in the workbook than in the other one. */
  let shift = 0;
  for (;;) {
    if (!workbook.has(1)) await workbook.fill(1);
    if (!again.has(1)) await again.fill(1);
    const [one, other] = [workbook.peek(), again.peek()];
    if (!one && !other) return;
    const lead =
      (one?.number ?? Number.POSITIVE_INFINITY) - shift - (other?.number ?? Number.POSITIVE_INFINITY);
    if (one && (!other || lead < 0)) tooMany(comparison, 1);
    else if (other && (!one || lead > 0)) missing(comparison, shift, 1);
    else if (one && other) {
      const isSame = isSameRow(one, other);
      const moved = isSame ? 0 : await movedRows(workbook, again);
      if (moved > 0) tooMany(comparison, moved);
      else if (moved < 0) missing(comparison, shift, -moved);
      else pair(comparison, one, other, isSame);
      shift += moved;
    }
  }
}

/** Rows of the workbook that re-performance does not give. */
function tooMany({ sheet, workbook, tell, count }: Comparison, rows: number): void {
  for (let left = rows; left > 0; left -= 1) {
    const row = workbook.peek();
    if (!row) return;
    count(row.cells.length);
    tell({ sheet, address: rowAddress(row.number), workbook: rowWords(row.cells), again: 'no such row' });
    workbook.skip();
  }
}

/** Rows of re-performance that the workbook does not have. */
function missing({ sheet, again, tell, count }: Comparison, shift: number, rows: number): void {
  for (let left = rows; left > 0; left -= 1) {
    const row = again.peek();
    if (!row) return;
    count(row.cells.length);
    const address = rowAddress(row.number + shift);
    tell({ sheet, address, workbook: 'no such row', again: rowWords(row.cells) });
    again.skip();
  }
}

function rowAddress(row: number): string {
  return `${row}:${row}`;
}

function pair(
  { sheet, workbook, again, tell, count }: Comparison,
  one: FileRow,
  other: FileRow,
  isSame: boolean,
): void {
  workbook.skip();
  again.skip();
  if (isSame) {
    count(one.cells.length);
    return;
  }
  let compared = 0;
  for (const [cell, twin] of pairsOf(one.cells, other.cells)) {
    compared += 1;
    if (isSameAt(cell, one.number, twin, other.number)) continue;
    const address = addressOf((cell ?? twin)?.column ?? 0, one.number);
    tell({ sheet, address, workbook: cellWords(cell, twin), again: cellWords(twin, cell) });
  }
  count(compared);
}

/** Cells of two rows by column; on either side one may be missing. */
function* pairsOf(
  ones: readonly FileCell[],
  others: readonly FileCell[],
): Generator<readonly [FileCell | undefined, FileCell | undefined], void> {
  let [at, other] = [0, 0];
  while (at < ones.length || other < others.length) {
    const [one, twin] = [ones[at], others[other]];
    const lead = (one?.column ?? Number.POSITIVE_INFINITY) - (twin?.column ?? Number.POSITIVE_INFINITY);
    yield lead < 0 ? [one, undefined] : lead > 0 ? [undefined, twin] : [one, twin];
    if (lead <= 0) at += 1;
    if (lead >= 0) other += 1;
  }
}

function isSameRow(one: FileRow, other: FileRow): boolean {
  if (one.cells.length !== other.cells.length) return false;
  return one.cells.every((cell, at) => {
    const twin = other.cells[at];
    return twin?.column === cell.column && isSameAt(cell, one.number, twin, other.number);
  });
}

/**
 * How many rows were put in before the next one of the workbook (above zero) or taken out (below zero); 0 when the
 * next row was only changed. Both sheets must go on alike for two rows, so that a changed row is not taken for moved.
 */
async function movedRows(workbook: RowCursor, again: RowCursor): Promise<number> {
  await workbook.fill(LOOKED_AHEAD + 2);
  await again.fill(LOOKED_AHEAD + 2);
  if (isAlike(workbook.peek(1), again.peek(1))) return 0;
  for (let rows = 1; rows <= LOOKED_AHEAD; rows += 1) {
    if (goesOnAlike(workbook, rows, again, 0)) return rows;
    if (goesOnAlike(workbook, 0, again, rows)) return -rows;
  }
  return 0;
}

function goesOnAlike(workbook: RowCursor, ahead: number, again: RowCursor, againAhead: number): boolean {
  const [one, other] = [workbook.peek(ahead), again.peek(againAhead)];
  if (!one || !other || !isLikeRow(one, other)) return false;
  return isAlike(workbook.peek(ahead + 1), again.peek(againAhead + 1));
}

/** True when two rows are alike, or both sheets have ended. */
function isAlike(one: FileRow | undefined, other: FileRow | undefined): boolean {
  return one && other ? isLikeRow(one, other) : one === other;
}
