/** Where formulas read: references and defined names as rectangles of sheets. */

import { areaOf, placeOf } from './addresses.ts';
import type { Area, Book, BookSheet, DefinedName } from './book.ts';
import { partsOf, type Tree } from './formula-tree.ts';

/** A rectangle of cells of a sheet. */
export type Range = Area & { readonly sheet: BookSheet };

/** Finds what references and names of one workbook stand for. */
export class Places {
  private readonly book: Book;
  private readonly sheets: ReadonlyMap<string, BookSheet>;
  private readonly names = new Map<string, DefinedName>();
  private readonly known = new Map<string, Range | undefined>();

  constructor(book: Book) {
    this.book = book;
    this.sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
    for (const name of book.names) this.names.set(`${name.sheet ?? ''} ${name.name.toLowerCase()}`, name);
  }

  /** The sheet of a name. */
  sheet(name: string): BookSheet | undefined {
    return this.sheets.get(name);
  }

  /** The cells that a part of a formula on a sheet names; undefined where it names none that exist. */
  range(tree: Tree, on: BookSheet): Range | undefined {
    if (tree.kind === 'reference') return this.reference(tree.text, tree.sheet ?? on.name);
    if (tree.kind !== 'name') return undefined;
    const key = `${on.position} ${tree.text.toLowerCase()}`;
    const name = this.names.get(key) ?? this.names.get(` ${tree.text.toLowerCase()}`);
    return name && this.text(name.formula);
  }

  /** The cells of a place written as 'Sheet'!A1:B2. */
  text(place: string): Range | undefined {
    const found = placeOf(place);
    return found && this.reference(found.reference, found.sheet);
  }

  /** Every rectangle that a formula on a sheet reads. */
  rangesOf(tree: Tree, on: BookSheet): readonly Range[] {
    return partsOf(tree).flatMap((part) => this.range(part, on) ?? []);
  }

  /** True when a defined name of this text exists. */
  hasName(text: string, on: BookSheet): boolean {
    return this.book.names.some(
      (name) =>
        name.name.toLowerCase() === text.toLowerCase() &&
        (name.sheet === undefined || name.sheet === on.position),
    );
  }

  // The same object for the same cells, so that what was worked out for a range can be kept by it.
  private reference(reference: string, sheetName: string): Range | undefined {
    const key = `${sheetName}!${reference.replaceAll('$', '')}`;
    if (this.known.has(key)) return this.known.get(key);
    const area = areaOf(reference);
    const sheet = this.sheets.get(sheetName);
    const range = area && sheet && { ...area, sheet };
    this.known.set(key, range);
    return range;
  }
}
