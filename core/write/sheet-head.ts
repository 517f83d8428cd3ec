/**
 * The opening of a sheet's XML, up to its rows. exceljs writes the parts of sheetPr in an order that the standard
 * forbids once there are outline groups, and folds grouped columns.
 */

import { columnLetters } from '../model/cell-address.ts';
import type { Sheet } from '../report/sheet.ts';
import { XML_HEAD } from './package-parts.ts';
import { frozenColumns, headerRow, tablesOf, widthsOf } from './page-setup.ts';

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** The XML of a sheet before its first row; the first sheet of a workbook is the one that is shown on opening. */
export function sheetHead(sheet: Sheet, isFirst: boolean): string {
  return [
    XML_HEAD,
    `<worksheet ${NAMESPACES}>`,
    propertiesXml(sheet),
    viewXml(sheet, isFirst),
    formatXml(sheet),
    columnsXml(sheet),
    '<sheetData>',
  ].join('');
}

function propertiesXml({ groupTotals }: Sheet): string {
  const outline = groupTotals === 'above' ? '<outlinePr summaryBelow="0" summaryRight="0"/>' : '';
  return `<sheetPr>${outline}<pageSetUpPr fitToPage="1"/></sheetPr>`;
}

function viewXml(sheet: Sheet, isFirst: boolean): string {
  const header = headerRow(sheet);
  const selected = isFirst ? ' tabSelected="1"' : '';
  const frozen = frozenColumns(sheet);
  const active = frozen === 0 ? 'bottomLeft' : 'bottomRight';
  const split = `${frozen === 0 ? '' : ` xSplit="${frozen}"`} ySplit="${header}"`;
  const scrolling = `${columnLetters(frozen)}${header + 1}`;
  const pane = `<pane${split} topLeftCell="${scrolling}" activePane="${active}" state="frozen"/>`;
  const panes = frozen === 0 ? ['bottomLeft'] : ['topRight', 'bottomLeft', 'bottomRight'];
  const selections = panes.map((one) => `<selection pane="${one}"/>`).join('');
  const view = `<sheetView showGridLines="0"${selected} zoomScale="100" workbookViewId="0">`;
  return `<sheetViews>${view}${pane}${selections}</sheetView></sheetViews>`;
}

function formatXml(sheet: Sheet): string {
  const rows = tablesOf(sheet).some((table) => table.isGrouped) ? ' outlineLevelRow="1"' : '';
  const columns = sheet.main.columns.some((column) => column.isGrouped) ? ' outlineLevelCol="1"' : '';
  return `<sheetFormatPr defaultRowHeight="15"${rows}${columns}/>`;
}

function columnsXml(sheet: Sheet): string {
  const columns = widthsOf(sheet).map((width, at) => {
    const group = sheet.main.columns[at]?.isGrouped === true ? ' outlineLevel="1"' : '';
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${group}/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}
