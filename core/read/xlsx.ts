import type { ByteSource } from './byte-source.ts';
import { ByteTap } from './byte-tap.ts';
import { decoderOf } from './decode.ts';
import type { FileTrouble, ReadRequest, RowBatch } from './text-rows.ts';
import { RelationsReader, StringsReader, StylesReader, WorkbookReader } from './xlsx-parts.ts';
import { SheetReader } from './xlsx-sheet.ts';
import { type XmlHandler, XmlScanner } from './xml-scanner.ts';
import { DamagedArchive, entryBytes, type ZipEntry, zipEntries } from './zip.ts';

/** Reads one sheet of a workbook as rows of text: the named one, else the first. Parts are unpacked as they stream. */
export async function* readXlsx(request: ReadRequest): AsyncGenerator<RowBatch, void> {
  const book = new OpenWorkbook(request.bytes);
  const digest = await new ByteTap(request.bytes).digest();
  let trouble: FileTrouble | undefined;
  try {
    yield* book.rows(request.sheet);
  } catch (error) {
    if (error instanceof SheetMissing) trouble = { code: 'sheet-missing', row: 0, found: error.message };
    else if (error instanceof DamagedArchive) {
      const found = `a workbook that cannot be read: ${error.message}`;
      trouble = { code: 'file-unreadable', row: book.lastRow, found };
    } else throw error;
  }
  const evidence = { ...digest, encoding: '', delimiter: '', sheet: book.sheet, trouble };
  yield { rows: [], numbers: [], mayEndEarly: true, troubles: [], bytesDone: digest.bytes, evidence };
}

class SheetMissing extends Error {}

class OpenWorkbook {
  /** Name of the sheet that is read, '' before. */
  sheet = '';
  lastRow = 0;
  private readonly bytes: ByteSource;
  private entries: ReadonlyMap<string, ZipEntry> = new Map();

  constructor(bytes: ByteSource) {
    this.bytes = bytes;
  }

  async *rows(wanted: string | undefined): AsyncGenerator<RowBatch, void> {
    this.entries = await zipEntries(this.bytes);
    const home = (await this.relations('')).find(({ type }) => type === 'officeDocument')?.target;
    if (home === undefined) throw new DamagedArchive('an archive without a workbook; unpack it first');
    if (!home.endsWith('.xml')) throw new DamagedArchive('a binary workbook; save it as .xlsx');
    const workbook = await this.part(home, new WorkbookReader());
    const parts = await this.relations(home);
    const partOf = (type: string): string | undefined => parts.find((part) => part.type === type)?.target;
    const sheets = workbook.sheets.flatMap(({ name, relation }) => {
      const part = parts.find(({ id, type }) => id === relation && type === 'worksheet');
      return part ? [{ name, path: part.target }] : [];
    });
    const sheet = wanted === undefined ? sheets[0] : sheets.find(({ name }) => name === wanted);
    if (!sheet) {
      const names = sheets.map(({ name }) => name).join(', ');
      throw new SheetMissing(`no sheet "${wanted ?? ''}"; the workbook has ${names === '' ? 'none' : names}`);
    }
    this.sheet = sheet.name;
    const { strings } = await this.part(partOf('sharedStrings'), new StringsReader());
    const { isDate } = await this.part(partOf('styles'), new StylesReader());
    yield* this.sheetRows(sheet.path, new SheetReader({ strings, isDate, isFrom1904: workbook.isFrom1904 }));
  }

  private async *sheetRows(path: string, reader: SheetReader): AsyncGenerator<RowBatch, void> {
    const { size } = this.entry(path);
    let done = 0;
    for await (const length of this.scan(path, reader)) {
      done += length;
      this.lastRow = reader.lastRow;
      // Progress is told in bytes of the file, of which the sheet is nearly all.
      const bytesDone = Math.floor(this.bytes.size * Math.min(done / Math.max(size, 1), 1));
      const { rows, numbers } = reader;
      reader.rows = [];
      reader.numbers = [];
      yield { rows, numbers, mayEndEarly: true, troubles: [], bytesDone };
    }
  }

  /** Relations of a part to others, with the paths of these in the archive. */
  private async relations(path: string): Promise<RelationsReader['relations']> {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const file = `${folder}_rels/${path.slice(folder.length)}.rels`;
    if (!this.entries.has(file)) return [];
    const { relations } = await this.part(file, new RelationsReader());
    return relations.map((one) => ({ ...one, target: pathFrom(folder, one.target) }));
  }

  private async part<Reader extends XmlHandler>(path: string | undefined, reader: Reader): Promise<Reader> {
    if (path === undefined) return reader;
    for await (const _ of this.scan(path, reader));
    return reader;
  }

  /** Scans a part; gives the length of each chunk once it is scanned. */
  private async *scan(path: string, reader: XmlHandler): AsyncGenerator<number, void> {
    const scanner = new XmlScanner(reader);
    const decoder = decoderOf('utf-8');
    let isFirst = true;
    for await (const chunk of entryBytes(this.bytes, this.entry(path))) {
      const text = decoder.write(chunk);
      scanner.write(isFirst ? text.replace(/^\ufeff/, '') : text);
      isFirst = isFirst && text === '';
      if (decoder.invalid !== undefined) throw new DamagedArchive(`${path} holds ${decoder.invalid}`);
      yield chunk.length;
    }
    scanner.end();
  }

  private entry(path: string): ZipEntry {
    const entry = this.entries.get(path);
    if (!entry) throw new DamagedArchive(`${path} is missing`);
    return entry;
  }
}

/** The path in the archive of a target, which is absolute or relative to a folder. */
function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
