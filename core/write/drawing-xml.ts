/** The drawing of a sheet: where its charts lie. */

import type { Chart, Sheet } from '../report/sheet.ts';
import { placeOf } from './cell-ranges.ts';
import { chartXml } from './chart-xml.ts';
import type { PackageParts } from './package-parts.ts';
import { xmlAttribute } from './xml-text.ts';

const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Adds the charts of a sheet and their drawing; returns the drawing's place as a relationship names it. */
export function addDrawing({ charts = [] }: Sheet, parts: PackageParts): string | undefined {
  if (charts.length === 0) return undefined;
  const targets = charts.map((chart) => `../charts/chart${parts.add('chart', chartXml(chart))}.xml`);
  const drawing = parts.add('drawing', drawingXml(charts), targets);
  return `../drawings/drawing${drawing}.xml`;
}

function drawingXml(charts: readonly Chart[]): string {
  const anchors = charts.map(anchorXml).join('');
  return `<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING}">${anchors}</xdr:wsDr>`;
}

function anchorXml(chart: Chart, at: number): string {
  const to = placeOf(chart.to);
  // A chart moves with its cells and keeps its size, so that a filter does not squash it.
  return [
    '<xdr:twoCellAnchor editAs="oneCell">',
    markXml('from', placeOf(chart.from)),
    markXml('to', { column: to.column + 1, row: to.row + 1 }),
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
    `<xdr:cNvPr id="${at + 2}" name="${xmlAttribute(chart.title)}" descr="${xmlAttribute(chart.alternative)}"/>`,
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>',
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}">`,
    `<c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="rId${at + 1}"/>`,
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

function markXml(name: 'from' | 'to', { column, row }: ReturnType<typeof placeOf>): string {
  const place = `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;
  return `<xdr:${name}>${place}</xdr:${name}>`;
}
