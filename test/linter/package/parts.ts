import type { Book } from '../book.ts';
import { inFile, type Trouble } from '../breach.ts';
import { attribute, elementsOf } from '../xml-pieces.ts';

/** Every part has a content type and is led to; every relationship leads to a part. */
export function* partTrouble(book: Book): Generator<Trouble> {
  yield* typeTrouble(book.parts);
  const reached = new Set(['[Content_Types].xml']);
  for (const [part, xml] of book.parts) {
    if (!part.endsWith('.rels')) continue;
    reached.add(part);
    yield* relationTrouble(book.parts, part, xml, reached);
  }
  for (const part of book.parts.keys()) {
    if (!reached.has(part)) yield inFile(`nothing leads to ${part}`);
  }
  for (const part of ['_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml', 'xl/styles.xml']) {
    if (!book.parts.has(part)) yield inFile(`no part ${part}`);
  }
  yield* usedTrouble(book);
}

function* typeTrouble(parts: ReadonlyMap<string, string>): Generator<Trouble> {
  const xml = parts.get('[Content_Types].xml') ?? '';
  const overrides = elementsOf(xml, 'Override').map(({ tag }) => (attribute(tag, 'PartName') ?? '').slice(1));
  const extensions = elementsOf(xml, 'Default').map(({ tag }) => attribute(tag, 'Extension') ?? '');
  for (const part of overrides)
    if (!parts.has(part)) yield inFile(`a content type for ${part}, which is missing`);
  for (const part of parts.keys()) {
    const extension = /\.(\w+)$/.exec(part)?.[1] ?? '';
    // Plain XML says nothing of what a part is; a part of the workbook needs a type of its own.
    const isPlain = extension !== 'xml' && extensions.includes(extension);
    if (part !== '[Content_Types].xml' && !overrides.includes(part) && !isPlain)
      yield inFile(`no content type for ${part}`);
  }
}

function* relationTrouble(
  parts: ReadonlyMap<string, string>,
  part: string,
  xml: string,
  reached: Set<string>,
): Generator<Trouble> {
  const folder = part.replace(/_rels\/[^/]*$/, '');
  const owner = folder + (/([^/]*)\.rels$/.exec(part)?.[1] ?? '');
  if (owner !== '' && owner !== folder && !parts.has(owner)) yield inFile(`${part} belongs to no part`);
  const ids = new Set<string>();
  for (const { tag } of elementsOf(xml, 'Relationship')) {
    const id = attribute(tag, 'Id') ?? '';
    if (ids.has(id)) yield inFile(`${part} has ${id} twice`);
    ids.add(id);
    if (attribute(tag, 'TargetMode') === 'External') continue;
    const target = resolved(folder, attribute(tag, 'Target') ?? '');
    reached.add(target);
    if (!parts.has(target)) yield inFile(`${part} leads to ${target}, which is missing`);
  }
}

function resolved(folder: string, target: string): string {
  return new URL(target, `http://part/${folder}`).pathname.slice(1);
}

// Whatever a part refers to by id must be among its relationships, and the other way round for sheets.
function* usedTrouble(book: Book): Generator<Trouble> {
  for (const [part, xml] of book.parts) {
    if (!part.startsWith('xl/') || part.endsWith('.rels')) continue;
    const source = book.sheets.find((sheet) => sheet.part === part)?.frame ?? xml;
    const used = [...source.matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map((found) => found[1] ?? '');
    const own = book.parts.get(part.replace(/([^/]*)$/, '_rels/$1.rels')) ?? '';
    const ids = new Set(elementsOf(own, 'Relationship').map(({ tag }) => attribute(tag, 'Id') ?? ''));
    for (const id of used)
      if (!ids.has(id)) yield inFile(`${part} refers to ${id}, which is no relationship`);
  }
}
