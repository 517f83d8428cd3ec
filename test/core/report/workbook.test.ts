import { describe, expect, it } from 'vitest';
import { closeFixture, money } from '../../support/close-fixture.ts';
import { sheetRecords as records } from '../../support/sheet-records.ts';
import { shownRows, writtenWorkbook } from '../../support/written-workbook.ts';

describe('the sheets of a close', () => {
  it('come in the order in which they are read, each listed on About', async () => {
    const { report } = await writtenWorkbook();
    const names = report.sheets.map((sheet) => sheet.name);
    expect(names).toEqual([
      ...[
        'About',
        'Lead',
        'Checks',
        'Bridge',
        'Causes',
        'Charts',
        'Memo',
        'Roll-forward',
        ...['Open items', 'Opening items', 'Prior close', 'Since prior close'],
        'Exceptions',
        'Org alignment',
      ],
      ...[
        'Org totals',
        'Books',
        'FX',
        'Adjustments',
        'Adjustment totals',
        'Matched',
        'Excluded',
        'Source A',
        'Source B',
        'Bridge lines',
        'Subtotals',
        'Chart bars',
      ],
      ...['Control totals', 'Mappings', 'Parameters', 'Files'],
      ...['File figures', 'File evidence', 'Columns read', 'Findings', 'Finding places'],
      ...['Sign-off', 'Change log', 'Tickmarks'],
    ]);
    const about = await records('About');
    const listed = about.map((row) => row['Does it hold?']);
    const first = listed.indexOf('Lead');
    expect(listed.slice(first, first + names.length - 1)).toEqual(names.slice(1));
  });

  it('carry tenant, closing, status and run in their title block', async () => {
    const { report } = await writtenWorkbook();
    for (const { title, name } of report.sheets) {
      expect(title, name).toHaveLength(10);
      expect(title[1], name).toBe('Entity: Umbrella & Söhne <Ltd> (tenant 00042)');
      expect(title[2], name).toMatch(new RegExp(`^Sheet: ${name} {3}Ref: \\d\\d$`));
      expect(title[3], name).toBe('Period: 2026-10-01 to 2026-10-31');
      expect(title[5], name).toContain('each cell holds all its decimals');
      expect(title[8], name).toBe('Status: DRAFT, not signed off. DOES NOT TIE OUT: 1 blocking check fails');
      expect(title[9], name).toMatch(/^Run: run & 1 {3}Made: 2026/);
    }
  });

  it('show the bridge with one column per cause that occurs and unexplained always', async () => {
    const rows = await records('Bridge');
    expect(Object.keys(rows[0] ?? {}).slice(9, 14)).toEqual([
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

  it('put failed checks first and say what to do only where a check did not hold', async () => {
    const rows = await records('Checks');
    expect(rows.slice(0, 3).map((row) => [row['Result'], row['What to do']])).toEqual([
      ['FAIL', 'Investigate the lines with cause unexplained.'],
      ['OK', ''],
      ['declared', 'Split the order.'],
    ]);
  });

  it('tell a failure that blocks nothing from one that does', async () => {
    const close = closeFixture();
    const checks = close.checks.map((check) =>
      check.name === 'one-order-one-org' ? { ...check, outcome: 'fail' as const } : check,
    );
    const rows = await records('Checks', { ...close, checks });
    expect(rows.slice(0, 3).map((row) => row['Result'])).toEqual(['FAIL', 'ATTENTION', 'OK']);
    const { report } = await writtenWorkbook({ ...close, checks: checks.slice(2) });
    expect(report.sheets[0]?.title[8]).toBe(
      'Status: DRAFT, not signed off. TIES OUT: every blocking check holds; 1 other check asks for attention',
    );
  });

  it('show adjustments as booked, derived and aligned, and the tenant total', async () => {
    const rows = await records('Org alignment');
    expect(rows[1]).toMatchObject({
      Document: '@SUM(A1)',
      'Org as booked': 'unlabeled',
      Org: 'US',
      'Org found by': 'Document it adjusts',
      Status: 'late-adjustment',
      'What it means': 'The org period is already closed',
      'Org period where it belongs': 'Later (org US, 2026-11-01 to open-ended, open)',
      Boundaries: 'differ',
    });
    expect(rows[1]?.['What is to be done']).toContain('next open period');
    const tenant = (await records('Org totals'))
      .filter((row) => row['Org'] === 'Tenant')
      .map((row) => Object.values(row).slice(4, 8));
    expect(tenant).toEqual([
      ['EUR', '110', '0', '110'],
      ['USD', '-100', '-90', '-190'],
    ]);
  });

  it('recompute every line in a foreign currency', async () => {
    const rows = await records('FX');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ Rate: '1.12', 'Stored − recomputed': '0', 'Fallback age in days': '1' });
    expect(rows[1]).toMatchObject({
      'Stored functional': '112.0025',
      'Recomputed functional': '112',
      'Stored − recomputed': '0.0025',
      'Rate source': 'extract',
    });
  });

  it('list lines that are in neither total with their reason, tied to the memo', async () => {
    const rows = await records('Excluded');
    expect(rows.map((row) => [row['Reason'], row['Amount']])).toEqual([
      ['Cancelled', '-7'],
      ['Other book', '5'],
    ]);
    expect(await records('Memo')).toEqual([
      {
        ...{ Side: 'Billing', Reason: 'Cancelled', Code: 'cancelled', Currency: 'USD', Lines: '1' },
        ...{ Memo: '-7', Excluded: '-7', 'Memo − Excluded': '0', Tick: 'F' },
      },
    ]);
  });

  it('account for every row of every file', async () => {
    const [file] = await records('Files');
    expect(file).toMatchObject({
      'All rows': '10',
      'In scope': '5',
      'Out of scope': '1',
      'Supporting rows': '2',
      'Not accounted for': '0',
    });
    expect((await records('File evidence'))[0]).toMatchObject({
      Encoding: 'utf-8',
      'Covers to': '2026-10-31',
    });
    const figures = await records('File figures');
    expect(figures.slice(0, 3).map((row) => Object.values(row).slice(3, 8))).toEqual([
      ['data rows', '8', '8', '0', 'OK'],
      ['USD', '-190', '-190', '0', 'OK'],
      ['data rows', '4', '', '', 'no control figure'],
    ]);
  });
});

describe('a group of several lines', () => {
  it('takes a row for each of its lines, the first with both sides and their difference', async () => {
    const close = closeFixture();
    close.matching.revenueGroup.set(1, 2);
    const matched = (await records('Matched', close)).slice(-3);
    expect(new Set(matched.map((row) => row['Match'])).size).toBe(1);
    expect(matched.map((row) => [row['Side'], row['Document'], row['Amount']])).toEqual([
      ['Billing', 'INV-5', '110'],
      ['Revenue', '=1+1', '-20'],
      ['Revenue', 'INV-5', '100'],
    ]);
    const figures = matched.map((row) => [row['Billing of the match'], row['Difference of the match']]);
    expect(figures).toEqual([
      ['110', '30'],
      ['', ''],
      ['', ''],
    ]);
  });
});

describe('an amount with more digits than a cell keeps', () => {
  const exact = '1234567890123.123456789';

  it('stands rounded to its currency with all its digits as text beside it, and is counted', async () => {
    const close = closeFixture();
    close.billing.amount.set(0, money(exact));
    const rows = await records('Matched', close);
    expect(rows[0]).toMatchObject({
      Amount: '1234567890123.12',
      'Amount (all digits)': exact,
    });
    expect(rows[1]?.['Amount (all digits)']).toBe('');
    const about = await records('About', close);
    const counted = about.find((row) => row['Does it hold?'] === 'Amounts with digits beyond a cell');
    expect(counted?.['Count']).toBe('1');
  });

  it('takes no column where no amount needs it', async () => {
    const [row] = await records('Matched');
    expect(Object.keys(row ?? {})).not.toContain('Amount (all digits)');
  });
});

describe('a sheet that is longer than a workbook allows', () => {
  it('goes on as a numbered sheet without losing a row, and its control totals cover all parts', async () => {
    const whole = await writtenWorkbook();
    const split = await writtenWorkbook(closeFixture(), 2);
    const names = split.report.sheets.map((sheet) => sheet.name).filter((name) => name.startsWith('Matched'));
    expect(names).toEqual(['Matched', 'Matched 2', 'Matched 3']);
    const rowsOf = (sheet: string, count: number): readonly (readonly string[])[] =>
      shownRows(split.sheet(sheet)).slice(1, 1 + count);
    expect([...rowsOf('Matched', 2), ...rowsOf('Matched 2', 2), ...rowsOf('Matched 3', 2)]).toEqual(
      shownRows(whole.sheet('Matched')).slice(1, 7),
    );
    expect(split.report.sheets.find((sheet) => sheet.name === 'Matched 2')?.title[0]).toContain(
      'rows 3 to 4 of 6',
    );
    const control = shownRows(split.sheet('Control totals')).filter((row) => row[0] === 'Matched');
    expect(control).toEqual([
      ['Matched', 'Matched', '2', '2', '0', 'F EN'],
      ['Matched', 'Matched 2', '2', '2', '0', 'F EN'],
      ['Matched', 'Matched 3', '2', '2', '0', 'F EN'],
    ]);
    expect(split.xml('Control totals')).toContain("COUNTA('Matched'!$A$13:$A$14)");
  });
});
