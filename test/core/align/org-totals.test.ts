import { describe, expect, it } from 'vitest';
import { allocate } from '../../../core/align/allocation.ts';
import type { DocumentHeaders } from '../../../core/align/allocation-types.ts';
import type { OrgTotal } from '../../../core/align/org-total-types.ts';
import { orgTotalsOf } from '../../../core/align/org-totals.ts';
import { amountOrigins, type Conversion } from '../../../core/fx/conversion.ts';
import { blankDays, blankTexts, ChoiceColumn, IntColumn } from '../../../core/model/column-table.ts';
import { formatMoney, parseMoney } from '../../../core/model/money.ts';
import { MoneyColumn } from '../../../core/model/money-column.ts';
import { finished } from '../../../core/model/sliced-work.ts';
import type { TextPool } from '../../../core/model/text-pool.ts';
import { amountsOf, codesOf, placesOf, rowNumbers, texts } from '../../support/org-tables.ts';
import { type AlignmentRun, type LineCells, runAlignment } from '../../support/period-tables.ts';

const periods = [
  { start: '2026-10-01', end: '2026-10-31' },
  { org: 'US', start: '2026-10-01', end: '2026-10-31' },
];
const invoice: LineCells = {
  document: 'INV-1',
  ownOrg: 'US',
  account: 'U-2',
  date: '2026-10-05',
  currency: 'EUR',
};

function money(cells: readonly (string | undefined)[]): MoneyColumn {
  const column = new MoneyColumn();
  for (const cell of cells) column.push(cell === undefined ? undefined : parseMoney(cell));
  return column;
}

function headers(
  pool: TextPool,
  ...rows: readonly (readonly [document: string, amount: string])[]
): DocumentHeaders[] {
  const document = texts(
    pool,
    rows.map((row) => row[0]),
  );
  const amount = money(rows.map((row) => row[1]));
  return [{ file: 3, count: rows.length, row: rowNumbers(rows.length), document, amount }];
}

function totalsOf(
  run: AlignmentRun,
  more: { headers?: DocumentHeaders[]; conversion?: Conversion } = {},
): string[] {
  const { headers: given, ...rest } = more;
  const allocation = finished(allocate({ ...run, ...(given ? { headers: given } : {}) }));
  return finished(orgTotalsOf({ ...run, allocation, ...rest })).map(words);
}

function words(total: OrgTotal): string {
  const sums = [total.labeled, total.unlabeled, total.total, total.settlement]
    .map((sum) => formatMoney(sum))
    .join(' ');
  return `${total.basis} ${total.org} ${total.month} ${total.currency} in ${total.countsIn}: ${sums}, ${total.unconverted} open`;
}

describe('totals by org', () => {
  it('add the tax column of an item unless the tax has rows of its own', () => {
    const inColumn = runAlignment({ periods, lines: [{ ...invoice, amount: '100', tax: '19' }] });
    expect(totalsOf(inColumn)).toEqual(['transaction US 202610 EUR in EUR: 119 0 119 0, 0 open']);
    const inRows = runAlignment({
      periods,
      lines: [
        { ...invoice, amount: '100', tax: '19' },
        { ...invoice, type: 'taxation-item', state: 'tax', amount: '19' },
      ],
    });
    expect(totalsOf(inRows)).toEqual(['transaction US 202610 EUR in EUR: 119 0 119 0, 0 open']);
  });

  it('take the amount of the invoice header, and say where the lines differ', () => {
    const lines = [
      { ...invoice, amount: '100' },
      { ...invoice, amount: '20' },
      { ...invoice, document: 'INV-2', amount: '7' },
    ];
    const run = runAlignment({ periods, lines });
    const given = headers(run.pool, ['INV-1', '120.01'], ['INV-2', '7'], ['INV-9', '1000']);
    expect(totalsOf(run, { headers: given })).toEqual([
      'transaction US 202610 EUR in EUR: 127.01 0 127.01 0, 0 open',
    ]);
    expect(placesOf(run.findings, run.pool, 'document-total-differs')).toEqual([
      'row 2: INV-1: header 120.01 EUR, lines with tax 120.00 EUR',
    ]);
    expect(amountsOf(run.findings, 'document-total-differs')).toEqual(['0.01 EUR']);
  });

  it('keep a document that is split over orgs as its lines say', () => {
    const lines = [
      { ...invoice, amount: '100' },
      { ...invoice, ownOrg: 'UK', amount: '20' },
    ];
    const run = runAlignment({ periods, lines });
    expect(totalsOf(run, { headers: headers(run.pool, ['INV-1', '500']) })).toEqual([
      'transaction UK 202610 EUR in EUR: 20 0 20 0, 0 open',
      'transaction US 202610 EUR in EUR: 100 0 100 0, 0 open',
    ]);
  });

  it('never mix currencies or months, and put what has no org under unlabeled', () => {
    const run = runAlignment({
      periods,
      lines: [
        { ...invoice, amount: '1' },
        { ...invoice, amount: '2', currency: 'USD', document: 'INV-2' },
        { ...invoice, amount: '4', date: '2026-11-05', document: 'INV-3' },
        { ...invoice, amount: '8', ownOrg: '', account: 'Z-9', document: 'INV-4' },
        {
          type: 'invoice-adjustment',
          document: 'IA-1',
          account: 'Z-9',
          date: '2026-10-05',
          currency: 'EUR',
          amount: '-16',
        },
      ],
    });
    expect(totalsOf(run)).toEqual([
      'transaction US 202610 EUR in EUR: 1 0 1 0, 0 open',
      'transaction US 202610 USD in USD: 2 0 2 0, 0 open',
      'transaction US 202611 EUR in EUR: 4 0 4 0, 0 open',
      'transaction unlabeled 202610 EUR in EUR: 0 -8 -8 0, 0 open',
    ]);
  });

  it('are summed in functional and reporting currency, and count what is not converted', () => {
    const run = runAlignment({
      periods,
      lines: [
        { ...invoice, amount: '100' },
        { ...invoice, amount: '10', tax: '1.9', document: 'INV-2' },
        { ...invoice, amount: '5', document: 'INV-3' },
        {
          type: 'invoice-adjustment',
          document: 'IA-1',
          account: 'U-2',
          date: '2026-10-05',
          currency: 'EUR',
          amount: '-20',
        },
      ],
    });
    const functional = ['112', '11.2', undefined, '-22.4'];
    const conversion: Conversion = {
      functionalCurrency: texts(run.pool, Array(4).fill('USD')),
      functional: money(functional),
      functionalOrigin: ChoiceColumn.filled(amountOrigins, 4, 'computed'),
      recomputed: money(functional),
      functionalRounding: MoneyColumn.blank(4),
      reporting: money(['224', '22.4', undefined, '-44.8']),
      reportingOrigin: ChoiceColumn.filled(amountOrigins, 4, 'computed'),
      reportingRounding: MoneyColumn.blank(4),
      rate: blankTexts(4),
      reportingRate: blankTexts(4),
      rateDateAsked: blankDays(4),
      rateDateUsed: blankDays(4),
      rateSource: blankTexts(4),
      isDivided: IntColumn.filled(4, 0),
    };
    expect(totalsOf(run, { conversion })).toEqual([
      'transaction US 202610 EUR in EUR: 116.9 -20 96.9 0, 0 open',
      'functional US 202610 EUR in USD: 123.2 -22.4 100.8 0, 2 open',
      'reporting US 202610 EUR in USD: 246.4 -44.8 201.6 0, 2 open',
    ]);
  });

  it('hold what Billing has booked, whether Revenue takes it or not', () => {
    const adjustment = {
      type: 'invoice-item-adjustment',
      account: 'U-2',
      date: '2026-10-05',
      currency: 'EUR',
    };
    const run = runAlignment({
      periods,
      lines: [
        { ...adjustment, document: 'IIA-1', amount: '-1', state: 'tax', sourceType: 'Tax' },
        { ...adjustment, document: 'IIA-2', amount: '-2', state: 'no-template' },
        { ...invoice, amount: '4', state: 'no-template' },
        { ...invoice, document: 'INV-2', amount: '8', state: 'deleted' },
        { ...invoice, document: 'INV-3', amount: '16', state: 'duplicate' },
      ],
    });
    expect(run.alignment.count).toBe(2);
    expect(totalsOf(run)).toEqual(['transaction US 202610 EUR in EUR: 4 -3 1 0, 0 open']);
    const allocation = finished(allocate(run));
    const kinds = Array.from({ length: allocation.count }, (_, row) => allocation.kind.get(row));
    expect(kinds).toEqual(['adjustment', 'adjustment', 'document', 'revenue-schedule']);
  });

  it('keep rows of one document apart by day and currency', () => {
    const run = runAlignment({
      periods,
      lines: [
        { ...invoice, amount: '1' },
        { ...invoice, amount: '2', date: '2026-11-05' },
        { ...invoice, amount: '4', currency: 'USD' },
        { ...invoice, amount: '8' },
      ],
    });
    expect(totalsOf(run)).toEqual([
      'transaction US 202610 EUR in EUR: 9 0 9 0, 0 open',
      'transaction US 202610 USD in USD: 4 0 4 0, 0 open',
      'transaction US 202611 EUR in EUR: 2 0 2 0, 0 open',
    ]);
  });

  it('compare the exported period of a document with the one that covers its date', () => {
    const run = runAlignment({
      periods: [
        { name: 'Oct', start: '2026-10-01', end: '2026-10-31' },
        { name: 'Sep', start: '2026-09-01', end: '2026-09-30' },
      ],
      lines: [
        { ...invoice, ownOrg: '', account: '', periodName: 'Sep' },
        { ...invoice, document: 'INV-2', ownOrg: '', account: '', periodName: 'Oct' },
      ],
    });
    finished(allocate(run));
    expect(codesOf(run.findings)).toContain('exported-period-differs');
    expect(run.findings.count('exported-period-differs')).toBe(1);
  });
});
