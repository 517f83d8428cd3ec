/** The cells of a report as its written workbook would have them. */

import { CellRowsReader, type FileRow } from '../read/cell-rows.ts';
import { decimalsOfFormat, isDateFormat } from '../read/xlsx-parts.ts';
import { XmlScanner } from '../read/xml-scanner.ts';
import type { DefinedRange, Sheet } from '../report/sheet.ts';
import { CellStyles } from '../write/cell-styles.ts';
import { FormulaReach } from '../write/formula-reach.ts';
import { RowWriter } from '../write/row-xml.ts';
import { drawnRows } from '../write/sheet-rows.ts';

/** Rows that are drawn at a time. */
const BATCH = 200;

/** Draws a sheet with the writer's own rows and reads these as a workbook is read, in batches; no row is held. */
export function* drawnCells(
  sheet: Sheet,
  names: readonly DefinedRange[],
): Generator<readonly FileRow[], void> {
  const isDate: boolean[] = [];
  const decimals: (number | undefined)[] = [];
  const styles = new CellStyles(({ numFmt }) => {
    decimals.push(decimalsOfFormat(numFmt ?? ''));
    return isDate.push(isDateFormat(numFmt ?? '')) - 1;
  });
  const writer = new RowWriter(styles, new FormulaReach(sheet.name, names));
  const reader = new CellRowsReader({ strings: [], isDate, decimals, isFrom1904: false });
  const scanner = new XmlScanner(reader);
  scanner.write('<sheetData>');
  let fresh = 0;
  for (const { xml } of drawnRows(sheet, writer)) {
    scanner.write(xml);
    fresh += 1;
    if (fresh < BATCH) continue;
    yield reader.take();
    fresh = 0;
  }
  yield reader.take();
}
