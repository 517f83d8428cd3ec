/** Children of elements in the order of ECMA-376 part 1 (spreadsheet 18, charts 21.2, drawings 20.5, DrawingML 20.1, 21.1). */

import { nodesOf, type XmlNode } from './xml-tree.ts';

const AXIS =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses';
const FILLS = 'a:noFill a:solidFill a:gradFill a:blipFill a:pattFill a:grpFill';
const NUMBERS = 'formatCode ptCount pt extLst';

/** By element; `c:` is left out in values of charts, so that the lists read as in the standard. */
const sequences: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetView: 'pane selection pivotSelection extLst',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr',
  'c:chartSpace':
    'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  'c:chart':
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs extLst',
  'c:plotArea': 'layout barChart catAx valAx dTable spPr extLst',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  'c:ser':
    'idx order tx spPr invertIfNegative pictureOptions dPt dLbls trendline errBars cat val shape extLst',
  'c:dPt': 'idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst',
  'c:dLbls':
    'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator',
  'c:catAx': `${AXIS} auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst`,
  'c:valAx': `${AXIS} crossBetween majorUnit minorUnit dispUnits extLst`,
  'c:scaling': 'logBase orientation max min extLst',
  'c:title': 'tx layout overlay spPr txPr extLst',
  'c:legend': 'legendPos legendEntry layout overlay spPr txPr extLst',
  'c:legendEntry': 'idx delete txPr extLst',
  'c:strRef': 'f strCache extLst',
  'c:numRef': 'f numCache extLst',
  'c:strCache': 'ptCount pt extLst',
  'c:numCache': NUMBERS,
  'c:spPr': `a:xfrm a:custGeom a:prstGeom ${FILLS} a:ln a:effectLst`,
  'c:txPr': 'a:bodyPr a:lstStyle a:p',
  'c:rich': 'a:bodyPr a:lstStyle a:p',
  'a:ln': `${FILLS} a:prstDash a:round`,
  'a:p': 'a:pPr a:r a:endParaRPr',
  'a:r': 'a:rPr a:t',
  'xdr:twoCellAnchor': 'xdr:from xdr:to xdr:graphicFrame xdr:clientData',
  'xdr:from': 'xdr:col xdr:colOff xdr:row xdr:rowOff',
  'xdr:to': 'xdr:col xdr:colOff xdr:row xdr:rowOff',
  'xdr:graphicFrame': 'xdr:nvGraphicFramePr xdr:xfrm a:graphic',
  'xdr:nvGraphicFramePr': 'xdr:cNvPr xdr:cNvGraphicFramePr',
};

function sequenceOf(name: string): readonly string[] | undefined {
  const names = sequences[name]?.split(' ');
  return name.startsWith('c:') ? names?.map((one) => (one.includes(':') ? one : `c:${one}`)) : names;
}

/** What stands where the standard does not want it, as `parent: child after child`; empty when all is well. */
export function misplaced(root: XmlNode): readonly string[] {
  const found: string[] = [];
  for (const node of nodesOf(root)) {
    const sequence = sequenceOf(node.name);
    if (!sequence) continue;
    let last = 0;
    for (const child of node.children) {
      const at = sequence.indexOf(child.name);
      if (at < last) found.push(`${node.name}: ${child.name} after ${sequence[last]}`);
      last = Math.max(last, at);
    }
  }
  return found;
}
