/** A41 and A43 to A46 through the whole engine: files as people really have them. */

import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { FileStyle, HeaderStyle } from '../../closes/cell-style.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import {
  amountsOf,
  type Closed,
  cellOf,
  closed,
  codesOf,
  type Drawn,
  drawn,
  fates,
  foundOf,
  lineOf,
  placesOf,
  refused,
} from './closed.ts';
import { u2Collected } from './u2.ts';

const headerStyles: readonly HeaderStyle[] = ['label', 'api', 'lower', 'snake', 'camel'];

/** The labelling example with all its files in one style. */
function styled(style: Partial<FileStyle>): CloseBuilder {
  const builder = u2Collected().pair('INV-2', '1234.50', {
    item: { account: 'U-2' },
    bill: { account: 'U-2' },
  });
  const kinds = [
    'account',
    'accounting-period',
    'invoice-item',
    'invoice-item-adjustment',
    'invoice-adjustment',
    'credit-balance-adjustment',
  ] as const;
  for (const kind of kinds) builder.file(kind, { style });
  return builder;
}

describe.each(headerStyles.slice(1))('A41 headers in %s style', (header) => {
  test(`A41 the same files in ${header} style give identical lines`, async () => {
    const [label, other] = [await closed(styled({})), await closed(styled({ header }))];
    expect(other.lines).toEqual(label.lines);
    expect(other.result.bridge).toEqual(label.result.bridge);
    expect(other.result.alignment).toEqual(label.result.alignment);
    expect(codesOf(other)).toEqual(codesOf(label));
  });
});

test('A41 the kinds of the files are recognised in every style without being named', async () => {
  for (const header of headerStyles) {
    const { setup, extracts } = styled({ header }).close();
    const unnamed = extracts.map((extract) => {
      const { kind: _, ...source } = { ...extract.source };
      return { ...extract, source: { ...source, kind: undefined } } as unknown as typeof extract;
    });
    const close = await closed({ setup, extracts: unnamed });
    expect(close.result.files.map(({ kind }) => kind)).toEqual(extracts.map(({ kind }) => kind));
  }
});

const numbers: readonly (readonly [string, Partial<FileStyle>])[] = [
  ['day first', { dates: 'DD/MM/YYYY' }],
  ['month first', { dates: 'MM/DD/YYYY' }],
  ['dots', { dates: 'DD.MM.YYYY' }],
  ['month names', { dates: 'DD-MON-YYYY' }],
];

test.each(numbers)('A43 dates with %s, proven over the column, give identical lines', async (_, style) => {
  // Nothing proves the order of a column that holds first days only, so that file keeps its dates.
  const other = await closed(styled(style).file('accounting-period', { style: {} }));
  const plainDates = await closed(styled({}));
  expect(other.lines).toEqual(plainDates.lines);
});

const paymentHeader =
  'Account: Account Number,Payment: Payment Number,Payment: Effective Date,Payment: Amount,Payment: Currency,Payment: Status';

/** A close with a payment file of some rows of number, date and amount. */
function withPayments(...rows: readonly string[]): CloseBuilder {
  const text = [paymentHeader, ...rows.map((row) => `A-US,${row},USD,Processed`), ''].join('\n');
  return CloseBuilder.small()
    .pair('INV-1', '1.00')
    .extract({ kind: 'payment', file: 'payments.csv', rows: [], text });
}

function dateOf(close: Closed, document: string): string {
  return lineOf(close, document).date;
}

test('A43 one order per column, however late the proof; dates and datetimes may mix', async () => {
  const late = await closed(
    withPayments('P-1,05/10/2026,1.50', 'P-2,06/10/2026,1.50', 'P-3,25/10/2026,1.50'),
  );
  expect(['P-1', 'P-2', 'P-3'].map((document) => dateOf(late, document))).toEqual([
    '2026-10-05',
    '2026-10-06',
    '2026-10-25',
  ]);
  const mixed = await closed(withPayments('P-1,2026-10-05,1.50', 'P-2,2026-10-31T23:30:00-08:00,1.50'));
  expect([dateOf(mixed, 'P-1'), dateOf(mixed, 'P-2')]).toEqual(['2026-10-05', '2026-10-31']);
});

test('A43 nothing proves the order: the close stops and asks, naming file and column', async () => {
  const failures = await refused(withPayments('P-1,05/10/2026,1.50', 'P-2,06/11/2026,1.50'));
  expect(failures).toHaveLength(1);
  expect(failures[0]).toMatch(/payments\.csv.*Payment: Effective Date.*05\/10\/2026.*date-order-unknown/);
});

test('A43 the question is answered in close.json', async () => {
  const { setup, extracts } = withPayments('P-1,05/10/2026,1.50').close();
  const answered = extracts.map((extract) =>
    extract.file === 'payments.csv'
      ? { ...extract, source: { dateOrder: { 'Payment: Effective Date': 'MDY' as const } } }
      : extract,
  );
  expect(dateOf(await closed({ setup, extracts: answered }), 'P-1')).toBe('2026-05-10');
});

test('A43 two orders in one column stop the close', async () => {
  const failures = await refused(withPayments('P-1,25/10/2026,1.50', 'P-2,10/26/2026,1.50'));
  expect(failures.join('\n')).toMatch(/payments\.csv.*Payment: Effective Date.*date-order-mixed/);
});

test('A43 an impossible date is found at its place', async () => {
  const close = await closed(withPayments('P-1,2026-10-05,1.50', 'P-2,2026-02-30,1.50'));
  expect(placesOf(close, 'date-unreadable')).toEqual(['payments.csv:3']);
  expect(dateOf(close, 'P-2')).toBe('');
});

test.each([
  ['comma', '"1.430,50"', '"-100,25"', '"\'-7,00"', '"(12,00)"'],
  ['dot', '"1,430.50"', '-100.25', "'-7.00", '(12.00)'],
])('A44 a decimal %s, thousands, an apostrophe and parentheses are read by column', async (_, ...amounts) => {
  const close = await closed(withPayments(...amounts.map((amount, at) => `P-${at},2026-10-05,${amount}`)));
  expect(amounts.map((_text, at) => lineOf(close, `P-${at}`).amount)).toEqual([
    '1430.5',
    '-100.25',
    '-7',
    '-12',
  ]);
  expect(close.result.files.find(({ name }) => name === 'payments.csv')?.sums).toEqual({ USD: '1311.25' });
});

test('A44 a whole close in European numbers gives identical lines', async () => {
  const [plainNumbers, other] = [
    await closed(styled({})),
    await closed(styled({ numbers: '1.234,5', delimiter: ';' })),
  ];
  expect(other.lines).toEqual(plainNumbers.lines);
});

test('A44 1.234 that nothing decides stops the close, naming file and column; close.json answers', async () => {
  const failures = await refused(withPayments('P-1,2026-10-05,1.234', 'P-2,2026-10-05,5'));
  expect(failures).toHaveLength(1);
  expect(failures[0]).toMatch(/payments\.csv.*Payment: Amount.*1\.234.*number-format-unknown/);
  const { setup, extracts } = withPayments('P-1,2026-10-05,1.234').close();
  const answered = extracts.map((extract) =>
    extract.file === 'payments.csv'
      ? { ...extract, source: { numberFormat: { '*': '1.234,5' as const } } }
      : extract,
  );
  expect(lineOf(await closed({ setup, extracts: answered }), 'P-1').amount).toBe('1234');
});

test('A43 A44 all questions of all files are asked at once', async () => {
  const failures = await refused(
    withPayments('P-1,05/10/2026,1.234')
      .file('invoice-item', { style: { dates: 'DD/MM/YYYY' } })
      .pair('INV-2', '5.00', { item: { date: '2026-10-05', posted: '2026-10-05' } }),
  );
  expect(failures.map((failure) => /^[a-z-]+\.csv/.exec(failure)?.[0])).toContain('payments.csv');
  expect(failures.filter((failure) => failure.startsWith('payments.csv'))).toHaveLength(2);
});

async function workbookTexts({ workbook }: Drawn): Promise<ReadonlySet<string>> {
  const book = new ExcelJS.Workbook();
  // exceljs's types want the old Buffer, which a Uint8Array of this Node is at run time.
  await book.xlsx.load(workbook as unknown as ExcelJS.Buffer);
  const texts = new Set<string>();
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell(({ value }) => {
        if (typeof value === 'string') texts.add(value);
      });
    });
  });
  return texts;
}

const digits = '12345678901234567890123456789012';

test('A45 leading zeros and ids of 32 digits survive to lines.ndjson and to the workbook as text', async () => {
  const close = await drawn(
    CloseBuilder.small()
      .account('000123', 'US')
      .pair('00045', '10.00', {
        item: { id: digits, account: '000123' },
        bill: { lineId: digits, account: '000123' },
      })
      .item('00046', '5.00', { account: '000123' }),
  );
  expect(lineOf(close, '00045')).toMatchObject({
    id: digits,
    document: '00045',
    account: '000123',
    pass: 'K1',
  });
  const texts = await workbookTexts(close);
  for (const text of [digits, '00045', '000123', '00046']) expect(texts, text).toContain(text);
});

test.each(['1.23E+15', '8ad088718262bc'])(
  'A45 a record id damaged by a spreadsheet is found: %s',
  async (id) => {
    const close = await closed(
      CloseBuilder.small()
        .pair('INV-1', '1.00')
        .pair('INV-2', '2.00', { item: { id } })
        .pair('INV-3', '3.00')
        .pair('INV-4', '4.00'),
    );
    expect(placesOf(close, 'id-damaged')).toEqual(['invoice-item.csv:3']);
    expect(foundOf(close, 'id-damaged')[0]).toContain(id);
  },
);

test('A46 currency names become ISO codes; close.json names those of its own', async () => {
  const build = (): CloseBuilder =>
    CloseBuilder.small()
      .pair('INV-1', '100.00', { item: { currency: 'US Dollar' }, bill: { currency: 'US DOLLAR' } })
      .pair('INV-2', '5.00');
  const close = await closed(build());
  expect(lineOf(close, 'INV-1').currency).toBe('USD');
  expect(fates(close)).toEqual({ 'INV-1': 'K1', 'INV-2': 'K1' });
  expect(cellOf(close, 'Americas')).toEqual({ billing: '105', revenue: '105' });
  const odd = build().item('INV-3', '9.00', { currency: 'Greenback' });
  const unknown = await closed(odd);
  expect(placesOf(unknown, 'currency-unknown')).toEqual(['invoice-item.csv:4']);
  const named = await closed(
    odd.change((setup) => ({ ...setup, currencies: { ...setup.currencies, names: { greenback: 'USD' } } })),
  );
  expect(lineOf(named, 'INV-3').currency).toBe('USD');
  expect(amountsOf(named, 'currency-unknown')).toEqual({});
});
