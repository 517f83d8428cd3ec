import { describe, expect, it } from 'vitest';
import { closeFixture, money } from '../../support/close-fixture.ts';
import { shownRows, writtenWorkbook } from '../../support/written-workbook.ts';

type Shown = Readonly<Record<string, string>>;

/** Rows under the main header of a sheet as records by header. */
async function records(name: string, close = closeFixture()): Promise<readonly Shown[]> {
  const [header = [], ...rows] = shownRows((await writtenWorkbook(close)).sheet(name));
  return rows.map((row) => Object.fromEntries(header.map((label, at) => [label, row[at] ?? ''])));
}

describe('the sheets of a close', () => {
  it('come in the order in which they are read, each listed on About', async () => {
    const { report } = await writtenWorkbook();
    const names = report.sheets.map((sheet) => sheet.name);
    expect(names).toEqual([
      ...['About', 'Lead', 'Checks', 'Bridge', 'Exceptions', 'Org alignment', 'FX', 'Matched', 'Excluded'],
      ...['Mappings', 'Settings', 'Files', 'Columns read', 'Findings'],
    ]);
    const about = await records('About');
    expect(about.slice(0, names.length - 1).map((row) => row['Sheet'])).toEqual(names.slice(1));
  });

  it('carry tenant, closing, status and run in their title block', async () => {
    const { report } = await writtenWorkbook();
    for (const { title, name } of report.sheets) {
      expect(title, name).toHaveLength(5);
      expect(title[1], name).toBe('Umbrella & Söhne <Ltd> (tenant 00042)');
      expect(title[2], name).toContain('Revenue 2026-10-01 to 2026-10-31');
      expect(title[4], name).toMatch(/^Status: DRAFT – 1 of 3 checks failed {3}Run: run & 1 {3}Made: 2026/);
    }
  });

  it('show the bridge with one column per cause that occurs and unexplained always', async () => {
    const rows = await records('Bridge');
    expect(Object.keys(rows[0] ?? {}).slice(8, 13)).toEqual([
      ...['By design', 'Org differs', 'Amount differs', 'Rounding', 'Unexplained'],
    ]);
    const tenant = rows.find(
      (row) => row['Revenue org'] === 'All orgs and periods' && row['Counts in'] === 'USD',
    );
    expect([tenant?.['Billing'], tenant?.['Revenue'], tenant?.['Difference']]).toEqual([
      '-190',
      '-120',
      '-70',
    ]);
    expect([tenant?.['By design'], tenant?.['Org differs'], tenant?.['Check']]).toEqual(['-70', '0', '0']);
  });

  it('total by basis and then by currency code', async () => {
    const totals = (await records('Lead'))
      .slice(-3)
      .map((row) => [row['Basis'], row['Counts in'], row['Billing']]);
    expect(totals).toEqual([
      ['transaction', 'EUR', '110'],
      ['transaction', 'USD', '-190'],
      ['functional', 'USD', '-66.8'],
    ]);
  });

  it('list unmatched and differing lines and findings on a line as exceptions with what to do', async () => {
    const rows = await records('Exceptions');
    const told = rows.map((row) => [
      row['Exception'],
      row['Cause'],
      row['Billing line id'],
      row['Difference'],
    ]);
    expect(told).toEqual([
      ['differing', 'org-reclass', 'a2', '0'],
      ['differing', 'amount', 'a5', '10'],
      ['unmatched', 'by-design', 'a3', '-30'],
      ['unmatched', 'by-design', 'a4', '-40'],
      ['blocking', 'value-unknown', 'a2', '-20'],
    ]);
    for (const row of rows) expect(row['What to do']).not.toBe('');
    expect(rows[0]?.['What it is']).toContain('Differs in org (Billing unlabeled, Revenue US Rev).');
    expect(rows[2]?.['What it is']).toContain('Staging error: period not open');
    expect(rows[3]?.['What it is']).toMatch(
      /equally well: Revenue lines INV-1 0001\d+, =1\+1 r2 or Revenue lines INV-5 a5\./,
    );
    expect(rows[1]).toMatchObject({
      'Functional difference': '11.1975',
      'Revenue document': 'INV-5',
      'Billing row': '6',
      'Revenue row': '4',
    });
  });

  it('show adjustments as booked, derived and aligned, and the tenant total', async () => {
    const rows = await records('Org alignment');
    expect(rows[1]).toMatchObject({
      Document: '@SUM(A1)',
      'Org as booked': 'unlabeled',
      'Derived org': 'US',
      Basis: 'parent-document',
      Status: 'late-adjustment',
      'Org period where it belongs': 'Later (org US, 2026-11-01 to open-ended, open)',
      Boundaries: 'differ',
    });
    expect(rows[1]?.['What to do']).toContain('next open period');
    const tenant = rows
      .filter((row) => row['Type'] === 'Tenant')
      .map((row) => Object.values(row).slice(3, 7));
    expect(tenant).toEqual([
      ['EUR', '110', '0', '110'],
      ['USD', '-100', '-90', '-190'],
    ]);
  });

  it('recompute every line in a foreign currency', async () => {
    const rows = await records('FX');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ Rate: '1.12', 'Stored − recomputed': '0', 'Age in days': '1' });
    expect(rows[1]).toMatchObject({
      'Stored functional': '112.0025',
      'Recomputed functional': '112',
      'Stored − recomputed': '0.0025',
      'Rate source': 'extract',
    });
  });

  it('list lines that are in neither total with their reason and a control total', async () => {
    const rows = await records('Excluded');
    expect(rows.slice(0, 2).map((row) => [row['Reason'], row['Amount']])).toEqual([
      ['cancelled', '-7'],
      ['non-primary-book', '5'],
    ]);
    expect(rows.at(-1)).toMatchObject({
      Side: 'Amount',
      Document: 'USD',
      'Line id': '-2',
      Account: '-2',
      Date: '0',
    });
  });

  it('account for every row of every file', async () => {
    const rows = await records('Files');
    expect(rows[0]).toMatchObject({
      'Rows read': '10',
      Data: '8',
      'Not accounted for': '0',
      Encoding: 'utf-8',
    });
    const control = rows
      .filter((row) => row['Sheet'] === 'Billing report 7')
      .map((row) => Object.values(row).slice(3, 7));
    expect(control).toEqual([
      ['rows', '8', '8', '0'],
      ['USD', '-190', '-190', '0'],
    ]);
  });
});

describe('a group of several lines', () => {
  it('takes a row for each line of its longer side and says its size among the exceptions', async () => {
    const close = closeFixture();
    close.matching.revenueGroup.set(1, 2);
    const matched = await records('Matched', close);
    const ids = matched
      .slice(0, 4)
      .map((row) => [row['Match'], row['Billing line id'], row['Revenue line id']]);
    expect(ids).toEqual([
      ['M1', '00012345678901234567890123456789', '00012345678901234567890123456789'],
      ['M2', 'a2', ''],
      ['M3', 'a5', 'r2'],
      ['M3', '', 'a5'],
    ]);
    const exceptions = await records('Exceptions', close);
    expect(exceptions[0]?.['What it is']).toContain('The match has 1 Billing and 2 Revenue lines');
  });
});

describe('a group within tolerance', () => {
  const at = async (percent: string, cap: string): Promise<string | undefined> => {
    const close = closeFixture();
    const setup = { ...close.setup, tolerance: { absolute: '0', percent, cap } };
    return (await records('Exceptions', { ...close, setup }))[1]?.['Cause'];
  };

  it('says so when percent and cap allow the difference of 10 on 110, and not otherwise', async () => {
    expect(await at('10', '10')).toBe('tolerance');
    expect(await at('10', '9.99')).toBe('amount');
    expect(await at('9', '10')).toBe('amount');
  });
});

describe('an amount with more digits than a cell keeps', () => {
  const exact = '1234567890123.123456789';

  it('stands rounded to its currency with all its digits as text beside it, and is counted', async () => {
    const close = closeFixture();
    close.billing.amount.set(0, money(exact));
    const rows = await records('Matched', close);
    expect(rows[0]).toMatchObject({
      'Billing amount': '1234567890123.12',
      'Billing amount (all digits)': exact,
    });
    expect(rows[1]?.['Billing amount (all digits)']).toBe('');
    const about = await records('About', close);
    const counted = about.find((row) => row['Sheet'] === 'Amounts with digits beyond a cell');
    expect(counted?.['Rows']).toBe('1');
  });

  it('takes no column where no amount needs it', async () => {
    const [row] = await records('Matched');
    expect(Object.keys(row ?? {})).not.toContain('Billing amount (all digits)');
  });
});

describe('a sheet that is longer than a workbook allows', () => {
  it('goes on as a numbered sheet without losing a row, and its control totals cover all parts', async () => {
    const whole = await writtenWorkbook();
    const split = await writtenWorkbook(closeFixture(), 2);
    const names = split.report.sheets.map((sheet) => sheet.name).filter((name) => name.startsWith('Matched'));
    expect(names).toEqual(['Matched', 'Matched 2']);
    const rowsOf = (sheet: string, count: number): readonly (readonly string[])[] =>
      shownRows(split.sheet(sheet)).slice(1, 1 + count);
    expect([...rowsOf('Matched', 2), ...rowsOf('Matched 2', 1)]).toEqual(
      shownRows(whole.sheet('Matched')).slice(1, 4),
    );
    expect(split.report.sheets.find((sheet) => sheet.name === 'Matched 2')?.title[0]).toContain(
      'rows 3 to 3 of 3',
    );
    const [control] = shownRows(split.sheet('Matched 2'), 8).filter((row) => row[0] === 'Billing amount');
    expect(control?.slice(0, 6)).toEqual(['Billing amount', '2 sheets', 'EUR', '110', '110', '0']);
    expect(split.xml('Matched 2')).toContain(
      "SUMIFS('Matched'!$K$8:$K$9,'Matched'!$J$8:$J$9,$C12)+SUMIFS('Matched 2'!",
    );
  });
});
