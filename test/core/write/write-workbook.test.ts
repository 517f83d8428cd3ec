import { describe, expect, it } from 'vitest';
import { amount, column, smallTable, text } from '../../../core/report/cells.ts';
import { type Cell, FIRST_ROW, HEADER_ROW, type Report, type Table } from '../../../core/report/sheet.ts';
import { buildReport } from '../../../core/report/workbook.ts';
import { writeWorkbook } from '../../../core/write/write-workbook.ts';
import { closeFixture, money } from '../../support/close-fixture.ts';
import { MemorySink } from '../../support/memory-sink.ts';
import { STAMP, writtenReport, writtenWorkbook } from '../../support/written-workbook.ts';
import { xmlOutline } from '../../support/xml-outline.ts';

/** Children of a worksheet in the order of ECMA-376 part 1, 18.3.1.99. */
const CT_WORKSHEET =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );

function oneSheet(main: Table): Report {
  const title = ['One', ...Array<string>(9).fill('a line of the title block')];
  return { sheets: [{ name: 'One', purpose: '', title, main, below: [] }], stamp: STAMP, tenant: 'T' };
}

function tableOf(...cells: readonly Cell[]): Table {
  return smallTable(
    [column('A', 'amount')],
    cells.map((cell) => [cell]),
  );
}

describe('the written workbook', () => {
  it('has well-formed parts', async () => {
    const { parts } = await writtenWorkbook();
    expect(parts.size).toBeGreaterThan(15);
    for (const [name, xml] of parts) expect(() => xmlOutline(xml), name).not.toThrow();
  });

  it('has the children of every sheet in the order of CT_Worksheet', async () => {
    const { report, xml } = await writtenWorkbook();
    for (const { name } of report.sheets) {
      const positions = xmlOutline(xml(name)).children.map((child) => CT_WORKSHEET.indexOf(child));
      expect(positions, name).not.toContain(-1);
      expect(positions, name).toEqual([...positions].sort((a, b) => a - b));
    }
    expect(xmlOutline(xml('About')).children).toEqual(
      expect.arrayContaining([
        'cols',
        'autoFilter',
        'hyperlinks',
        'pageSetup',
        'headerFooter',
        'ignoredErrors',
      ]),
    );
  });

  it('gives every sheet a frozen header, a filter, print titles, landscape paper and a footer', async () => {
    const { report, sheet, parts } = await writtenWorkbook();
    for (const [at, { name, main }] of report.sheets.entries()) {
      const page = sheet(name);
      expect(page.views[0], name).toMatchObject({ state: 'frozen', ySplit: HEADER_ROW });
      expect(page.getRow(HEADER_ROW).getCell(1).value, name).toBe(main.columns[0]?.header);
      expect(page.autoFilter, name).toMatch(new RegExp(`^A${HEADER_ROW}:[A-Z]+${HEADER_ROW + main.count}$`));
      expect(page.pageSetup, name).toMatchObject({
        orientation: 'landscape',
        fitToPage: true,
        fitToHeight: 0,
      });
      expect(page.pageSetup.printTitlesRow, name).toMatch(new RegExp(`^(1:1|${HEADER_ROW}:${HEADER_ROW})$`));
      expect(page.headerFooter.oddFooter, name).toBe(`&L${name}&CPage &P of &N&Rrun && 1`);
      expect(parts.get('xl/workbook.xml'), name).toContain(
        `name="_xlnm._FilterDatabase" localSheetId="${at}"`,
      );
    }
  });

  it('has links that lead to sheets that are there', async () => {
    const { report, parts } = await writtenWorkbook();
    const names = report.sheets.map((sheet) => sheet.name);
    const targets = [...parts.values()].flatMap((xml) =>
      [...xml.matchAll(/<hyperlink ref="[A-Z]+\d+" location="([^"]*)"/g)].map((link) => link[1] ?? ''),
    );
    expect(targets.length).toBeGreaterThan(names.length);
    for (const target of targets)
      expect(names).toContain(target.replace(/^(&apos;|')|(&apos;|')![A-Z]+\d+$/g, ''));
  });

  it('writes amounts with all digits, shown in the decimals of their currency unless that would read as zero', async () => {
    const rows = tableOf(
      amount(money('1234.5'), 'USD'),
      amount(money('-1234'), 'JPY'),
      amount(money('1.5'), 'KWD'),
      amount(money('12964.3025'), 'USD'),
      amount(money('-0.0025'), 'USD'),
    );
    const { sheet } = await writtenReport(oneSheet(rows));
    const cells = [0, 1, 2, 3, 4].map((at) => sheet('One').getCell(`A${FIRST_ROW + at}`));
    expect(cells.map((cell) => cell.value)).toEqual([1234.5, -1234, 1.5, 12964.3025, -0.0025]);
    expect(cells.map((cell) => cell.numFmt)).toEqual([
      '#,##0.00_);(#,##0.00);"–"_)',
      '#,##0_);(#,##0);"–"_)',
      '#,##0.000_);(#,##0.000);"–"_)',
      '#,##0.00_);(#,##0.00);"–"_)',
      '#,##0.0000_);(#,##0.0000);"–"_)',
    ]);
  });

  it('writes ids as text of format @ and dates as dates', async () => {
    const { sheet } = await writtenWorkbook();
    const header = sheet('Source A').getRow(HEADER_ROW).values;
    if (!Array.isArray(header)) throw new Error('no header');
    const id = sheet('Source A').getRow(FIRST_ROW).getCell(header.indexOf('Line id'));
    expect([id.value, id.numFmt]).toEqual(['00012345678901234567890123456789', '@']);
    const date = sheet('Source A').getRow(FIRST_ROW).getCell(header.indexOf('Date'));
    expect([date.value, date.numFmt]).toEqual([new Date('2026-10-15T00:00:00Z'), 'yyyy-mm-dd']);
  });

  it('keeps text whole that XML cannot hold or that looks like an escape', async () => {
    const texts = [
      'a\u0000b\u0008c',
      'half \uD83D pair',
      '_x0041_',
      '<&>"\'',
      ' padded ',
      'two\nlines',
      '😀',
    ];
    const { sheet, xml } = await writtenReport(oneSheet(tableOf(...texts.map(text))));
    const read = texts.map((_, at) => sheet('One').getCell(`A${FIRST_ROW + at}`).value);
    expect(read.slice(1)).toEqual([
      'half \uFFFD pair',
      '_x005F_x0041_',
      '<&>"\'',
      ' padded ',
      'two\nlines',
      '😀',
    ]);
    expect(xml('One')).toContain('a_x0000_b_x0008_c');
  });

  it('marks a text that is longer than a cell holds instead of losing its end in silence', async () => {
    const { sheet } = await writtenReport(oneSheet(tableOf(text('x'.repeat(40_000)))));
    const value = String(sheet('One').getCell(`A${FIRST_ROW}`).value);
    expect(value).toHaveLength(32_767);
    expect(value).toContain('longer than a cell holds');
  });
});

/** Text that hardly compresses, so that little of it fills the buffers on the way. */
function scrambled(seed: number): string {
  let words = '';
  for (let at = 0, hash = seed; at < 12; at += 1) {
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) + at;
    words += (hash >>> 0).toString(36);
  }
  return words;
}

describe('a running write', () => {
  function manyRows(count: number, pulled: { rows: number }): Table {
    return {
      columns: [column('A', 'text'), column('B', 'text')],
      count,
      *rows(from, to) {
        for (let at = from; at < to; at += 1) {
          pulled.rows += 1;
          yield [text(scrambled(at)), text(scrambled(at + count))];
        }
      },
    };
  }

  it('stops on request and leaves nothing behind', async () => {
    const sink = new MemorySink();
    const pulled = { rows: 0 };
    const outcome = await writeWorkbook(oneSheet(manyRows(50_000, pulled)), sink, {
      isCancelled: () => pulled.rows > 1000,
    });
    expect([outcome, sink.isAborted, sink.isCommitted, sink.bytes().length]).toEqual([
      'cancelled',
      true,
      false,
      0,
    ]);
    expect(pulled.rows).toBeLessThan(2000);
  });

  it('passes on what the sink refuses, and aborts it', async () => {
    const sink = new MemorySink(true);
    const report = oneSheet(manyRows(200_000, { rows: 0 }));
    await expect(writeWorkbook(report, sink)).rejects.toThrow('disk full');
    expect([sink.isAborted, sink.isCommitted]).toEqual([true, false]);
  });

  it('does not run ahead of a slow sink', async () => {
    const pulled = { rows: 0 };
    let release: () => void = () => undefined;
    const blocked = new Promise<void>((resolve) => {
      release = resolve;
    });
    const sink = new MemorySink();
    const slow = { write: () => blocked, commit: () => sink.commit(), abort: () => sink.abort() };
    const done = writeWorkbook(oneSheet(manyRows(100_000, pulled)), slow);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(pulled.rows).toBeLessThan(40_000);
    release();
    expect(await done).toBe('written');
    expect(pulled.rows).toBe(100_000);
  });

  it('reports how far it is, up to the end', async () => {
    const steps: (readonly [number, number])[] = [];
    const sink = new MemorySink();
    await writeWorkbook(buildReport(closeFixture(), STAMP), sink, {
      onProgress: (done, total) => void steps.push([done, total]),
    });
    const [done, total] = steps.at(-1) ?? [0, 1];
    expect(done).toBe(total);
    expect(sink.isCommitted).toBe(true);
  });
});
