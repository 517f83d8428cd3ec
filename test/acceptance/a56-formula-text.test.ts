import { describe, expect, it } from 'vitest';
import { column, smallTable, text } from '../../core/report/cells.ts';
import { STAMP, shownRows, writtenReport, writtenWorkbook } from '../support/written-workbook.ts';

const TEXTS = ['=1+1', '@SUM(A1:A9)', '+A1', '-A1', '\t=1+1', '\r=1+1', '=HYPERLINK("http://x")', "'=1"];

describe('A56 text that looks like a formula', () => {
  it.each(['text', 'id', 'status', 'rate'] as const)('A56 stays text in a %s column', async (kind) => {
    const main = smallTable(
      [column('Text', kind)],
      TEXTS.map((one) => [text(one)]),
    );
    const title = ['=2+2', 'tenant', 'closing', 'basis', 'status'];
    const sheet = { name: 'One', purpose: '', title, main, below: [] };
    const written = await writtenReport({ sheets: [sheet], stamp: STAMP, tenant: 'T' });
    const page = written.sheet('One');
    expect(TEXTS.map((_, at) => page.getCell(`A${8 + at}`).value)).toEqual(TEXTS);
    expect(page.getCell('A1').value).toBe('=2+2');
    expect(written.xml('One')).not.toContain('<f');
    const cells = [...written.xml('One').matchAll(/<c r="A(?:[89]|1\d)"[^>]*?( t="\w+")/g)];
    expect(cells.map((cell) => cell[1])).toEqual(TEXTS.map(() => ' t="inlineStr"'));
  });

  it('A56 stays text when it comes as a document number out of an extract', async () => {
    const written = await writtenWorkbook();
    const documents = shownRows(written.sheet('Org alignment'))
      .slice(1, 4)
      .map((row) => row[3]);
    expect(documents).toEqual(['=1+1', '@SUM(A1)', '+A1']);
    const formulas = [...written.parts.values()].flatMap((xml) => [...xml.matchAll(/<f>([^<]*)<\/f>/g)]);
    expect(formulas.length).toBeGreaterThan(20);
    const written1 = formulas.map((formula) => formula[1]);
    for (const one of ['1+1', 'SUM(A1)', 'A1', '2']) expect(written1).not.toContain(one);
  });
});
