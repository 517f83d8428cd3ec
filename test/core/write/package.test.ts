import { describe, expect, it } from 'vitest';
import { column, smallTable, text } from '../../../core/report/cells.ts';
import { type DefinedRange, HEADER_ROW, type Report } from '../../../core/report/sheet.ts';
import { writeWorkbook } from '../../../core/write/write-workbook.ts';
import { MemorySink } from '../../support/memory-sink.ts';
import { STAMP, writtenReport } from '../../support/written-workbook.ts';
import { chartReport } from './chart-report.ts';
import { named, xmlTree } from './xml-tree.ts';

function reportOf(names: readonly DefinedRange[]): Report {
  const title = Array.from({ length: HEADER_ROW - 2 }, (_, at) => `Line ${at + 1}`);
  const main = smallTable([column('A', 'text')], [[text('x')]]);
  const sheets = ["Z's", 'Alpha'].map((name) => ({ name, purpose: '', title, main, below: [] }));
  return { sheets, stamp: STAMP, tenant: 'T', names };
}

describe('defined names', () => {
  it('are absolute and stand in the order of Excel, built-in names and those of sheets among them', async () => {
    const { parts } = await writtenReport(
      reportOf([
        { name: 'total_b', sheet: "Z's", ranges: ['B13:B20', 'D13'] },
        { name: 'Amounts', sheet: 'Alpha', ranges: ['A13:C14'] },
        { name: 'print', sheet: 'Alpha', ranges: ['A1'] },
      ]),
    );
    const names = named(xmlTree(parts.get('xl/workbook.xml') ?? ''), 'definedName');
    expect(
      names.map(({ attributes, text: ranges }) => [attributes['name'], attributes['localSheetId'], ranges]),
    ).toEqual([
      ['_xlnm._FilterDatabase', '1', '&apos;Alpha&apos;!$A$12:$A$13'],
      ['_xlnm._FilterDatabase', '0', '&apos;Z&apos;&apos;s&apos;!$A$12:$A$13'],
      ['Amounts', undefined, '&apos;Alpha&apos;!$A$13:$C$14'],
      ['print', undefined, '&apos;Alpha&apos;!$A$1'],
      ['_xlnm.Print_Titles', '1', '&apos;Alpha&apos;!$12:$12'],
      ['_xlnm.Print_Titles', '0', '&apos;Z&apos;&apos;s&apos;!$12:$12'],
      ['total_b', undefined, '&apos;Z&apos;&apos;s&apos;!$B$13:$B$20,&apos;Z&apos;&apos;s&apos;!$D$13'],
    ]);
  });

  it.each([
    ['FX1', 'is one that Excel takes for a cell or a value'],
    ['R1C1', 'is one that Excel takes for a cell or a value'],
    ['c', 'is one that Excel takes for a cell or a value'],
    ['True', 'is one that Excel takes for a cell or a value'],
    ['two words', 'is not one that Excel takes'],
    ['1st', 'is not one that Excel takes'],
    ['', 'is not one that Excel takes'],
  ])('are refused when Excel would not open them: %s', async (name, trouble) => {
    const sink = new MemorySink();
    const names = [{ name, sheet: 'Alpha', ranges: ['A1'] }];
    await expect(writeWorkbook(reportOf(names), sink)).rejects.toThrow(trouble);
    expect(sink.isAborted).toBe(true);
  });

  it('are refused twice, without a sheet, without a range', async () => {
    const one = { name: 'one', sheet: 'Alpha', ranges: ['A1'] };
    const trouble = (names: readonly DefinedRange[]): Promise<unknown> =>
      writeWorkbook(reportOf(names), new MemorySink());
    await expect(trouble([one, { ...one, name: 'ONE' }])).rejects.toThrow('stands twice');
    await expect(trouble([{ ...one, sheet: 'Beta' }])).rejects.toThrow('not there: Beta');
    await expect(trouble([{ ...one, ranges: [] }])).rejects.toThrow('has no range');
    await expect(trouble([{ ...one, ranges: ['A2:A1'] }])).rejects.toThrow('ends before it begins');
    await expect(trouble([{ ...one, ranges: ['A'] }])).rejects.toThrow('is not a cell');
  });
});

describe('the package', () => {
  it('says who made it and when, has every formula calculated on opening and no chain of calculation', async () => {
    const { parts } = await writtenReport(reportOf([]));
    const core = xmlTree(parts.get('docProps/core.xml') ?? '');
    expect(named(core, 'dc:creator')[0]?.text).toBe('Tieout');
    expect(named(core, 'dcterms:created')[0]?.text).toBe('2026-11-02T08:00:00Z');
    const [calculation] = named(xmlTree(parts.get('xl/workbook.xml') ?? ''), 'calcPr');
    expect(calculation?.attributes['fullCalcOnLoad']).toBe('1');
    expect([...parts.keys()].filter((name) => name.includes('calcChain'))).toEqual([]);
  });

  it('shows the first sheet on opening and no other', async () => {
    const { xml } = await writtenReport(reportOf([]));
    const selected = ["Z's", 'Alpha'].map(
      (name) => named(xmlTree(xml(name)), 'sheetView')[0]?.attributes['tabSelected'],
    );
    expect(selected).toEqual(['1', undefined]);
  });

  it('is the same file for the same report, whenever it is written', async () => {
    const first = new MemorySink();
    await writeWorkbook(chartReport(), first);
    // The time of a zip entry counts in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const second = new MemorySink();
    await writeWorkbook(chartReport(), second);
    expect(Buffer.compare(first.bytes(), second.bytes())).toBe(0);
  });
});
