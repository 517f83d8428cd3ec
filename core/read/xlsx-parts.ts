import { grouped, MOST_CHARACTERS, MOST_UNITS } from './sheet-limits.ts';
import { attribute, type XmlHandler } from './xml-scanner.ts';
import { DamagedArchive } from './zip.ts';

/** A relation of a workbook to one of its parts. */
export type Relation = { readonly id: string; readonly type: string; readonly target: string };

/** Collects the relations of a part. */
export class RelationsReader implements XmlHandler {
  readonly relations: Relation[] = [];

  open(name: string, tag: string): void {
    if (name !== 'Relationship') return;
    const type = attribute(tag, 'Type') ?? '';
    this.relations.push({
      id: attribute(tag, 'Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: attribute(tag, 'Target') ?? '',
    });
  }

  text(): void {
    // Relations have no text.
  }

  close(): void {
    // All is said in the opening tag.
  }
}

/** Collects the sheets of a workbook and the year its dates count from. */
export class WorkbookReader implements XmlHandler {
  readonly sheets: { readonly name: string; readonly relation: string; readonly isHidden: boolean }[] = [];
  isFrom1904 = false;

  open(name: string, tag: string): void {
    if (name === 'workbookPr') this.isFrom1904 = /^(1|true)$/.test(attribute(tag, 'date1904') ?? '');
    if (name !== 'sheet') return;
    // The prefix of relations is a matter of convention; every writer keeps to it.
    this.sheets.push({
      name: attribute(tag, 'name') ?? '',
      relation: attribute(tag, 'r:id') ?? '',
      isHidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
    });
  }

  text(): void {
    // Names of sheets stand in attributes.
  }

  close(): void {
    // All is said in the opening tags.
  }
}

/** Number formats that show dates without a code of their own in the file (ECMA-376, part 1, 18.8.30). */
const DATE_FORMATS: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Characters of a number format; Excel takes no more. */
const LONGEST_FORMAT = 255;

/** Finds out which cell styles show dates. */
export class StylesReader implements XmlHandler {
  /** Whether the style of a number shows a date. */
  readonly isDate: boolean[] = [];
  private readonly ownFormats = new Map<number, boolean>();
  private isInCellStyles = false;

  open(name: string, tag: string): void {
    if (name === 'numFmt') {
      const code = (attribute(tag, 'formatCode') ?? '').slice(0, LONGEST_FORMAT);
      this.ownFormats.set(Number(attribute(tag, 'numFmtId')), isDateFormat(code));
    }
    if (name === 'cellXfs') this.isInCellStyles = true;
    if (name !== 'xf' || !this.isInCellStyles) return;
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    const isBuiltIn = DATE_FORMATS.some(([from, to]) => id >= from && id <= to);
    this.isDate.push(this.ownFormats.get(id) ?? isBuiltIn);
  }

  text(): void {
    // Styles stand in attributes.
  }

  close(name: string): void {
    if (name === 'cellXfs') this.isInCellStyles = false;
  }
}

/** True when a number format shows a date: one of its letters stands outside quotes, brackets and escapes. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/\[[^\]]*\]|"[^"]*"|[\\_*]./g, '');
  return !/general/i.test(bare) && /[ymdhs]/i.test(bare);
}

/** Decimals that a number format shows; undefined where it shows as many as there are. */
export function decimalsOfFormat(code: string): number | undefined {
  const [first = ''] = code.replace(/\[[^\]]*\]|"[^"]*"|[\\_*]./g, '').split(';');
  if (!/[0#?]/.test(first)) return undefined;
  return /\.([0#?]+)/.exec(first)?.[1]?.length ?? 0;
}

/** How many texts cells may share, and how many characters these have together. */
export type SharedLimits = { readonly texts: number; readonly characters: number };

const USUAL: SharedLimits = { texts: 1 << 24, characters: 1 << 28 };

/** Collects the texts that cells share; rich text is joined, readings of Japanese text are left out. */
export class StringsReader implements XmlHandler {
  readonly strings: string[] = [];
  private readonly limits: SharedLimits;
  private characters = 0;
  private current = '';
  private isInText = false;
  private isInReading = false;

  constructor(limits = USUAL) {
    this.limits = limits;
  }

  open(name: string): void {
    if (name === 'si') this.current = '';
    if (name === 'rPh') this.isInReading = true;
    if (name === 't') this.isInText = true;
  }

  text(text: string): void {
    if (!this.isInText || this.isInReading) return;
    this.current += text;
    if (this.current.length > MOST_UNITS) throw this.tooLong();
  }

  close(name: string): void {
    if (name === 't') this.isInText = false;
    if (name === 'rPh') this.isInReading = false;
    if (name === 'si') this.keep(unescapedUnits(this.current));
  }

  private keep(text: string): void {
    const { texts, characters } = this.limits;
    if (text.length > MOST_CHARACTERS) throw this.tooLong();
    this.strings.push(text);
    this.characters += text.length;
    if (this.strings.length > texts || this.characters > characters) {
      throw new DamagedArchive(
        `its cells share more than ${grouped(texts)} texts or ${grouped(characters)} characters; save the sheet as CSV`,
      );
    }
  }

  private tooLong(): DamagedArchive {
    const most = grouped(MOST_CHARACTERS);
    return new DamagedArchive(
      `shared text ${grouped(this.strings.length + 1)} has more than ${most} characters, which is all that a cell can hold`,
    );
  }
}

/** Characters that XML cannot hold are written as `_x000D_`. */
export function unescapedUnits(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
