import { beforeAll, describe, expect, it } from 'vitest';
import { chartXml } from '../../../core/write/chart-xml.ts';
import type { Written } from '../../support/written-workbook.ts';
import { writtenReport } from '../../support/written-workbook.ts';
import { CHART_SHEET, chartReport, sampleCharts } from './chart-report.ts';
import { misplaced } from './element-sequences.ts';
import { named, nodesOf, type XmlNode, xmlTree } from './xml-tree.ts';

let written: Written;

function part(name: string): XmlNode {
  return xmlTree(written.parts.get(name) ?? '');
}

function val(node: XmlNode | undefined, name: string): string | undefined {
  return node && named(node, name)[0]?.attributes['val'];
}

beforeAll(async () => {
  written = await writtenReport(chartReport());
});

describe('charts of a written workbook', () => {
  it('are parts that the content types name and that the sheet leads to', () => {
    const types = part('[Content_Types].xml');
    const typeOf = (name: string): string | undefined =>
      types.children.find((one) => one.attributes['PartName'] === name)?.attributes['ContentType'];
    for (const at of [1, 2, 3]) expect(typeOf(`/xl/charts/chart${at}.xml`)).toMatch(/drawingml\.chart\+xml$/);
    expect(typeOf('/xl/drawings/drawing1.xml')).toMatch(/officedocument\.drawing\+xml$/);
    const [toDrawing] = part('xl/worksheets/_rels/sheet1.xml.rels').children;
    expect(toDrawing?.attributes).toMatchObject({ Target: '../drawings/drawing1.xml' });
    expect(toDrawing?.attributes['Type']).toMatch(/relationships\/drawing$/);
    const [drawing] = named(xmlTree(written.xml(CHART_SHEET)), 'drawing');
    expect(drawing?.attributes['r:id']).toBe(toDrawing?.attributes['Id']);
    const toCharts = part('xl/drawings/_rels/drawing1.xml.rels').children.map(({ attributes }) => attributes);
    expect(toCharts.map(({ Target }) => Target)).toEqual([1, 2, 3].map((at) => `../charts/chart${at}.xml`));
    const used = named(part('xl/drawings/drawing1.xml'), 'c:chart').map((one) => one.attributes['r:id']);
    expect(used).toEqual(toCharts.map(({ Id }) => Id));
    expect(written.parts.has('xl/worksheets/_rels/sheet2.xml.rels')).toBe(false);
  });

  it('have every element where the standard wants it', () => {
    for (const [name, xml] of written.parts) expect(misplaced(xmlTree(xml)), name).toEqual([]);
    const swapped = chartXml(firstChart()).replace(/(<c:idx val="0"\/>)(<c:order val="0"\/>)/, '$2$1');
    expect(misplaced(xmlTree(swapped))).toEqual(['c:ser: c:idx after c:order']);
  });

  it('read the cells of the sheet and hold their values', () => {
    const [categories] = named(part('xl/charts/chart1.xml'), 'c:cat');
    expect(categories && named(categories, 'c:f')[0]?.text).toBe(
      "'Bridge''s &amp; &lt;more&gt;'!$A$13:$A$17",
    );
    const [, total] = named(part('xl/charts/chart1.xml'), 'c:val');
    expect(total && named(total, 'c:f')[0]?.text).toBe("'Bridge''s &amp; &lt;more&gt;'!$C$13:$C$17");
    expect(total && named(total, 'c:v').map(({ text }) => text)).toEqual(['1200.5', '0', '0', '0', '570.75']);
    const [lines] = named(part('xl/charts/chart2.xml'), 'c:val');
    expect(lines && val(lines, 'c:ptCount')).toBe('5');
    expect(lines && named(lines, 'c:pt').map((point) => point.attributes['idx'])).toEqual([
      '0',
      '1',
      '3',
      '4',
    ]);
  });

  it('stack a waterfall on bars that are neither seen nor in the legend', () => {
    const chart = part('xl/charts/chart1.xml');
    expect([val(chart, 'c:barDir'), val(chart, 'c:grouping'), val(chart, 'c:overlap')]).toEqual([
      'col',
      'stacked',
      '100',
    ]);
    const bases = named(chart, 'c:ser').map((series) => {
      const look = series.children.find(({ name }) => name === 'c:spPr');
      return look?.children[0]?.name;
    });
    expect(bases).toEqual(['a:noFill', 'a:solidFill', 'a:solidFill', 'a:solidFill']);
    const hidden = named(chart, 'c:legendEntry').map((entry) => [
      val(entry, 'c:idx'),
      val(entry, 'c:delete'),
    ]);
    expect(hidden).toEqual([['0', '1']]);
    expect(named(part('xl/charts/chart2.xml'), 'c:legend')).toEqual([]);
  });

  it('have each name in the legend once', () => {
    const chart = firstChart();
    const twice = chart.series.map((one) => (one.name === 'Decrease' ? { ...one, name: 'Increase' } : one));
    const entries = named(xmlTree(chartXml({ ...chart, series: twice })), 'c:legendEntry');
    expect(entries.map((entry) => val(entry, 'c:idx'))).toEqual(['0', '3']);
    const alone = chart.series.map((one) => ({ ...one, name: 'Change' }));
    expect(named(xmlTree(chartXml({ ...chart, series: alone })), 'c:legend')).toEqual([]);
  });

  it('have bars from the top, filled points, labels and a format and a title of the values', () => {
    const bars = part('xl/charts/chart2.xml');
    expect([val(bars, 'c:barDir'), val(bars, 'c:orientation'), val(bars, 'c:showVal')]).toEqual([
      'bar',
      'maxMin',
      '1',
    ]);
    const columns = part('xl/charts/chart3.xml');
    expect([val(columns, 'c:barDir'), val(columns, 'c:grouping')]).toEqual(['col', 'clustered']);
    const points = named(columns, 'c:dPt').map((point) => [val(point, 'c:idx'), val(point, 'a:srgbClr')]);
    expect(points).toEqual([['2', '1F3A5F']]);
    const [axis] = named(columns, 'c:valAx');
    const format = axis && named(axis, 'c:numFmt')[0]?.attributes['formatCode'];
    expect(format).toBe('#,##0_);(#,##0);&quot;–&quot;_)');
    expect(axis && named(axis, 'a:t')[0]?.text).toBe('USD');
  });

  it('lie between the stated cells and say in words what they show', () => {
    const anchors = named(part('xl/drawings/drawing1.xml'), 'xdr:twoCellAnchor');
    const places = anchors.map((anchor) =>
      [...nodesOf(anchor)].filter(({ name }) => /^xdr:(col|row)$/.test(name)).map(({ text }) => Number(text)),
    );
    expect(places[0]).toEqual([8, 1, 17, 22]);
    const [first] = named(part('xl/drawings/drawing1.xml'), 'xdr:cNvPr');
    expect(first?.attributes['descr']).toBe(
      'Waterfall from 1,200.50 in Billing to 570.75 in Revenue: &quot;timing&quot; &amp; more.',
    );
  });

  it('are refused when they hold another number of values than cells', () => {
    const chart = firstChart();
    const short = { ...chart, series: chart.series.map((one) => ({ ...one, cached: one.cached.slice(1) })) };
    expect(() => chartXml(short)).toThrow('a chart has 4 values for the cells B13:B17');
  });
});

function firstChart(): ReturnType<typeof sampleCharts>[number] {
  const [chart] = sampleCharts();
  if (!chart) throw new Error('no chart');
  return chart;
}
