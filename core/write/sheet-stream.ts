/**
 * Repairs of exceljs's streaming sheets. As published, a sheet's elements come out in an order that Excel refuses,
 * its rows know no back-pressure and its formulas stay in memory; so head and rows are written here and the end of the
 * sheet is put into the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99).
 */

import type { SheetInternals } from './exceljs-internals.ts';
import { relationshipType } from './package-parts.ts';

/** Characters gathered before they go to the zip entry. */
const CHUNK = 1 << 16;
/** Bytes that may wait in the zip entry. */
const WAITING_LIMIT = 1 << 16;

/** What stands behind the rows and is not exceljs's. */
export type SheetEnd = {
  /** All cells that may hold text. */
  readonly textRange: string;
  /** Ranges of cells that are one. */
  readonly merges: readonly string[];
  /** Conditional formats as XML. */
  readonly conditionalFormats: string;
  /** The place of the drawing as a relationship names it. */
  readonly drawing: string | undefined;
};

/** The rows of one streamed sheet. */
export class SheetStream {
  private readonly sheet: SheetInternals;
  private readonly failure: Promise<never>;
  private pending: string;

  /** `head` replaces what exceljs has opened the sheet with; `failure` rejects when the file cannot be written on. */
  constructor(sheet: SheetInternals, head: string, failure: Promise<never>) {
    this.sheet = sheet;
    this.failure = failure;
    this.pending = head;
    sheet.stream.buffers.length = 0;
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
  async finish(end: SheetEnd): Promise<void> {
    await this.drain();
    const sheet = this.sheet;
    sheet._rows = null;
    sheet._writeCloseSheetData();
    sheet._writeSheetProtection();
    sheet._writeAutoFilter();
    sheet.stream.write(mergesXml(end.merges));
    sheet.stream.write(end.conditionalFormats);
    sheet._writeDataValidations();
    sheet._writeHyperlinks();
    sheet._writePageMargins();
    sheet._writePageSetup();
    sheet._writeHeaderFooter();
    sheet._writeRowBreaks();
    // Ids and periods are text on purpose: without this Excel marks each with a green corner.
    const ignored = `sqref="${end.textRange}" twoDigitTextYear="1" numberStoredAsText="1"`;
    sheet.stream.write(`<ignoredErrors><ignoredError ${ignored}/></ignoredErrors>`);
    this.writeDrawing(end.drawing);
    sheet._writeLegacyData();
    sheet._writeBackground();
    sheet._writeCloseWorksheet();
    sheet.stream.end();
    sheet._sheetCommentsWriter.commit();
    sheet._sheetRelsWriter.commit();
    sheet.committed = true;
  }
  private writeDrawing(target: string | undefined): void {
    if (target === undefined) return;
    const relationship = { Target: target, Type: relationshipType('drawing') };
    const id = this.sheet._sheetRelsWriter.addRelationship(relationship);
    this.sheet.stream.write(`<drawing r:id="${id}"/>`);
  }
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return '';
  const cells = merges.map((range) => `<mergeCell ref="${range}"/>`);
  return `<mergeCells count="${merges.length}">${cells.join('')}</mergeCells>`;
}
