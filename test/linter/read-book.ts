/** Reads a workbook file: zip, XML, sheets, cells. */

import { unzip } from '../support/unzip.ts';
import { xmlOutline } from '../support/xml-outline.ts';
import { areaOf } from './addresses.ts';
import type { Area, Book, BookColumns, BookLink, BookSheet, ConditionalFormat, DefinedName } from './book.ts';
import { isTrue, readRows, runsOf, type Shared } from './read-rows.ts';
import { readStyles } from './read-styles.ts';
import { tablesOf } from './read-tables.ts';
import { attribute, elementOf, elementsOf, plainText } from './xml-pieces.ts';

/** The workbook in a file's bytes. */
export function readBook(bytes: Uint8Array): Book {
  const parts = unzip(bytes);
  const xml = parts.get('xl/workbook.xml') ?? '';
  const shared: Shared = {
    styles: readStyles(parts.get('xl/styles.xml') ?? ''),
    texts: elementsOf(parts.get('xl/sharedStrings.xml') ?? '', 'si').map(({ inner }) => runsOf(inner)),
  };
  const targets = new Map(
    elementsOf(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map(({ tag }) => [
      attribute(tag, 'Id') ?? '',
      attribute(tag, 'Target') ?? '',
    ]),
  );
  const sheets = elementsOf(elementOf(xml, 'sheets')?.inner ?? '', 'sheet').map(({ tag }, position) => {
    const part = `xl/${targets.get(attribute(tag, 'r:id') ?? '') ?? ''}`.replace('xl//xl/', 'xl/');
    const named = { name: attribute(tag, 'name') ?? '', state: attribute(tag, 'state') ?? 'visible' };
    return sheetOf({ ...named, position, part }, parts.get(part) ?? '', shared);
  });
  return { parts, children: xmlOutline(xml).children, sheets, names: namesOf(xml) };
}

function namesOf(xml: string): readonly DefinedName[] {
  return elementsOf(elementOf(xml, 'definedNames')?.inner ?? '', 'definedName').map(({ tag, inner }) => {
    const sheet = attribute(tag, 'localSheetId');
    return {
      name: attribute(tag, 'name') ?? '',
      sheet: sheet === undefined ? undefined : Number(sheet),
      formula: plainText(inner),
      isHidden: isTrue(attribute(tag, 'hidden')),
    };
  });
}

type Named = Pick<BookSheet, 'name' | 'state' | 'position' | 'part'>;

function sheetOf(named: Named, xml: string, shared: Shared): BookSheet {
  const start = xml.indexOf('<sheetData>');
  const end = xml.indexOf('</sheetData>');
  const frame = start < 0 ? xml : `${xml.slice(0, start)}<sheetData/>${xml.slice(end + 12)}`;
  const { rows, faults, colouredBlanks } = readRows(xml, shared);
  const pane = elementOf(frame, 'pane');
  const isFrozen = pane !== undefined && attribute(pane.tag, 'state') === 'frozen';
  const frozenRows = isFrozen ? Number(attribute(pane.tag, 'ySplit') ?? 0) : 0;
  const filter = areaOf(attribute(elementOf(frame, 'autoFilter')?.tag ?? '', 'ref') ?? '');
  return {
    ...named,
    ...{ children: childrenOf(frame), frame, rows, faults, colouredBlanks, frozenRows, filter },
    columns: elementsOf(frame, 'col').map(({ tag }) => columnsOf(tag)),
    page: pageOf(frame),
    footer: plainText(elementOf(frame, 'oddFooter')?.inner ?? ''),
    merges: elementsOf(frame, 'mergeCell').map(({ tag }) => attribute(tag, 'ref') ?? ''),
    links: elementsOf(frame, 'hyperlink').map(({ tag }) => linkOf(tag)),
    formats: formatsOf(frame),
    tables: tablesOf(rows, frozenRows, filter),
  };
}

function childrenOf(frame: string): readonly string[] {
  return frame === '' ? [] : xmlOutline(frame).children;
}

function columnsOf(tag: string): BookColumns {
  return {
    first: Number(attribute(tag, 'min')) - 1,
    last: Number(attribute(tag, 'max')) - 1,
    width: Number(attribute(tag, 'width') ?? 0),
    isHidden: isTrue(attribute(tag, 'hidden')),
  };
}

function linkOf(tag: string): BookLink {
  return {
    cell: attribute(tag, 'ref') ?? '',
    location: attribute(tag, 'location') ?? '',
    relationship: attribute(tag, 'r:id') ?? '',
  };
}

function formatsOf(frame: string): readonly ConditionalFormat[] {
  return elementsOf(frame, 'conditionalFormatting').map(({ tag, inner }) => ({
    areas: areasOf(attribute(tag, 'sqref') ?? ''),
    rules: elementsOf(inner, 'cfRule').length,
  }));
}

function areasOf(references: string): readonly Area[] {
  return references.split(' ').flatMap((one) => areaOf(one) ?? []);
}

// What paper and print settings say, as one map of their attributes.
function pageOf(frame: string): ReadonlyMap<string, string> {
  const page = new Map<string, string>();
  for (const name of ['pageSetUpPr', 'pageSetup']) {
    const tag = elementOf(frame, name)?.tag ?? '';
    for (const [, key = '', value = ''] of tag.matchAll(/ ([\w:]+)="([^"]*)"/g)) page.set(key, value);
  }
  return page;
}
