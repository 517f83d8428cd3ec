import { digestOf, workbookOf } from './held-archive.ts';
import type { FileTrouble, ReadRequest, RowBatch } from './text-rows.ts';
import type { SheetPart } from './xlsx-package.ts';
import { SheetReader } from './xlsx-sheet.ts';
import { DamagedArchive } from './zip.ts';

/** Reads one sheet of a workbook as rows of text: the named one, else the first. Parts are unpacked as they stream. */
export async function* readXlsx(request: ReadRequest): AsyncGenerator<RowBatch, void> {
  const reading = new SheetReading(request);
  const digest = await digestOf(request.bytes);
  let trouble: FileTrouble | undefined;
  try {
    yield* reading.rows();
  } catch (error) {
    if (error instanceof SheetMissing) trouble = { code: 'sheet-missing', row: 0, found: error.message };
    else if (error instanceof DamagedArchive) {
      const sheet = reading.sheet === '' ? '' : `sheet "${reading.sheet}": `;
      const found = `a workbook that cannot be read: ${sheet}${error.message}`;
      trouble = { code: 'file-unreadable', row: reading.lastRow, found };
    } else throw error;
  }
  const evidence = { ...digest, encoding: '', delimiter: '', sheet: reading.sheet, trouble };
  yield { rows: [], numbers: [], mayEndEarly: true, troubles: [], bytesDone: digest.bytes, evidence };
}

class SheetMissing extends Error {}

class SheetReading {
  /** Name of the sheet that is read, '' before. */
  sheet = '';
  lastRow = 0;
  private readonly request: ReadRequest;

  constructor(request: ReadRequest) {
    this.request = request;
  }

  async *rows(): AsyncGenerator<RowBatch, void> {
    const book = await workbookOf(this.request.bytes);
    const sheet = this.chosen(book.sheets);
    this.sheet = sheet.name;
    const reader = new SheetReader(await book.context());
    const size = Math.max(book.sizeOf(sheet), 1);
    let done = 0;
    for await (const length of book.scan(sheet, reader)) {
      done += length;
      this.lastRow = reader.lastRow;
      // Progress is told in bytes of the file, of which the sheet is nearly all.
      const bytesDone = Math.floor(this.request.bytes.size * Math.min(done / size, 1));
      const { rows, numbers } = reader;
      reader.rows = [];
      reader.numbers = [];
      yield { rows, numbers, mayEndEarly: true, troubles: [], bytesDone };
    }
  }

  private chosen(sheets: readonly SheetPart[]): SheetPart {
    const wanted = this.request.sheet;
    const sheet = wanted === undefined ? sheets[0] : sheets.find(({ name }) => name === wanted);
    if (sheet) return sheet;
    const names = sheets.map(({ name }) => name).join(', ');
    throw new SheetMissing(`no sheet "${wanted ?? ''}"; the workbook has ${names === '' ? 'none' : names}`);
  }
}
