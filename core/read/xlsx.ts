import { Readable } from 'node:stream';
import ExcelJS, { type Row } from 'exceljs';
import { ByteTap } from './byte-tap.ts';
import type { FileTrouble, ReadRequest, RowBatch } from './text-rows.ts';
import { cellToText } from './xlsx-cell.ts';

const ROWS_IN_BATCH = 1000;

/** What exceljs's streaming reader knows about the workbook; its type declarations leave it out. */
type WorkbookFacts = {
  readonly model?: { readonly sheets?: readonly { readonly name: string; readonly rId: string }[] };
  readonly workbookRels?: readonly { readonly Id: string; readonly Target: string }[];
  readonly properties?: { readonly model?: { readonly date1904?: boolean } };
};
type Sheet = AsyncIterable<Row> & { readonly name: string; readonly id: number | string };
type Workbook = AsyncIterable<Sheet> & WorkbookFacts;

/** Reads one sheet of a workbook as rows of text: the named one, else the first. */
export async function* readXlsx(request: ReadRequest): AsyncGenerator<RowBatch, void> {
  const tap = new ByteTap(request.bytes);
  const reading = new SheetReading(tap, request.sheet);
  yield* reading.batches();
  const evidence = {
    ...(await tap.digest()),
    encoding: '',
    delimiter: '',
    sheet: reading.sheet,
    trouble: reading.trouble,
  };
  yield { rows: [], numbers: [], mayEndEarly: true, troubles: [], bytesDone: tap.bytesDone, evidence };
}

class SheetReading {
  sheet = '';
  trouble: FileTrouble | undefined;
  private readonly tap: ByteTap;
  private readonly wanted: string | undefined;
  private readonly seen: string[] = [];
  private failure: unknown;
  private lastRow = 0;

  constructor(tap: ByteTap, wanted: string | undefined) {
    this.tap = tap;
    this.wanted = wanted;
  }

  /** The rows of the sheet; afterwards `trouble` says why there are none, or no more. */
  async *batches(): AsyncGenerator<RowBatch, void> {
    try {
      yield* this.rows();
      if (this.sheet === '') this.trouble = this.missingSheet();
    } catch (error) {
      const found = `a damaged workbook, or no workbook at all (${messageOf(error)})`;
      this.trouble = { code: 'file-unreadable', row: this.lastRow, found };
    }
    // What the host could not deliver is no fault of the file.
    if (this.failure !== undefined) throw this.failure;
  }

  private async *rows(): AsyncGenerator<RowBatch, void> {
    const workbook = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from(this.safeChunks()), {
      ...{
        worksheets: 'emit',
        sharedStrings: 'cache',
        hyperlinks: 'ignore',
        styles: 'cache',
        entries: 'ignore',
      },
    }) as unknown as Workbook;
    for await (const sheet of workbook) {
      const name = nameOf(sheet, workbook);
      this.seen.push(name);
      if (this.sheet !== '' || name !== (this.wanted ?? workbook.model?.sheets?.[0]?.name ?? name)) {
        // Every sheet has to be run through, or the reader never comes to the next one.
        for await (const _ of sheet);
        continue;
      }
      this.sheet = name;
      yield* this.sheetRows(sheet, workbook.properties?.model?.date1904 === true);
    }
  }

  private async *sheetRows(sheet: Sheet, isFrom1904: boolean): AsyncGenerator<RowBatch, void> {
    let rows: string[][] = [];
    let numbers: number[] = [];
    for await (const row of sheet) {
      rows.push(rowTexts(row, isFrom1904));
      numbers.push(row.number);
      this.lastRow = row.number;
      if (rows.length < ROWS_IN_BATCH) continue;
      yield { rows, numbers, mayEndEarly: true, troubles: [], bytesDone: this.tap.bytesDone };
      rows = [];
      numbers = [];
    }
    yield { rows, numbers, mayEndEarly: true, troubles: [], bytesDone: this.tap.bytesDone };
  }

  /** The bytes for exceljs, which has no ear for a stream that fails: it would wait forever. */
  private async *safeChunks(): AsyncGenerator<Uint8Array, void> {
    try {
      for await (const chunk of this.tap.chunks()) yield chunk;
    } catch (error) {
      this.failure = error;
    }
  }

  private missingSheet(): FileTrouble {
    if (this.seen.length === 0) {
      return { code: 'file-unreadable', row: 0, found: 'an archive without any worksheet' };
    }
    const found = `the sheets ${this.seen.join(', ')}, and none named ${this.wanted ?? ''}`;
    return { code: 'sheet-missing', row: 0, found };
  }
}

function rowTexts(row: Row, isFrom1904: boolean): string[] {
  const texts: string[] = [];
  row.eachCell({ includeEmpty: true }, (cell) => {
    texts.push(cellToText(cell, isFrom1904));
  });
  return texts;
}

/** exceljs finds the names only where the parts of the workbook are named relatively, as Excel does but not all. */
function nameOf(sheet: Sheet, { model, workbookRels }: WorkbookFacts): string {
  const relation = workbookRels?.find(({ Target }) => Target.endsWith(`/worksheets/sheet${sheet.id}.xml`));
  const isAbsolute = relation?.Target.startsWith('/') === true;
  const named = isAbsolute ? model?.sheets?.find(({ rId }) => rId === relation?.Id) : undefined;
  return named?.name ?? sheet.name;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
