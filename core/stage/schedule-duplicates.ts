/** Schedule rows that were deleted, or delivered twice because unlabeled rows are visible to every org. */

import { IntColumn } from '../model/column-table.ts';
import type { Slices } from '../model/sliced-work.ts';
import { BLANK } from '../model/text-pool.ts';
import { type Suspects, settleKeys, tellPossible } from './duplicates.ts';
import { RowContents } from './row-contents.ts';
import type { StageInput } from './stage-input.ts';
import { copyInts, intColumns, type StageTable } from './stage-table.ts';
import { partOf } from './table-part.ts';

/** Fields that make two rows the same. */
const content = [
  'linkedNumber',
  'adjustmentNumber',
  'linkedType',
  'amount',
  'currency',
  'periodName',
  'periodStart',
  'periodEnd',
  'organization',
  'periodOrganization',
];

/** The tables without deleted rows and without rows that another file delivers as well (see settleKeys). */
export function* countedTables(
  tables: readonly StageTable[],
  input: StageInput,
): Slices<readonly StageTable[]> {
  const isOut = yield* duplicatesAmong(tables, input);
  let from = 0;
  return tables.map((table) => {
    const [deleted] = intColumns(table, ['isDeleted']);
    const rows: number[] = [];
    for (let row = 0; row < table.count; row += 1) {
      if (isOut[from + row] !== 1 && deleted?.get(row) !== 1) rows.push(row);
    }
    from += table.count;
    return rows.length === table.count ? table : partOf(table, rows);
  });
}

function* duplicatesAmong(tables: readonly StageTable[], input: StageInput): Slices<Uint8Array> {
  const [file, row, ids, document] = [new IntColumn(), new IntColumn(), new IntColumn(), new IntColumn()];
  const segments = tables.map((table) => {
    const from = file.length;
    const own = IntColumn.filled(table.count, BLANK);
    copyInts(own, 0, intColumns(table, ['id']), BLANK, table.count);
    const numbers = IntColumn.filled(table.count, BLANK);
    copyInts(numbers, 0, intColumns(table, ['linkedNumber', 'adjustmentNumber']), BLANK, table.count);
    for (let at = 0; at < table.count; at += 1) {
      file.push(table.file);
      row.push(table.row.get(at));
      ids.push(own.get(at));
      document.push(numbers.get(at));
    }
    return { table, from, fields: content };
  });
  const isOut = new Uint8Array(file.length);
  const suspects: Suspects = {
    count: file.length,
    file,
    row,
    document,
    family: () => 0,
    contents: new RowContents(segments, input),
    isDuplicate: (line) => isOut[line] === 1,
    mark: (line) => {
      isOut[line] = 1;
    },
    // Schedule rows are in no total.
    money: () => undefined,
  };
  yield* settleKeys(ids, suspects, input);
  const keyless = [...isOut.keys()].filter((line) => ids.get(line) === BLANK);
  if (keyless.length > 1) yield* tellPossible(keyless, suspects, input);
  return isOut;
}
