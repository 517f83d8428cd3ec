import { describe, expect, it } from 'vitest';
import {
  amount,
  amountFormula,
  checkFormula,
  checkWordFormula,
  column,
  count,
  countFormula,
  date,
  input,
  link,
  rate,
  smallTable,
  status,
  text,
  textFormula,
} from '../../../core/report/cells.ts';
import type { Cell, Report, Sheet, Table } from '../../../core/report/sheet.ts';
import { FIRST_ROW, HEADER_ROW } from '../../../core/report/sheet.ts';
import { money } from '../../support/close-fixture.ts';
import { STAMP, type Written, writtenReport } from '../../support/written-workbook.ts';
import { named, xmlTree } from './xml-tree.ts';

const BLUE = 'FF0000C0';
const BLACK = 'FF000000';
const GREEN = 'FF006B3C';
const NEAR_BLACK = 'FF262626';

function sheetOf(main: Table, more: Partial<Sheet> = {}): Sheet {
  const title = Array.from({ length: HEADER_ROW - 2 }, (_, at) => `Line ${at + 1}`);
  return { name: 'One', purpose: '', title, main, below: [], ...more };
}

function reportOf(main: Table, more: Partial<Sheet> = {}, names: Report['names'] = []): Report {
  const two = sheetOf(smallTable([column('A', 'text')], [[text('there')]]), { name: 'Two' });
  return { sheets: [sheetOf(main, more), two], stamp: STAMP, tenant: 'T', names };
}

async function inksOf(cells: readonly Cell[], names: Report['names'] = []): Promise<readonly unknown[]> {
  const main = smallTable(
    [column('A', 'amount')],
    cells.map((cell) => [cell]),
  );
  const { sheet } = await writtenReport(reportOf(main, {}, names));
  return cells.map((_, at) => sheet('One').getCell(`A${FIRST_ROW + at}`).font.color?.argb);
}

describe('ink', () => {
  it('is blue for what a person has entered, of every kind, and near black for what the engine found', async () => {
    const values = [text('x'), amount(money('1.5'), 'USD'), count(3), date(20_000), rate('1.25')];
    expect(await inksOf(values)).toEqual(values.map(() => NEAR_BLACK));
    expect(await inksOf(values.map(input))).toEqual(values.map(() => BLUE));
    expect(input(undefined)).toBeUndefined();
    expect(() => input(countFormula('1', 1))).toThrow('a formula is not entered by a person');
  });

  it('is black for a formula over its own sheet and green for one that reads another', async () => {
    const names = [
      { name: 'here', sheet: 'One', ranges: ['A13:A14'] },
      { name: 'there', sheet: 'Two', ranges: ['A13'] },
    ];
    const formulas: readonly (readonly [string, string])[] = [
      ['SUM(A1:A2)', BLACK],
      ["SUM('One'!A1:A2)", BLACK],
      ['SUM(One!A1)', BLACK],
      ["SUM('Two'!A1:A2)", GREEN],
      ['Two!A1', GREEN],
      ['SUM(here)', BLACK],
      ['SUM(There)', GREEN],
      ['SUM(thereafter)', BLACK],
      ['IF(A1=1,"there!","Two!A1")', BLACK],
    ];
    const cells = formulas.map(([formula]) => countFormula(formula, 0));
    expect(await inksOf(cells, names)).toEqual(formulas.map(([, ink]) => ink));
  });

  it('is what the report says of a formula where it says so', async () => {
    const [own, other] = ['own-sheet', 'other-sheet'] as const;
    const cells = [
      { ...amountFormula('Two!A1', 0n, 'USD'), reads: own },
      { ...amountFormula('A1', 0n, 'USD'), reads: other },
    ];
    expect(await inksOf(cells)).toEqual([BLACK, GREEN]);
  });
});

type Formats = readonly { readonly range: string; readonly formulas: readonly string[] }[];

function formatsOf({ xml }: Written): Formats {
  return named(xmlTree(xml('One')), 'conditionalFormatting').map((format) => ({
    range: format.attributes['sqref'] ?? '',
    formulas: named(format, 'formula').map((formula) => formula.text),
  }));
}

describe('checks', () => {
  it('have one range per column, over body and totals, that turns green or red', async () => {
    const check = { ...column('Check', 'text'), isCheck: true };
    const rows = [1, 2, 3].map((at) => [
      checkFormula('A1', 'B1', money('0'), 'USD'),
      checkWordFormula(`IF(A${at}=0,"OK","FAIL")`, true),
    ]);
    const totals = [[checkFormula('A1', 'B1', money('1'), 'USD'), undefined]];
    const written = await writtenReport(
      reportOf(smallTable([column('Difference', 'amount'), check], rows, { totals })),
    );
    expect(formatsOf(written)).toEqual([
      {
        range: 'A13:A16',
        formulas: [
          'OR(A13="OK",AND(ISNUMBER(A13),A13=0))',
          'OR(A13="FAIL",AND(ISNUMBER(A13),A13&lt;&gt;0))',
          'ISERROR(A13)',
        ],
      },
      expect.objectContaining({ range: 'B13:B16' }),
    ]);
    const rules = named(xmlTree(written.xml('One')), 'cfRule').map(({ attributes }) => attributes);
    expect(rules.map(({ priority }) => Number(priority))).toEqual([1, 2, 3, 4, 5, 6]);
    const dxfs = named(xmlTree(written.parts.get('xl/styles.xml') ?? ''), 'dxf');
    const fills = rules.map(({ dxfId }) => {
      const dxf = dxfs[Number(dxfId)];
      return dxf && named(dxf, 'bgColor')[0]?.attributes['rgb'];
    });
    expect(fills.slice(0, 3)).toEqual(['FFE5F2E8', 'FFFBE4E4', 'FFFBE4E4']);
  });

  it('stand alone where a cell between them is none', async () => {
    const check = checkFormula('A1', 'B1', 0n, 'USD');
    const cells = [check, check, amount(money('1'), 'USD'), check];
    const main = smallTable(
      [column('A', 'amount')],
      cells.map((cell) => [cell]),
    );
    const ranges = formatsOf(await writtenReport(reportOf(main))).map(({ range }) => range);
    expect(ranges).toEqual(['A13:A14', 'A16']);
  });
});

describe('outline groups', () => {
  it('hold the rows and columns that the report says, unfolded, with totals above when it says so', async () => {
    const rows = [1, 2, 3, 4].map((value) => [count(value), count(value)]);
    const columns = [column('A', 'count'), { ...column('B', 'count'), isGrouped: true }];
    const main = { ...smallTable(columns, rows), isGrouped: (at: number) => at === 1 || at === 2 };
    const written = await writtenReport(reportOf(main, { groupTotals: 'above' }));
    const one = written.sheet('One');
    const levels = [0, 1, 2, 3].map((at) => one.getRow(FIRST_ROW + at).outlineLevel);
    expect(levels).toEqual([0, 1, 1, 0]);
    const tree = xmlTree(written.xml('One'));
    const [, second] = named(tree, 'col').map(({ attributes }) => attributes);
    expect(second).toMatchObject({ outlineLevel: '1' });
    expect(written.xml('One')).not.toMatch(/collapsed|hidden/);
    expect(named(tree, 'outlinePr')[0]?.attributes).toEqual({ summaryBelow: '0', summaryRight: '0' });
    expect(named(tree, 'sheetFormatPr')[0]?.attributes).toMatchObject({
      outlineLevelRow: '1',
      outlineLevelCol: '1',
    });
    expect(named(xmlTree(written.xml('Two')), 'outlinePr')).toEqual([]);
  });
});

describe('texts that formulas yield', () => {
  it('are kept as text with their formula, and their lines are given room', async () => {
    const long = 'word '.repeat(40).trim();
    const columns = [{ ...column('A', 'text', 20), isWrapped: true }];
    const written = await writtenReport(
      reportOf(smallTable(columns, [[textFormula('IF(1=0,"<",">")', long)]])),
    );
    const cell = written.sheet('One').getCell(`A${FIRST_ROW}`);
    expect([cell.formula, cell.result]).toEqual(['IF(1=0,"<",">")', long]);
    expect(cell.alignment.wrapText).toBe(true);
    expect(written.sheet('One').getRow(FIRST_ROW).height).toBeGreaterThan(100);
  });
});

describe('links', () => {
  it('are at most as many on a sheet as Excel takes; the words of the rest stay', async () => {
    const most = 65_530;
    const main: Table = {
      columns: [column('A', 'link')],
      count: most + 1,
      *rows(from, to) {
        for (let at = from; at < to; at += 1) yield [link(`Row ${at}`, { sheet: 'Two', cell: 'A1' })];
      },
    };
    const { xml } = await writtenReport(reportOf(main));
    expect(xml('One').match(/<hyperlink /g)).toHaveLength(most);
    expect(xml('One')).toContain(`<t>Row ${most}</t>`);
  }, 30_000);
});

describe('a status', () => {
  it('keeps its own colours', async () => {
    const main = smallTable([column('A', 'status')], [[status('Open', 'bad')]]);
    const { sheet } = await writtenReport(reportOf(main));
    expect(sheet('One').getCell(`A${FIRST_ROW}`).font.color?.argb).toBe('FFA61B1B');
  });
});

describe('a sheet that is printed over several pages side by side', () => {
  const wide = smallTable(
    [column('Line', 'id', 18), column('Type', 'text', 23), column('Far away', 'text', 280)],
    [[text('x')]],
  );
  const title = ['What it is', ...Array.from({ length: HEADER_ROW - 3 }, (_, at) => `Line ${at + 2}`)];
  const long = 'Status: SIGNED, signed by preparer and reviewer. TIES OUT: every blocking check holds';

  it('breaks what runs over the repeated columns, where the next page would cut it, into lines', async () => {
    const lines = title.with(8, long);
    const { sheet } = await writtenReport(reportOf(wide, { title: lines, keyColumns: 2 }));
    const one = sheet('One');
    expect(one.model.merges).toEqual(['A9:B9']);
    expect(one.getCell('A9').alignment).toMatchObject({ wrapText: true });
    expect(one.getRow(9).height).toBeGreaterThan(2 * 13);
    expect(one.getCell('A8').alignment?.wrapText).toBeUndefined();
  });

  it('is printed no further than its last column, whatever runs over that', async () => {
    const { parts } = await writtenReport(reportOf(wide, { title, keyColumns: 2 }));
    const names = named(xmlTree(parts.get('xl/workbook.xml') ?? ''), 'definedName');
    const areas = names.filter(({ attributes }) => attributes['name'] === '_xlnm.Print_Area');
    const last = `$C$${FIRST_ROW}`;
    expect(areas.map(({ text: ranges }) => ranges)).toEqual([`&apos;One&apos;!$A$1:${last}`]);
  });

  it('breaks the headline, too, and leaves narrower sheets as they are', async () => {
    const lines = title.with(0, 'Adjustments: proposed entries from unlabeled to orgs');
    const { sheet } = await writtenReport(reportOf(wide, { title: lines, keyColumns: 2 }));
    expect(sheet('One').model.merges).toEqual(['A1:B1']);
    expect(sheet('One').getRow(1).height).toBeGreaterThan(24);
    const narrow = smallTable([column('Line', 'id', 18)], [[text('x')]]);
    const other = await writtenReport(reportOf(narrow, { title: title.with(8, long) }));
    expect(other.sheet('One').model.merges).toEqual([]);
  });
});
