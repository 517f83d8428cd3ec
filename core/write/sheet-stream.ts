/**
 * Repairs of exceljs's streaming sheets. As published, a sheet's elements come out in an order that Excel refuses,
 * its rows know no back-pressure and its formulas stay in memory; so rows are written here and the end of the sheet
 * is put into the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99).
 */

import type { SheetInternals } from './exceljs-internals.ts';

/** Characters gathered before they go to the zip entry. */
const CHUNK = 1 << 16;
/** Bytes that may wait in the zip entry. */
const WAITING_LIMIT = 1 << 16;

/** The rows of one streamed sheet. */
export class SheetStream {
  private readonly sheet: SheetInternals;
  private readonly failure: Promise<never>;
  private pending = '';

  /** `failure` rejects when the file cannot be written any further. */
  constructor(sheet: SheetInternals, failure: Promise<never>) {
    this.sheet = sheet;
    this.failure = failure;
    sheet._writeColumns();
    sheet._writeOpenSheetData();
    sheet.startedData = true;
  }

  /** Takes a row's XML; true when it is time to await `drain`. */
  add(xml: string): boolean {
    this.pending += xml;
    return this.pending.length >= CHUNK;
  }

  /** Hands the gathered rows on and waits until the zip has room. */
  async drain(): Promise<void> {
    if (this.pending !== '') this.sheet.stream.write(this.pending);
    this.pending = '';
    const entry = this.sheet.stream.pipes[0];
    if (!entry || entry._writableState.length <= WAITING_LIMIT) return;
    const drained = new Promise<void>((resolve) => {
      entry.once('drain', resolve);
    });
    await Promise.race([drained, this.failure]);
  }

  /** Writes everything after the rows in the order of CT_Worksheet and closes the sheet. */
  async finish(textRange: string): Promise<void> {
    await this.drain();
    const sheet = this.sheet;
    sheet._rows = null;
    sheet._writeCloseSheetData();
    sheet._writeSheetProtection();
    sheet._writeAutoFilter();
    sheet._writeMergeCells();
    sheet._writeConditionalFormatting();
    sheet._writeDataValidations();
    sheet._writeHyperlinks();
    sheet._writePageMargins();
    sheet._writePageSetup();
    sheet._writeHeaderFooter();
    sheet._writeRowBreaks();
    // Ids are text on purpose: without this Excel marks each with a green corner.
    sheet.stream.write(
      `<ignoredErrors><ignoredError sqref="${textRange}" numberStoredAsText="1"/></ignoredErrors>`,
    );
    sheet._writeLegacyData();
    sheet._writeBackground();
    sheet._writeCloseWorksheet();
    sheet.stream.end();
    sheet._sheetCommentsWriter.commit();
    sheet._sheetRelsWriter.commit();
    sheet.committed = true;
  }
}
