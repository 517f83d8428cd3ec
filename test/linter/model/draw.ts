/** Draws small workbooks by hand, so that every rule can be shown to hold and to break apart from the product. */

import { storedZip } from '../../support/stored-zip.ts';
import { address } from '../addresses.ts';
import { currencyScale } from '../decimals.ts';

/** How a cell looks. */
export type Look = 'text' | 'id' | 'header' | 'input' | 'here' | 'elsewhere' | 'date' | 'count' | 'link';

/** A cell: its stored value, its formula, its look, and the decimals of an amount. */
export type ModelCell =
  | undefined
  | string
  | {
      readonly value: string | number;
      readonly look?: Look;
      readonly formula?: string;
      readonly decimals?: number;
      readonly target?: string;
    };

/** A table: headers and rows. */
export type ModelTable = {
  readonly heading?: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly ModelCell[])[];
};

/** A sheet with its reference code and the range of its green and red checks. */
export type ModelSheet = {
  readonly name: string;
  readonly code: string;
  readonly tables: readonly [ModelTable, ...ModelTable[]];
  readonly checks?: string;
};

/** An amount in the scale of its currency. */
export function amount(value: string, currency: string): ModelCell {
  return { value: Number(value), decimals: currencyScale(currency) ?? 2 };
}

/** A formula with its stored result; one that names a sheet is drawn as a link to it. */
export function formula(text: string, value: string | number, currency?: string): ModelCell {
  const look = text.includes('!') ? 'elsewhere' : 'here';
  const decimals = currency === undefined ? undefined : (currencyScale(currency) ?? 2);
  return { value, formula: text, look, ...(decimals === undefined ? {} : { decimals }) };
}

const looks: readonly Look[] = [
  ...(['text', 'id', 'header', 'input', 'here', 'elsewhere', 'date', 'count', 'link'] as const),
];
const colours: Readonly<Partial<Record<Look, string>>> = {
  header: 'FFFFFFFF',
  input: 'FF0000C0',
  here: 'FF000000',
  elsewhere: 'FF00703C',
};
/** Number formats by position: general, text, date, count, then amounts of 0 to 3 decimals. */
const formats = ['General', '@', 'yyyy-mm-dd', ...[0, 0, 1, 2, 3].map(amountFormat)];
const FIRST_AMOUNT = 4;

function amountFormat(decimals: number): string {
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return `${digits}_);(${digits});"–"_)`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function styleOf(look: Look, decimals: number | undefined): number {
  const plain: Partial<Record<Look, number>> = { id: 1, date: 2, count: 3 };
  const format = decimals === undefined ? (plain[look] ?? 0) : FIRST_AMOUNT + decimals;
  return looks.indexOf(look) * formats.length + format;
}

function stylesXml(): string {
  const fonts = looks.map((look) => {
    const bold = look === 'header' ? '<b/>' : '';
    return `<font>${bold}<sz val="10"/><color rgb="${colours[look] ?? 'FF262626'}"/><name val="Calibri"/></font>`;
  });
  const xfs = looks.flatMap((look, font) =>
    formats.map((_format, at) => {
      const fill = look === 'header' ? 2 : 0;
      return `<xf numFmtId="${at === 0 ? 0 : 163 + at}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"/>`;
    }),
  );
  const numbers = formats
    .slice(1)
    .map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(format)}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${numbers.length}">${numbers.join('')}</numFmts><fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F3A5F"/></patternFill></fill></fills><borders count="1"><border/></borders><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs><dxfs count="2"><dxf/><dxf/></dxfs></styleSheet>`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEADER_ROW = 12;

function cellXml(cell: ModelCell, row: number, column: number): string {
  if (cell === undefined) return '';
  const { value, look, formula: text, decimals } = typeof cell === 'string' ? textCell(cell) : cell;
  const start = `<c r="${address(row, column)}" s="${styleOf(look ?? 'text', decimals)}"`;
  const f = text === undefined ? '' : `<f>${escaped(text)}</f>`;
  if (typeof value === 'number') return `${start}>${f}<v>${value}</v></c>`;
  if (f !== '') return `${start} t="str">${f}<v>${escaped(value)}</v></c>`;
  return `${start} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

function textCell(value: string): Exclude<ModelCell, string | undefined> {
  return { value, look: 'text' };
}

type Drawn = { row: number; readonly rows: string[]; readonly links: string[] };

function drawRow(drawn: Drawn, cells: readonly ModelCell[]): void {
  const { row } = drawn;
  drawn.rows.push(`<row r="${row}">${cells.map((cell, at) => cellXml(cell, row, at)).join('')}</row>`);
  for (const [at, cell] of cells.entries()) {
    if (typeof cell === 'object' && cell.target !== undefined)
      drawn.links.push(`<hyperlink ref="${address(row, at)}" location="${escaped(cell.target)}"/>`);
  }
  drawn.row += 1;
}

function headerCells(headers: readonly string[]): readonly ModelCell[] {
  return headers.map((value) => ({ value, look: 'header' }));
}

function sheetXml(sheet: ModelSheet, title: readonly string[]): string {
  const drawn: Drawn = { row: 1, rows: [], links: [] };
  for (const line of title) drawRow(drawn, [line]);
  for (const [at, { heading, headers, rows }] of sheet.tables.entries()) {
    drawn.row += 1;
    if (at > 0) drawRow(drawn, [heading ?? 'More']);
    drawRow(drawn, headerCells(headers));
    for (const row of rows) drawRow(drawn, row);
  }
  const [main] = sheet.tables;
  const last = address(HEADER_ROW + main.rows.length, main.headers.length - 1);
  const checks = sheet.checks
    ? `<conditionalFormatting sqref="${sheet.checks}"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"OK"</formula></cfRule><cfRule type="cellIs" dxfId="1" priority="2" operator="equal"><formula>"FAIL"</formula></cfRule></conditionalFormatting>`
    : '';
  const links = drawn.links.length > 0 ? `<hyperlinks>${drawn.links.join('')}</hyperlinks>` : '';
  return `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${HEADER_ROW}" topLeftCell="A13" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="30" width="24" customWidth="1"/></cols><sheetData>${drawn.rows.join('')}</sheetData><autoFilter ref="A${HEADER_ROW}:${last}"/>${checks}${links}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L${sheet.code}&amp;CPage &amp;P of &amp;N&amp;R7f3a</oddFooter></headerFooter></worksheet>`;
}

function workbookXml(sheets: readonly ModelSheet[]): string {
  const list = sheets.map(
    ({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const titles = sheets.map(
    ({ name }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${name}'!$12:$12</definedName>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr/><sheets>${list.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function typesXml(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
  );
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${sheets.join('')}</Types>`;
}

/** The file of some sheets, each with a title block of ten lines. */
export function drawn(
  sheets: readonly ModelSheet[],
  titleOf: (sheet: ModelSheet) => readonly string[],
): Uint8Array {
  const paths = sheets.map((_sheet, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const);
  return storedZip(
    new Map([
      ['[Content_Types].xml', typesXml(sheets.length)],
      ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
      ['xl/workbook.xml', workbookXml(sheets)],
      ['xl/_rels/workbook.xml.rels', relations([...paths, ['styles', 'styles.xml']])],
      ['xl/styles.xml', stylesXml()],
      ...sheets.map(
        (sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, titleOf(sheet))] as const,
      ),
    ]),
  );
}
