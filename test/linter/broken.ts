/** Breaks a workbook file in one place. */

import { storedZip } from '../support/stored-zip.ts';
import { unzip } from '../support/unzip.ts';
import { attribute, elementOf, elementsOf } from './xml-pieces.ts';

/** A change of a part's text; it must change something. */
export type Change = (xml: string) => string;

/** The file with one part changed; `part` is its name, or the name of a sheet. */
export function broken(bytes: Uint8Array, part: string, change: Change): Uint8Array {
  const parts = new Map(unzip(bytes));
  const name = parts.has(part) ? part : partOfSheet(parts, part);
  const before = parts.get(name) ?? '';
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${part}`);
  parts.set(name, after);
  return storedZip(parts);
}

/** The file with parts added or, where their text is undefined, taken out. */
export function withParts(bytes: Uint8Array, more: Readonly<Record<string, string | undefined>>): Uint8Array {
  const parts = new Map(unzip(bytes));
  for (const [name, text] of Object.entries(more)) {
    if (text === undefined) parts.delete(name);
    else parts.set(name, text);
  }
  return storedZip(parts);
}

function partOfSheet(parts: ReadonlyMap<string, string>, name: string): string {
  const list = elementOf(parts.get('xl/workbook.xml') ?? '', 'sheets')?.inner ?? '';
  const sheet = elementsOf(list, 'sheet').find(({ tag }) => attribute(tag, 'name') === name);
  const relations = elementsOf(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship');
  const id = attribute(sheet?.tag ?? '', 'r:id');
  const target = relations.find(({ tag }) => attribute(tag, 'Id') === id);
  if (!sheet || !target) throw new Error(`no sheet ${name}`);
  return `xl/${attribute(target.tag, 'Target') ?? ''}`;
}

/** A change of one text that occurs in a part. */
export function swap(from: string | RegExp, to: string): Change {
  return (xml) => xml.replace(from, to);
}

/** A change of one cell: of its whole element. */
export function cell(address: string, change: Change): Change {
  return (xml) => {
    const found = new RegExp(`<c r="${address}"(?:[^>]*/>|.*?</c>)`, 's').exec(xml);
    if (!found) throw new Error(`no cell ${address}`);
    return xml.slice(0, found.index) + change(found[0]) + xml.slice(found.index + found[0].length);
  };
}

/** A change of the stored value of a cell. */
export function value(address: string, to: string): Change {
  return cell(address, (xml) => xml.replace(/(<v>|<t>)[^<]*(<\/v>|<\/t>)/, `$1${to}$2`));
}

/** A change of the formula of a cell. */
export function formulaOf(address: string, to: string): Change {
  return cell(address, (xml) => xml.replace(/<f>[^<]*<\/f>/, `<f>${to.replaceAll('&', '&amp;')}</f>`));
}

/** A change of the number of a cell's style. */
export function style(address: string, change: (id: number) => number): Change {
  return cell(address, (xml) => xml.replace(/s="(\d+)"/, (_all, id: string) => `s="${change(Number(id))}"`));
}
