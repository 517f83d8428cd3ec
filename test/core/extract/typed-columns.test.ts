import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberSign, plainNumber } from '../../../core/extract/number-text.ts';
import { columnFile, importText } from './import-text.ts';

/** Reads one column; `dates` and the like come back as text. */
async function read(header: string, field: string, cells: readonly string[], stated = {}) {
  const {
    cells: of,
    findings,
    file,
  } = await importText(columnFile(header, cells), { delimiter: ';', ...stated });
  return { cells: of(field), findings, format: file.columns[2]?.format };
}

describe('dates', () => {
  const dates = (cells: readonly string[], stated = {}) => read('Invoice Date', 'date', cells, stated);

  it.each([
    ['day first', ['01/02/2025', '31/10/2025'], ['2025-02-01', '2025-10-31'], 'date DMY'],
    ['month first', ['01/02/2025', '10/31/2025'], ['2025-01-02', '2025-10-31'], 'date MDY'],
    ['dots', ['1.2.2025', '31.10.2025 10:30'], ['2025-02-01', '2025-10-31'], 'date DMY'],
    ['dashes', ['01-02-2025', '31-10-2025'], ['2025-02-01', '2025-10-31'], 'date DMY'],
    ['year first', ['2025/02/01', '2025/10/31'], ['2025-02-01', '2025-10-31'], 'date YMD'],
    [
      'ISO and times',
      ['2025-02-01', '2025-02-28T23:59:59+01:00', '2014-11-25 22:21:22', '2025-01-01T16:00:00.000-0800'],
      ['2025-02-01', '2025-02-28', '2014-11-25', '2025-01-01'],
      'date YMD',
    ],
    [
      'month names',
      ['01-JAN-2012', '1-Jun-19', '31-DEC-49', '01-Jan-50', '05-September-2025', '30-SEP-2025 10:11:12'],
      ['2012-01-01', '2019-06-01', '2049-12-31', '1950-01-01', '2025-09-05', '2025-09-30'],
      'date D-MON-Y',
    ],
    [
      'blanks and null tokens',
      ['', 'NULL', 'null', '\\N', ' 2025-01-01 '],
      ['', '', '', '', '2025-01-01'],
      'date YMD',
    ],
    ['day equal to month', ['01.01.2025', '05.05.2025'], ['2025-01-01', '2025-05-05'], 'date DMY'],
  ])('%s', async (_, cells, expected, format) => {
    expect(await dates(cells)).toEqual({ cells: expected, findings: [], format });
  });

  it('without proof are asked about once, and read as stated', async () => {
    const cells = ['01/02/2025', '03/04/2025'];
    expect(await dates(cells)).toEqual({
      cells: ['', ''],
      findings: ['date-order-unknown 2 Invoice Date: "01/02/2025" is 2025-02-01 or 2025-01-02'],
      format: 'date',
    });
    expect((await dates(cells, { dateOrder: { 'invoice date': 'DMY' } })).cells).toEqual([
      '2025-02-01',
      '2025-04-03',
    ]);
    expect((await dates(cells, { dateOrder: { '*': 'MDY' } })).cells).toEqual(['2025-01-02', '2025-03-04']);
  });

  it('with a 12 in either place prove nothing', async () => {
    for (const cell of ['12/05/2025', '05/12/2025']) {
      const days = cell.startsWith('12') ? '2025-05-12 or 2025-12-05' : '2025-12-05 or 2025-05-12';
      const found = `date-order-unknown 2 Invoice Date: "${cell}" is ${days}`;
      expect((await dates([cell])).findings).toEqual([found]);
    }
  });

  it('that contradict each other are refused as a column', async () => {
    for (const cells of [
      ['31/10/2025', '10/31/2025'],
      ['31/10/2025', '2025-10-31'],
      ['2025-10-31', '01-Jan-25'],
    ]) {
      const { cells: read, findings } = await dates(cells);
      expect(read).toEqual(['', '']);
      expect(findings).toHaveLength(1);
      expect(findings[0]).toMatch(/^date-order-mixed 3 Invoice Date: .* in row 2, .* in row 3$/);
    }
  });

  it('that do not exist are refused with their place, the others are read', async () => {
    const { cells, findings } = await dates([
      '2025-02-30',
      '2025-02-28',
      'soon',
      '20251031',
      '2025-02-29T10:00:00',
    ]);
    expect(cells).toEqual(['', '2025-02-28', '', '', '']);
    expect(findings).toEqual([
      'date-unreadable 2 Invoice Date: "2025-02-30" is no day of the calendar',
      'date-unreadable 4 Invoice Date: "soon" is not a date',
      'date-unreadable 5 Invoice Date: "20251031" is not a date',
      'date-unreadable 6 Invoice Date: "2025-02-29" is no day of the calendar',
    ]);
    expect((await dates(['2025-10-31', '46280'])).findings).toEqual([
      'date-unreadable 3 Invoice Date: "46280" looks like the serial number that a spreadsheet keeps for a date',
    ]);
    expect((await dates(['31/10/2025', '31/11/2025'])).findings).toEqual([
      'date-unreadable 3 Invoice Date: "31/11/2025" is no day with the day first',
    ]);
    expect((await dates(['31/10/2025'], { dateOrder: { '*': 'MDY' } })).findings).toEqual([
      'date-unreadable 2 Invoice Date: "31/10/2025" is no day with the month first',
    ]);
    expect((await dates(['31/10/25', '13/13/2025'])).findings).toEqual([
      'date-unreadable 2 Invoice Date: "31/10/25" has a year of two digits',
      'date-unreadable 3 Invoice Date: "13/13/2025" does not begin with its year',
    ]);
  });

  it('of a mandatory column stop the import when they are open', async () => {
    const { sample } = await import('./import-text.ts');
    const kind = {
      ...sample,
      fields: { ...sample.fields, date: { ...sample.fields.date, isMandatory: true } },
    };
    const { table, file } = await importText(
      columnFile('Invoice Date', ['01/02/2025']),
      {},
      { kinds: [kind] },
    );
    expect(table).toBeUndefined();
    expect(file.rows).toEqual({ rowsRead: 2, header: 1, blank: 0, refused: 1, data: 0 });
  });
});

describe('amounts', () => {
  const amounts = (cells: readonly string[], stated = {}) => read('Amount', 'amount', cells, stated);

  it.each([
    [
      'plain',
      ['1234.50', '-0.5', '+7', '.5', '100', '9999999999999.123456789'],
      ['1234.5', '-0.5', '7', '0.5', '100', '9999999999999.123456789'],
      '1,234.5',
    ],
    ['grouped', ['1,234.50', '12,345,678.90', '999'], ['1234.5', '12345678.9', '999'], '1,234.5'],
    [
      'decimal comma',
      ['1.234,50', '-12.345.678,9', '0,5', '12'],
      ['1234.5', '-12345678.9', '0.5', '12'],
      '1.234,5',
    ],
    ['an apostrophe before', ["'-100.25", "'5"], ['-100.25', '5'], '1,234.5'],
    ['parentheses', ['(1,234.50)', '(7)', '2.00'], ['-1234.5', '-7', '2'], '1,234.5'],
    ['open cells that others decide', ['1.234', '-2.500', '1,50'], ['1234', '-2500', '1.5'], '1.234,5'],
    ['open cells before the proof', ['1,234', '1.50'], ['1234', '1.5'], '1,234.5'],
    ['a leading zero', ['0.125', '1.234'], ['0.125', '1.234'], '1,234.5'],
    ['two groups', ['1.234.567', '1.234'], ['1234567', '1234'], '1.234,5'],
    ['more than three digits before', ['1234.567', '1.234'], ['1234.567', '1.234'], '1,234.5'],
    ['blanks and null tokens', ['', ' ', 'NULL', '\\N', ' 5.5 '], ['', '', '', '', '5.5'], '1,234.5'],
  ])('%s', async (_, cells, expected, format) => {
    expect(await amounts(cells)).toEqual({ cells: expected, findings: [], format: `number ${format}` });
  });

  it('that nothing decides are asked about, and read as stated', async () => {
    expect(await amounts(['1.234', '7', '-2.500'])).toEqual({
      cells: ['', '', ''],
      findings: ['number-format-unknown 2 Amount: "1.234" is 1234 or 1.234'],
      format: 'number',
    });
    expect((await amounts(['9', '1,234'])).findings).toEqual([
      'number-format-unknown 3 Amount: "1,234" is 1.234 or 1234',
    ]);
    const stated = await amounts(['1.234', '7'], { numberFormat: { amount: '1.234,5' } });
    expect(stated.cells).toEqual(['1234', '7']);
    expect((await amounts(['1.234'], { numberFormat: { '*': '1,234.5' } })).cells).toEqual(['1.234']);
  });

  it('are decided by the other columns of numbers in the file, if those agree', async () => {
    const file = (tax: string, rate: string) =>
      `ID;Invoice Number;Amount;Tax Amount;Exchange Rate\na;b;1.234;${tax};${rate}\n`;
    const import2 = (tax: string, rate: string) => importText(file(tax, rate), { delimiter: ';' });
    expect((await import2('5,25', '1')).cells('amount')).toEqual(['1234']);
    expect((await import2('5', '1.1005')).cells('amount')).toEqual(['1.234']);
    const torn = await import2('5,25', '1.1005');
    expect(torn.findings).toEqual(['number-format-unknown 2 Amount: "1.234" is 1234 or 1.234']);
    expect(torn.cells('tax')).toEqual(['5.25']);
  });

  it('that contradict each other are refused as a column', async () => {
    const { cells, findings } = await amounts(['1.50', '7', '1,50']);
    expect(cells).toEqual(['', '', '']);
    expect(findings).toEqual([
      'number-format-mixed 4 Amount: a decimal dot in row 2, a decimal comma in row 4',
    ]);
  });

  it('that are none are refused with their place', async () => {
    const bad = [
      '100-',
      '- 100',
      '1.2E+5',
      'abc',
      '1,23,456.00',
      '1.1234567891',
      '(-5)',
      '$5',
      '1 234.00',
      '.',
      '10000000000000000',
    ];
    const { cells, findings } = await amounts(['1.50', ...bad]);
    expect(cells).toEqual(['1.5', ...bad.map(() => '')]);
    const why: Readonly<Record<string, string>> = {
      '100-': 'has its minus behind it',
      '1.2E+5': 'is in scientific notation, as a spreadsheet writes it',
      abc: 'has letters in it',
      $5: 'has a currency sign in it',
      '1 234.00': 'has blanks in it',
      '1.1234567891': 'has more than 9 decimals',
      '10000000000000000': 'has more than 13 digits before the decimal mark',
    };
    expect(findings).toEqual(
      bad.map(
        (text, at) => `number-unreadable ${at + 3} Amount: "${text}" ${why[text] ?? 'is not a number'}`,
      ),
    );
    const long = await amounts(['1.50', `#DIV/0!${'x'.repeat(5000)}`]);
    expect(long.findings).toEqual([
      `number-unreadable 3 Amount: "#DIV/0!${'x'.repeat(53)}…" is an error of a spreadsheet`,
    ]);
    const stated = await amounts(['1,50', '2.5'], { numberFormat: { '*': '1.234,5' } });
    expect(stated).toMatchObject({
      cells: ['1.5', ''],
      findings: ['number-unreadable 3 Amount: "2.5" is not written as 1.234,5'],
    });
  });

  it('read back as written in either format', () => {
    const parts = fc.tuple(
      fc.boolean(),
      fc.bigInt({ min: 0n, max: 10n ** 13n - 1n }),
      fc.stringMatching(/^\d{0,9}$/),
    );
    fc.assert(
      fc.property(parts, fc.boolean(), ([isNegative, whole, decimals], isDot) => {
        const [mark, group] = isDot ? ['.', ','] : [',', '.'];
        const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, group);
        const text = `${isNegative ? '-' : ''}${grouped}${decimals === '' ? '' : mark + decimals}`;
        const plain = `${isNegative ? '-' : ''}${whole}${decimals === '' ? '' : `.${decimals}`}`;
        expect(plainNumber(text, isDot ? '1,234.5' : '1.234,5')).toBe(plain);
        const sign = numberSign(text);
        expect(['open', 'plain', isDot ? 'dot' : 'comma']).toContain(sign);
      }),
    );
  });
});

describe('rates', () => {
  it('keep all their digits as plain text', async () => {
    const rates = (cells: readonly string[]) => read('Exchange Rate', 'rate', cells);
    expect(await rates(['1.120000', '0.00000012345678901234', ' 1.5 ', '', '1.5'])).toMatchObject({
      cells: ['1.120000', '0.00000012345678901234', '1.5', '', '1.5'],
      findings: [],
    });
    expect((await rates(['1,125', '0,5'])).cells).toEqual(['1.125', '0.5']);
    expect((await rates(['1.125'])).findings).toEqual([
      'number-format-unknown 2 Exchange Rate: "1.125" is 1125 or 1.125',
    ]);
    expect(await rates(['1.5', '1.5E-5'])).toMatchObject({
      cells: ['1.5', ''],
      findings: [
        'number-unreadable 3 Exchange Rate: "1.5E-5" is in scientific notation, as a spreadsheet writes it',
      ],
    });
  });
});

describe('ids', () => {
  const id = '8ad088718262bc1701826340a8720972';
  const ids = (cells: readonly string[]) => read('Account: ID', 'accountId', cells);

  it('are one id with and without dashes, in any case', async () => {
    const dashed = '8AD08871-8262-bc17-0182-6340a8720972';
    expect((await ids([id, dashed, id.toUpperCase(), ` ${id} `])).cells).toEqual([id, id, id, id]);
  });

  it('that a spreadsheet damaged are found, and stay', async () => {
    const cells = [
      id,
      id,
      id,
      '1.23E+15',
      '8ad088718262bc',
      'REVPRO~1234',
      '',
      '8ad088718262bc17018263ff40a8720972',
      id,
      id,
    ];
    expect(await ids(cells)).toMatchObject({
      cells,
      findings: [
        'id-damaged 5 Account: ID: 1.23E+15',
        'id-damaged 6 Account: ID: 8ad088718262bc',
        'id-damaged 9 Account: ID: 8ad088718262bc17018263ff40a8720972',
      ],
    });
  });

  it('of another system have any length', async () => {
    expect((await ids(['1001', '1002', id, '0099'])).findings).toEqual([]);
    expect((await ids(['1001', '1002', '1.2345E+31'])).findings).toHaveLength(1);
  });
});

describe('words', () => {
  it('of a fixed list become one spelling; others are found and stay', async () => {
    expect(
      await read('Status', 'status', ['Posted', 'CANCELED', ' Cancelled ', 'Lost', '', 'Lost']),
    ).toMatchObject({
      cells: ['posted', 'cancelled', 'cancelled', 'Lost', '', 'Lost'],
      findings: [
        'value-unknown 5 Status: "Lost" is none of posted, cancelled',
        'value-unknown 7 Status: "Lost" is none of posted, cancelled',
      ],
    });
  });

  it('for yes and no become flags', async () => {
    expect(
      await read('Excluded', 'isExcluded', ['true', 'YES', 'y', '1', 'False', 'n', '0', '', 'maybe']),
    ).toMatchObject({
      cells: ['1', '1', '1', '1', '0', '0', '0', '-1', '-1'],
      findings: ['value-unknown 10 Excluded: "maybe" is none of yes, no'],
    });
  });

  it('for whole numbers become numbers', async () => {
    expect(
      await read('Period Id', 'period', ['202510', '201901.0', "'7", '', '1.5', '99999999999']),
    ).toMatchObject({
      cells: ['202510', '201901', '7', '0', '0', '0'],
      findings: [
        'number-unreadable 6 Period Id: "1.5" is not a whole number',
        'number-unreadable 7 Period Id: "99999999999" is not a whole number',
      ],
    });
  });

  it('for currencies become ISO codes', async () => {
    const text = columnFile('Currency', ['USD', 'us dollar', 'Swiss Franc', 'Our Euro', 'Moon Dollar', '']);
    const { cells, findings } = await importText(text, {}, { names: { 'our euro': 'EUR' } });
    expect(cells('currency')).toEqual(['USD', 'USD', 'CHF', 'EUR', '', '']);
    expect(findings).toEqual(['currency-unknown 6 Currency: Moon Dollar']);
  });

  it('are kept as text otherwise, leading zeros and all', async () => {
    const { cells } = await importText('ID,Invoice Number\na,00012\nb, =1+1 \nc,"@SUM(A1)"\n');
    expect(cells('number')).toEqual(['00012', '=1+1', '@SUM(A1)']);
  });
});
