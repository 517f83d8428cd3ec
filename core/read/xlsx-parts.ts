import { attribute, type XmlHandler } from './xml-scanner.ts';

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

/** Finds out which cell styles show dates. */
export class StylesReader implements XmlHandler {
  /** Whether the style of a number shows a date. */
  readonly isDate: boolean[] = [];
  private readonly codes = new Map<number, string>();
  private isInCellStyles = false;

  open(name: string, tag: string): void {
    if (name === 'numFmt') {
      this.codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
    }
    if (name === 'cellXfs') this.isInCellStyles = true;
    if (name !== 'xf' || !this.isInCellStyles) return;
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    const code = this.codes.get(id);
    const isBuiltIn = DATE_FORMATS.some(([from, to]) => id >= from && id <= to);
    this.isDate.push(code === undefined ? isBuiltIn : isDateFormat(code));
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

/** Collects the texts that cells share; rich text is joined, readings of Japanese text are left out. */
export class StringsReader implements XmlHandler {
  readonly strings: string[] = [];
  private current = '';
  private isInText = false;
  private isInReading = false;

  open(name: string): void {
    if (name === 'si') this.current = '';
    if (name === 'rPh') this.isInReading = true;
    if (name === 't') this.isInText = true;
  }

  text(text: string): void {
    if (this.isInText && !this.isInReading) this.current += text;
  }

  close(name: string): void {
    if (name === 't') this.isInText = false;
    if (name === 'rPh') this.isInReading = false;
    if (name === 'si') this.strings.push(unescapedUnits(this.current));
  }
}

/** Characters of the longest text of a cell as it is written: each may be one that takes seven, as in `_x000D_`. */
export const MOST_UNITS = 7 * 32_767;

/** Characters that XML cannot hold are written as `_x000D_`. */
export function unescapedUnits(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
