import type { ByteSource } from './byte-source.ts';
import { decoderOf } from './decode.ts';
import { RelationsReader, StringsReader, StylesReader, WorkbookReader } from './xlsx-parts.ts';
import { type XmlHandler, XmlScanner } from './xml-scanner.ts';
import { DamagedArchive, entryBytes, type ZipEntry } from './zip.ts';

/** A sheet of a workbook and where its cells are. */
export type SheetPart = { readonly name: string; readonly path: string; readonly isHidden: boolean };

/** What cells of any sheet refer to. */
export type SheetContext = {
  readonly strings: readonly string[];
  /** Whether a style shows a date. */
  readonly isDate: readonly boolean[];
  /** Decimals that a style shows of a number, for readers who ask for them; undefined for all that there are. */
  readonly decimals?: readonly (number | undefined)[];
  readonly isFrom1904: boolean;
};

/** A workbook by its parts. What its format does not allow is thrown as DamagedArchive, wherever it is met. */
export class WorkbookPackage {
  /** Sheets in the order of their tabs. */
  readonly sheets: readonly SheetPart[];
  private readonly bytes: ByteSource;
  private readonly entries: ReadonlyMap<string, ZipEntry>;
  private readonly parts: RelationsReader['relations'];
  private readonly isFrom1904: boolean;
  private shared: SheetContext | undefined;

  private constructor(
    bytes: ByteSource,
    entries: ReadonlyMap<string, ZipEntry>,
    parts: RelationsReader['relations'],
    workbook: WorkbookReader,
  ) {
    this.bytes = bytes;
    this.entries = entries;
    this.parts = parts;
    this.isFrom1904 = workbook.isFrom1904;
    const byId = new Map(parts.map((part) => [part.id, part]));
    this.sheets = workbook.sheets.flatMap(({ name, relation, isHidden }) => {
      const part = byId.get(relation);
      if (!part) throw new DamagedArchive(`the part of its sheet "${name}" is not named`);
      // Sheets that are nothing but a chart have no cells.
      return part.type === 'worksheet' ? [{ name, path: part.target, isHidden }] : [];
    });
  }

  /** Finds the workbook in an archive of these parts, and its sheets. */
  static async open(bytes: ByteSource, entries: Entries): Promise<WorkbookPackage> {
    const home = (await relationsOf(bytes, entries, '')).find(
      ({ type }) => type === 'officeDocument',
    )?.target;
    if (home === undefined) throw new DamagedArchive('an archive without a workbook; unpack it first');
    if (!home.endsWith('.xml')) throw new DamagedArchive('a binary workbook; save it as .xlsx');
    const workbook = await readPart({ bytes, entries, path: home }, new WorkbookReader(), MOST_DESCRIBED);
    return new WorkbookPackage(bytes, entries, await relationsOf(bytes, entries, home), workbook);
  }

  /** Shared texts and styles, which cells of all sheets name by number; read once. */
  async context(): Promise<SheetContext> {
    this.shared ??= await this.readContext();
    return this.shared;
  }

  /** Size of a sheet when it is unpacked. */
  sizeOf({ path }: SheetPart): number {
    return entryOf(this.entries, path).size;
  }

  /** Scans the cells of a sheet; gives the length of each chunk once it is scanned. */
  scan({ path }: SheetPart, reader: XmlHandler): AsyncGenerator<number, void> {
    return scanPart(this.bytes, this.entries, path, reader);
  }

  private async readContext(): Promise<SheetContext> {
    const { strings } = await this.optionalPart('sharedStrings', new StringsReader(), MOST_HELD);
    const { isDate } = await this.optionalPart('styles', new StylesReader(), MOST_DESCRIBED);
    return { strings, isDate, isFrom1904: this.isFrom1904 };
  }

  private optionalPart<Reader extends XmlHandler>(
    type: string,
    reader: Reader,
    most: number,
  ): Promise<Reader> {
    const path = this.parts.find((part) => part.type === type)?.target;
    if (path === undefined) return Promise.resolve(reader);
    return readPart({ bytes: this.bytes, entries: this.entries, path }, reader, most);
  }
}

type Entries = ReadonlyMap<string, ZipEntry>;

/** Unpacked size of the shared texts, which are held as a whole, */
const MOST_HELD = 1 << 29;
/** and of the parts that only say how the workbook is made. */
const MOST_DESCRIBED = 1 << 26;

/** Relations of a part to others, with the paths of these in the archive. */
async function relationsOf(
  bytes: ByteSource,
  entries: Entries,
  path: string,
): Promise<RelationsReader['relations']> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${path.slice(folder.length)}.rels`;
  if (!entries.has(file)) return [];
  const { relations } = await readPart({ bytes, entries, path: file }, new RelationsReader(), MOST_DESCRIBED);
  return relations.map((one) => ({ ...one, target: pathFrom(folder, one.target) }));
}

type Part = { readonly bytes: ByteSource; readonly entries: Entries; readonly path: string };

async function readPart<Reader extends XmlHandler>(
  { bytes, entries, path }: Part,
  reader: Reader,
  most: number,
): Promise<Reader> {
  if (entryOf(entries, path).size > most) {
    throw new DamagedArchive(`${path} is too large to be held in memory; save the sheet as CSV`);
  }
  for await (const _ of scanPart(bytes, entries, path, reader));
  return reader;
}

async function* scanPart(
  bytes: ByteSource,
  entries: Entries,
  path: string,
  reader: XmlHandler,
): AsyncGenerator<number, void> {
  const scanner = new XmlScanner(reader);
  const decoder = decoderOf('utf-8');
  let isFirst = true;
  for await (const chunk of entryBytes(bytes, entryOf(entries, path))) {
    const text = decoder.write(chunk);
    scanner.write(isFirst ? text.replace(/^\ufeff/, '') : text);
    isFirst = isFirst && text === '';
    if (decoder.invalid !== undefined) throw new DamagedArchive(`${path} holds ${decoder.invalid}`);
    yield chunk.length;
  }
  scanner.end();
}

function entryOf(entries: Entries, path: string): ZipEntry {
  const entry = entries.get(path);
  if (!entry) throw new DamagedArchive(`${path} is missing`);
  return entry;
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
