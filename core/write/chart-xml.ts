/** A chart as a DrawingML chart part; elements stand in the sequences of ECMA-376 part 1, 21.2. */

import { formatMoney } from '../model/money.ts';
import type { Chart, ChartSeries } from '../report/sheet.ts';
import { absoluteRange, cellsOf } from './cell-ranges.ts';
import { barLook, CHART_INK, lineLook, solid, textLook } from './chart-colours.ts';
import { xmlAttribute, xmlText } from './xml-text.ts';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Numbers of the two axes, unique within a chart. */
const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;
const SMALL_TEXT = 900;
const TITLE_TEXT = 1200;

/** The chart part, without its XML declaration. */
export function chartXml(chart: Chart): string {
  const parts = [
    titleXml(chart.title, TITLE_TEXT, CHART_INK.title),
    flag('autoTitleDeleted', 0),
    `<c:plotArea><c:layout/>${barsXml(chart)}${categoryAxis(chart)}${valueAxis(chart)}</c:plotArea>`,
    legendXml(chart),
    // Rows that a filter or a folded group hides stay in the chart: it would tell another story without them.
    flag('plotVisOnly', 0),
    '<c:dispBlanksAs val="gap"/>',
  ];
  const page = `<c:spPr>${solid('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>`;
  const frame = `${flag('date1904', 0)}${flag('roundedCorners', 0)}`;
  return `<c:chartSpace ${NAMESPACES}>${frame}<c:chart>${parts.join('')}</c:chart>${page}</c:chartSpace>`;
}

function flag(name: string, value: 0 | 1): string {
  return `<c:${name} val="${value}"/>`;
}

function titleXml(text: string, size: number, colour: string): string {
  const look = `sz="${size}" b="1"`;
  const run = `<a:r><a:rPr lang="en-US" ${look}>${solid(colour)}</a:rPr><a:t>${xmlText(text)}</a:t></a:r>`;
  const rich = `<c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}/></a:pPr>${run}</a:p></c:rich>`;
  return `<c:title><c:tx>${rich}</c:tx>${flag('overlay', 0)}</c:title>`;
}

function barsXml(chart: Chart): string {
  const isStacked = chart.kind === 'stacked-column';
  return [
    '<c:barChart>',
    `<c:barDir val="${chart.kind === 'bar' ? 'bar' : 'col'}"/>`,
    `<c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/>`,
    flag('varyColors', 0),
    ...chart.series.map((series, at) => seriesXml(chart, series, at)),
    '<c:gapWidth val="60"/>',
    isStacked ? '<c:overlap val="100"/>' : '',
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`,
    '</c:barChart>',
  ].join('');
}

function seriesXml(chart: Chart, series: ChartSeries, at: number): string {
  return [
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>`,
    `<c:tx><c:v>${xmlText(series.name)}</c:v></c:tx>`,
    barLook(series.fill),
    flag('invertIfNegative', 0),
    ...(series.pointFills ?? []).map((fill, point) =>
      fill === undefined
        ? ''
        : `<c:dPt><c:idx val="${point}"/>${flag('invertIfNegative', 0)}${barLook(fill)}</c:dPt>`,
    ),
    series.isLabelled === true ? labelsXml(chart.valueFormat) : '',
    categoriesXml(chart),
    valuesXml(chart, series),
    '</c:ser>',
  ].join('');
}

function labelsXml(format: string): string {
  const shown = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'];
  const flags = shown.map((name) => flag(name, name === 'showVal' ? 1 : 0)).join('');
  return `<c:dLbls>${formatXml(format)}<c:spPr><a:noFill/></c:spPr>${textLook(SMALL_TEXT)}${flags}</c:dLbls>`;
}

function formatXml(format: string): string {
  return `<c:numFmt formatCode="${xmlAttribute(format)}" sourceLinked="0"/>`;
}

function categoriesXml({ categories }: Chart): string {
  const points = pointsXml(categories.cached, categories.range);
  return `<c:cat><c:strRef><c:f>${xmlText(absoluteRange(categories))}</c:f><c:strCache>${points}</c:strCache></c:strRef></c:cat>`;
}

function valuesXml(chart: Chart, { values, cached }: ChartSeries): string {
  const texts = cached.map((value) => (typeof value === 'bigint' ? formatMoney(value) : value?.toString()));
  const format = `<c:formatCode>${xmlText(chart.valueFormat)}</c:formatCode>`;
  const points = format + pointsXml(texts, values.range);
  return `<c:val><c:numRef><c:f>${xmlText(absoluteRange(values))}</c:f><c:numCache>${points}</c:numCache></c:numRef></c:val>`;
}

function pointsXml(texts: readonly (string | undefined)[], range: string): string {
  if (texts.length !== cellsOf(range))
    throw new Error(`a chart has ${texts.length} values for the cells ${range}`);
  const points = texts.map((text, at) =>
    text === undefined ? '' : `<c:pt idx="${at}"><c:v>${xmlText(text)}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${texts.length}"/>${points.join('')}`;
}

// The first category of a bar chart stands at the top, as in the table, and the values still stand below.
function categoryAxis({ kind }: Chart): string {
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>`,
    `<c:scaling><c:orientation val="${kind === 'bar' ? 'maxMin' : 'minMax'}"/></c:scaling>`,
    flag('delete', 0),
    `<c:axPos val="${kind === 'bar' ? 'l' : 'b'}"/>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/>',
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    lineLook(),
    textLook(SMALL_TEXT),
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('');
}

function valueAxis({ kind, valueTitle, valueFormat }: Chart): string {
  return [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling>`,
    flag('delete', 0),
    `<c:axPos val="${kind === 'bar' ? 'b' : 'l'}"/>`,
    `<c:majorGridlines>${lineLook()}</c:majorGridlines>`,
    titleXml(valueTitle, SMALL_TEXT, CHART_INK.text),
    formatXml(valueFormat),
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    '<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>',
    textLook(SMALL_TEXT),
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${kind === 'bar' ? 'max' : 'autoZero'}"/>`,
    '<c:crossBetween val="between"/></c:valAx>',
  ].join('');
}

// One name needs no legend: the title says what it is. Invisible series are never in it, and series of one name once:
// the part of a bar above zero and the part below are one thing to a reader.
function legendXml({ series }: Chart): string {
  const shown = new Map<string, number>();
  for (const [at, { name, fill }] of series.entries()) {
    if (fill !== 'invisible' && !shown.has(name)) shown.set(name, at);
  }
  if (shown.size < 2) return '';
  const hidden = series.map(({ name, fill }, at) =>
    fill !== 'invisible' && shown.get(name) === at
      ? ''
      : `<c:legendEntry><c:idx val="${at}"/>${flag('delete', 1)}</c:legendEntry>`,
  );
  return `<c:legend><c:legendPos val="b"/>${hidden.join('')}${flag('overlay', 0)}${textLook(SMALL_TEXT)}</c:legend>`;
}
