/** The FX sheet worked out by a spreadsheet program: every recomputed amount is the engine's, in any currency. */

import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import { FIRST_ROW, HEADER_ROW } from '../../../core/report/sheet.ts';
import { CloseBuilder } from '../../closes/close-builder.ts';
import { monthEnd } from '../../closes/month-end/month-end.ts';
import { runClose } from '../../closes/run-close.ts';
import type { TestClose } from '../../closes/test-close.ts';
import { hasOffice, type RecalculatedSheets, recalculatedTogether } from '../../support/office.ts';

const isThere = hasOffice();
const isNeeded = process.env['CI'] === 'true';

type Shown = Readonly<Record<string, string>>;

async function workbookOf(close: TestClose): Promise<Uint8Array> {
  const outcome = await runClose(close);
  if (!outcome.isOk) throw new Error(JSON.stringify(outcome.failures));
  return outcome.workbook;
}

/** The rows of the FX sheet by their headers. */
function fxRows(sheets: RecalculatedSheets | undefined): readonly Shown[] {
  const rows = sheets?.get('FX') ?? [];
  const header = rows.findIndex(([first]) => first === 'Line');
  const labels = rows[header] ?? [];
  return rows
    .slice(header + 1)
    .filter(([line = '']) => line !== '')
    .map((row) => Object.fromEntries(labels.map((label, at) => [label, row[at] ?? ''])));
}

/** The FX sheet of a close as written, with the row of its header and its columns by header. */
async function writtenSheet(
  close: TestClose,
): Promise<{ book: ExcelJS.Workbook; cellOf: (position: number, header: string) => ExcelJS.Cell }> {
  const book = new ExcelJS.Workbook();
  // exceljs's types want the old Buffer, which a Uint8Array of this Node is at run time.
  await book.xlsx.load((await workbookOf(close)) as unknown as ExcelJS.Buffer);
  const sheet = book.getWorksheet('FX');
  if (!sheet) throw new Error('no sheet FX');
  const columns = new Map<string, number>();
  sheet.getRow(HEADER_ROW).eachCell((cell, at) => columns.set(cell.text, at));
  const cellOf = (position: number, header: string): ExcelJS.Cell =>
    sheet.getRow(FIRST_ROW + position).getCell(columns.get(header) ?? 0);
  return { book, cellOf };
}

type Line = readonly [org: 'US' | 'DE', amount: string, rate: string, stored: string];

/** Invoice items in EUR of a tenant with home currencies by org; each with its rate and stored amount. */
function tenantOf(
  homes: Readonly<Record<'US' | 'DE', string>>,
  direction: 'inverse' | 'non-inverse',
  ...lines: readonly Line[]
): TestClose {
  const revenue: Readonly<Record<string, string>> = { Americas: homes.US, Europe: homes.DE };
  const builder = CloseBuilder.small().change((setup) => ({
    ...setup,
    currencies: { home: homes.US, reporting: homes.US, increments: { CHF: '0.05', SEK: '0.25' } },
    rates: { billingDirection: direction },
    orgs: {
      ...setup.orgs,
      billing: setup.orgs.billing.map((org) => ({
        ...org,
        homeCurrency: org.name === 'DE' ? homes.DE : homes.US,
      })),
      revenue: setup.orgs.revenue.map((org) => ({
        ...org,
        functionalCurrency: revenue[org.name] ?? homes.US,
      })),
    },
  }));
  for (const [at, [org, amount, rate, stored]] of lines.entries()) {
    const own = {
      currency: 'EUR',
      homeCurrency: homes[org],
      rate,
      rateDate: '2026-10-15',
      homeAmount: stored,
    };
    builder.item(`INV-${at}`, amount, { ...own, account: `A-${org}` });
  }
  return builder.close();
}

const inFrancs = tenantOf(
  { US: 'CHF', DE: 'CHF' },
  'inverse',
  ['US', '10', '1.0025', '10.05'],
  ['US', '-10', '1.0025', '-10.05'],
  ['US', '99.99', '0.9371', '93.70'],
);
const homes: readonly (readonly [string, TestClose, readonly string[]])[] = [
  [
    'JPY without decimals and KWD with three, halves away from zero',
    tenantOf(
      { US: 'JPY', DE: 'KWD' },
      'inverse',
      ['US', '10', '125.05', '1251'],
      ['US', '-10', '125.05', '-1251'],
      ['US', '3.33', '161.7', '538'],
      ['DE', '-5', '0.2469', '-1.235'],
      ['DE', '7.77', '0.33', '2.564'],
    ),
    ['0 1', '0 1', '0 1', '3 1', '3 1'],
  ],
  ['CHF in steps of 0.05', inFrancs, ['2 5', '2 5', '2 5']],
  [
    'SEK in steps of 0.25 and USD, amount ÷ rate',
    tenantOf(
      { US: 'SEK', DE: 'USD' },
      'non-inverse',
      ['US', '10', '0.0887', '112.75'],
      ['US', '-1', '8', '-0.25'],
      ['DE', '100', '0.75', '133.33'],
      ['DE', '0.01', '8', '0.00'],
      ['DE', '-1.01', '8', '-0.13'],
    ),
    ['2 25', '2 25', '2 1', '2 1', '2 1'],
  ],
];

describe.runIf(isThere || isNeeded)('the FX sheet recalculated by LibreOffice', () => {
  let changed: RecalculatedSheets | undefined;
  let sample: RecalculatedSheets | undefined;
  let others: readonly RecalculatedSheets[];

  beforeAll(async () => {
    const { book, cellOf } = await writtenSheet(inFrancs);
    cellOf(0, 'In steps of').value = 1;
    const closes = [monthEnd().close, ...homes.map(([, close]) => close)];
    const written = await Promise.all(closes.map(workbookOf));
    [changed, sample, ...others] = await recalculatedTogether([
      new Uint8Array(await book.xlsx.writeBuffer()),
      ...written,
    ]);
  }, 300_000);

  it.each(homes.map(([name, , steps], at) => ({ name, steps, at })))(
    'comes to the engine’s figures in $name',
    ({ steps, at }) => {
      const rows = fxRows(others[at]);
      expect(rows.map((row) => `${row['Decimals']} ${row['In steps of']}`)).toEqual(steps);
      for (const row of rows) {
        expect(row['Recomputed functional']).toBe(row['Engine: functional']);
        expect([row['Recomputed − engine'], row['Check'], row['Stored − recomputed']]).toEqual([
          '0',
          'OK',
          '0',
        ]);
      }
    },
  );

  it('comes to the engine’s figures on every line of the sample', () => {
    const rows = fxRows(sample);
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.filter((row) => row['Recomputed − engine'] !== '0' || row['Check'] !== 'OK')).toEqual([]);
    const reported = rows.filter((row) => row['Recomputed reporting'] !== '');
    expect(reported.length).toBeGreaterThan(100);
    expect(reported.filter((row) => row['Reporting − engine'] !== '0')).toEqual([]);
  });

  it('sees a rate or a step that the engine did not use', () => {
    const rows = changed?.get('FX') ?? [];
    const at = rows[HEADER_ROW - 1]?.indexOf('Check') ?? 0;
    expect(rows[FIRST_ROW - 1]?.[at]).toBe('FAIL');
  });
});

describe('the FX sheet', () => {
  it('takes the second step from the unrounded amount', async () => {
    const close = CloseBuilder.small()
      .change((setup) => ({ ...setup, currencies: { home: 'USD', reporting: 'INR' } }))
      .add('custom-exchange-rate', { from: 'USD', to: 'INR', rate: '90.3750', date: '2026-10-15' })
      .item('INV-1', '903.23', {
        ...{ currency: 'EUR', homeCurrency: 'USD', rate: '1.5', rateDate: '2026-10-15' },
        ...{ homeAmount: '1354.85', homeRounding: '-0.005' },
      })
      .close();
    const { cellOf } = await writtenSheet(close);
    const cell = cellOf(0, 'Recomputed reporting');
    expect([cell.result, cellOf(0, 'Recomputed functional').result]).toEqual([122444.12, 1354.85]);
    expect(cell.formula).toMatch(/^ROUND\(K13\*[A-Z]+13\^[A-Z]+13\*[A-Z]+13\/[A-Z]+13,[A-Z]+13\)\*[A-Z]+13$/);
  });

  it('flags a rate of 1, a fallback and its limit, a missing rate, and what was stored', async () => {
    const close = CloseBuilder.small()
      .add('custom-exchange-rate', { from: 'EUR', to: 'USD', rate: '1.1', date: '2026-10-05' })
      .item('INV-1', '10.00', { currency: 'EUR' })
      .item('INV-2', '10.00', { currency: 'EUR', rate: '1', rateDate: '2026-10-15', homeAmount: '10.00' })
      .item('INV-3', '10.00', { currency: 'GBP' })
      .item('INV-4', '10.01', {
        currency: 'EUR',
        rate: '1.105',
        rateDate: '2026-10-15',
        homeAmount: '11.06105',
      })
      .item('INV-5', '10.00', { currency: 'EUR', rate: '1.2', rateDate: '2026-10-15', homeAmount: '12.90' })
      .close();
    const { cellOf } = await writtenSheet(close);
    const flags = [0, 1, 2, 3, 4].map((position) => cellOf(position, 'Flags').text);
    expect(flags).toEqual([
      'fallback of 10 days; older than the limit of 7',
      'rate is 1',
      'no rate',
      'stored unrounded',
      'stored does not follow from the rate',
    ]);
  });
});
