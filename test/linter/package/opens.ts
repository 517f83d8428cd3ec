import { xmlOutline } from '../../support/xml-outline.ts';
import { areaOf } from '../addresses.ts';
import type { Book, BookSheet } from '../book.ts';
import { inFile, onSheet, rule, type Trouble } from '../breach.ts';
import { formulasOf } from '../formulas.ts';
import { recalculationTrouble } from '../numbers/recalculated.ts';
import { partTrouble } from './parts.ts';

/** Children of a worksheet in the order of ECMA-376 part 1, 18.3.1.99 (CT_Worksheet). */
const WORKSHEET = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate'],
  ...['customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting', 'dataValidations'],
  ...['hyperlinks', 'printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks'],
  ...['customProperties', 'cellWatches', 'ignoredErrors', 'smartTags', 'drawing', 'legacyDrawing'],
  ...['legacyDrawingHF', 'drawingHF', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts'],
  'extLst',
];

/** Children of a workbook in the order of 18.2.27 (CT_Workbook). */
const WORKBOOK = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'workbookProtection', 'bookViews', 'sheets'],
  ...['functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize', 'customWorkbookViews'],
  ...['pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr', 'webPublishObjects'],
  'extLst',
];

/** Only these may come more than once. */
const REPEATED = new Set(['conditionalFormatting']);
const LONGEST_NAME = 31;

/** The file is as the standard wants it, and its stored values are what its formulas give. */
export const opensAsItIs = rule(27, 'Opens without repair; recalculated = stored', function* (book) {
  for (const [part, xml] of book.parts) {
    const isXml = /\.(xml|rels|vml)$/.test(part) && !book.sheets.some((sheet) => sheet.part === part);
    const what = isXml ? brokenXml(xml) : undefined;
    if (what !== undefined) yield inFile(`${part}: ${what}`);
  }
  yield* orderTrouble('xl/workbook.xml', book.children, WORKBOOK);
  yield* partTrouble(book);
  yield* nameTrouble(book);
  for (const sheet of book.sheets) yield* sheetTrouble(book, sheet);
  yield* recalculationTrouble(book);
});

function brokenXml(xml: string): string | undefined {
  try {
    xmlOutline(xml);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function* orderTrouble(
  part: string,
  children: readonly string[],
  order: readonly string[],
): Generator<Trouble> {
  let before = -1;
  for (const child of children) {
    const at = order.indexOf(child);
    if (at < 0) yield inFile(`${part} holds ${child}, which has no place there`);
    else if (at < before || (at === before && !REPEATED.has(child)))
      yield inFile(`${part}: ${child} out of order`);
    before = Math.max(before, at);
  }
}

function* nameTrouble(book: Book): Generator<Trouble> {
  const seen = new Set<string>();
  for (const sheet of book.sheets) {
    const { name } = sheet;
    if (name.length === 0 || name.length > LONGEST_NAME)
      yield onSheet(sheet, `its name has ${name.length} characters`);
    if (/[\\/?*[\]:]|^'|'$/.test(name) || name.toLowerCase() === 'history')
      yield onSheet(sheet, 'its name has a character that no name may have');
    if (seen.has(name.toLowerCase())) yield onSheet(sheet, 'a second sheet of this name');
    seen.add(name.toLowerCase());
  }
  const names = new Set<string>();
  for (const { name, sheet, formula } of book.names) {
    const key = `${sheet ?? ''} ${name.toLowerCase()}`;
    if (names.has(key)) yield inFile(`the name ${name} is defined twice`);
    names.add(key);
    if (/^\$?[A-Z]{1,3}\$?\d+$/i.test(name)) yield inFile(`the name ${name} is an address`);
    const { places } = formulasOf(book);
    if (formula.includes('!') && !formula.split(/,(?=')/).every((place) => places.text(place)))
      yield inFile(`the name ${name} leads to no sheet: ${formula}`);
  }
}

function* sheetTrouble(book: Book, sheet: BookSheet): Generator<Trouble> {
  if (sheet.children.length === 0) yield onSheet(sheet, `no part ${sheet.part}`);
  const what = brokenXml(sheet.frame);
  if (what !== undefined) yield onSheet(sheet, what);
  yield* orderTrouble(sheet.part, sheet.children, WORKSHEET);
  for (const fault of sheet.faults) yield { sheet: sheet.name, ...fault };
  const { places } = formulasOf(book);
  for (const { cell, location, relationship } of sheet.links) {
    const target = places.text(location);
    const isThere = target && target.firstRow < target.sheet.rows.length + 1;
    if (relationship === '' && !isThere)
      yield { sheet: sheet.name, cell, what: `a link to nowhere: ${location}` };
    const from = areaOf(cell);
    if (!from || !sheet.rows[from.firstRow]?.cells[from.firstColumn])
      yield { sheet: sheet.name, cell, what: 'a link on a blank cell' };
  }
}
